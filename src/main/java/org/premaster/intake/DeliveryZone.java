package org.premaster.intake;

import java.util.Optional;

/** Which part of a delivery a file lies in, by the names of its folders (design §4). */
enum DeliveryZone {
  MIXES,
  ALTERNATE_MIXES,
  STEMS,
  REFERENCES;

  static DeliveryZone of(String path) {
    String folder = DeliveryPath.folder(path);
    while (!folder.isEmpty()) {
      Optional<DeliveryZone> zone = named(DeliveryPath.name(folder));
      if (zone.isPresent()) {
        return zone.get();
      }
      folder = DeliveryPath.folder(folder);
    }
    return MIXES;
  }

  /** The part of the path below the folder that makes the zone; the name alone where nothing does. */
  static String below(String path) {
    String folder = DeliveryPath.folder(path);
    while (!folder.isEmpty()) {
      if (named(DeliveryPath.name(folder)).isPresent()) {
        return path.substring(folder.length() + 1);
      }
      folder = DeliveryPath.folder(folder);
    }
    return DeliveryPath.name(path);
  }

  /** PREP-07: the label "Alternate Mixes", compared without case; spaces, hyphens and underscores are equal. */
  private static Optional<DeliveryZone> named(String folder) {
    return switch (AudioName.key(folder)) {
      case "alternate mixes", "alternate mix" -> Optional.of(ALTERNATE_MIXES);
      case "stems", "stem" -> Optional.of(STEMS);
      case "references", "reference", "reference mixes" -> Optional.of(REFERENCES);
      default -> Optional.empty();
    };
  }
}
