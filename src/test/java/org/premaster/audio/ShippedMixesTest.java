package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The FLAC files of the shipped catalog, made by the reference encoder, decode to what their own MD5 promises. */
class ShippedMixesTest {
  @Test
  void every_shipped_flac_file_decodes_to_its_md5() throws Exception {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(Path.of("input", "harbour-lane", "lantern-year"))) {
      files = tree.filter(path -> path.toString().endsWith(".flac")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(10);
    for (Path path : files) {
      Decoded read = Decoded.of(path, 4_096).hasNoFault();
      assertThat(read.format()).as(path.toString()).isEqualTo(read.expected());
    }
  }
}
