package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRoleTest {

  @ParameterizedTest
  @CsvSource({
    "01_Artist_Title.wav, MIX",
    "Mixes/01.WAV, MIX",
    "Mixes/01.Final.Mix.aiff, MIX",
    "Mixes/01.mp3, MIX",
    "Mixes/01.dsf, MIX",
    "Mixes/wav, OTHER",
    "Mixes/cover.jpg, OTHER",
    "Alternate Mixes/01.wav, ALTERNATE_MIX",
    "Album/ALTERNATE MIXES/vocal up/01.flac, ALTERNATE_MIX",
    "Alternates/01.wav, MIX",
    "Stems/Song/1_drums.wav, STEM",
    "stems/1_drums.aif, STEM",
    "Stems/Song/notes.txt, OTHER",
    "Stems.wav, MIX",
    "Alternate Mixes/Stems/1_drums.wav, STEM",
    "Stems/Song/References/like this.wav, REFERENCE",
    "References/links.txt, REFERENCE",
    "catalog.csv, SHEET",
    "Catalog.XLSX, SHEET",
    "catalog.pdf, OTHER",
    "consultation.yaml, CONSULTATION",
    "Consultation.yml, CONSULTATION",
    "README, OTHER",
  })
  void PREP_07_a_file_has_the_role_of_its_name_and_folders(String path, FileRole role) {
    assertThat(FileRole.byPlace(path)).isEqualTo(role);
  }
}
