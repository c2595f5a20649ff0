package org.premaster.jobs;

import java.nio.file.Path;

/**
 * The folders of one run and how much of the machine it may use.
 *
 * @param jobs folder of the settings
 * @param input folder of the clients' folders; only ever read
 * @param output folder of the reports
 * @param threads partitions measured at a time, at least 1
 */
public record Workplace(Path jobs, Path input, Path output, int threads) {

  public Workplace {
    if (threads < 1) {
      throw new IllegalArgumentException("a run needs at least one thread, not " + threads);
    }
    jobs = jobs.toAbsolutePath().normalize();
    input = input.toAbsolutePath().normalize();
    output = output.toAbsolutePath().normalize();
  }

  /** Database, scratch and status file: nothing a person reads. */
  Path inner() {
    return output.resolve(".premaster");
  }

  Path scratch() {
    return inner().resolve("scratch");
  }

  /** Where the client's sheets are kept as they came, for {@code failed.csv}. */
  Path sheets() {
    return inner().resolve("sheets");
  }

  Path reportFolder(String client, String delivery) {
    return output.resolve(client).resolve(delivery);
  }
}
