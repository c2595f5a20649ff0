package org.premaster.intake;

/**
 * One file of a delivery.
 *
 * @param path relative to the delivery's root, with {@code /} between the parts, in Unicode NFC; never absolute, never with {@code ..}
 * @param bytes its length
 * @param role what it is for
 */
public record DeliveredFile(String path, long bytes, FileRole role) {
  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public DeliveredFile as(FileRole other) {
    return new DeliveredFile(path, bytes, other);
  }
}
