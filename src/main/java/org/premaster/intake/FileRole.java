package org.premaster.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a delivered file is for, as its place in the delivery and the sheet say. */
public enum FileRole {
  MIX,
  ALTERNATE_MIX,
  STEM,
  /** What the stems of a song must sum to, where that is not the main mix (STEM-08). */
  ROUGH_MIX,
  REFERENCE,
  SHEET,
  CONSULTATION,
  /** Anything else: notes, pictures, sessions. */
  OTHER;

  private static final Set<String> SHEETS = Set.of("catalog.csv", "catalog.xlsx");
  private static final Set<String> CONSULTATIONS = Set.of("consultation.yaml", "consultation.yml");
  private static final Set<String> AUDIO_ENDINGS =
      Set.of(
          "aac", "aif", "aifc", "aiff", "ape", "bwf", "caf", "dff", "dsf", "flac", "m4a", "mp3", "mp4", "ogg", "opus", "rf64", "w64", "wav",
          "wave", "wma", "wv");

  /** True for the roles whose files are decoded and measured. */
  public boolean measured() {
    return this == MIX || this == ALTERNATE_MIX || this == STEM || this == ROUGH_MIX;
  }

  /**
   * The role that a file has by its name and the folders it lies in, before the sheet says more. Of several telling folders the innermost
   * decides; capital letters do not matter (PREP-07). Notes and pictures among mixes and stems are OTHER, as they are not to be decoded.
   *
   * @param path as in {@link DeliveredFile}
   */
  public static FileRole byPlace(String path) {
    List<String> parts = List.of(path.toLowerCase(Locale.ROOT).split("/"));
    String name = parts.getLast();
    if (SHEETS.contains(name)) {
      return SHEET;
    }
    if (CONSULTATIONS.contains(name)) {
      return CONSULTATION;
    }
    boolean audio = AUDIO_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && name.contains(".");
    for (String folder : parts.subList(0, parts.size() - 1).reversed()) {
      switch (folder.strip()) {
        case "references" -> {
          return REFERENCE;
        }
        case "stems" -> {
          return audio ? STEM : OTHER;
        }
        case "alternate mixes" -> {
          return audio ? ALTERNATE_MIX : OTHER;
        }
        default -> {}
      }
    }
    return audio ? MIX : OTHER;
  }

  /** True for the name of a catalog sheet, whatever its capital letters. */
  static boolean isSheetName(String name) {
    return SHEETS.contains(name.toLowerCase(Locale.ROOT));
  }
}
