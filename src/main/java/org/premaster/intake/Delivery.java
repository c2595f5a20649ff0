package org.premaster.intake;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One upload of one client, settled and ready to be taken.
 *
 * @param client name of the client's folder
 * @param name name of the delivery: the folder's, or the zip's without its ending
 * @param source the folder or the zip; never written to
 * @param form how it arrived
 * @param arrival cheap identity of what lies there (64 hex digits): paths, lengths and times of a folder, the directory of a zip; it
 *     decides whether a delivery is new, and is part of the job's identity
 * @param receivedAt when it was ready: the time of its marker, or of its newest file where it has none
 */
public record Delivery(
    String client, String name, Path source, Form form, String arrival, Instant receivedAt) {

  /** How a delivery arrived. */
  public enum Form {
    FOLDER,
    ZIP
  }
}
