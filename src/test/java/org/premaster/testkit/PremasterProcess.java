package org.premaster.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as a person or cron starts it, from the jar that the build has made. */
public final class PremasterProcess {
  private static final Path JAR = Path.of("target", "premaster.jar").toAbsolutePath();
  private static final Path ARCHIVE = Path.of("target", "premaster-tests.aot").toAbsolutePath();
  private static final List<String> OPTIONS =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

  private final List<String> jvmOptions = new ArrayList<>(OPTIONS);
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<String> arguments;

  private PremasterProcess(List<String> arguments) {
    this.arguments = arguments;
  }

  public static PremasterProcess of(String... arguments) {
    if (!Files.isRegularFile(JAR)) {
      throw new IllegalStateException(JAR + " is missing; these tests run after the package phase");
    }
    archive();
    return new PremasterProcess(List.of(arguments));
  }

  /** Makes the archive from which the many runs of these tests start sooner, as the launcher makes one; without it they only take longer. */
  private static synchronized void archive() {
    try {
      if (Files.exists(ARCHIVE) && Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(JAR)) > 0) {
        return;
      }
      Files.deleteIfExists(ARCHIVE);
      List<String> command = command("-XX:AOTCacheOutput=" + ARCHIVE, OPTIONS);
      command.addAll(List.of("warm-up", "--jobs", Path.of("jobs").toAbsolutePath().toString()));
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectInput(new File("/dev/null"))
          .start()
          .waitFor(2, TimeUnit.MINUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> command(String first, List<String> options) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), first));
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString()));
    return command;
  }

  public PremasterProcess jvm(String option) {
    jvmOptions.add(option);
    return this;
  }

  /** A variable of its environment. */
  public PremasterProcess environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /**
   * How it ended.
   *
   * @param exitCode its exit code, or 128 + the signal that ended it
   * @param out standard output
   * @param err standard error
   */
  public record Ended(int exitCode, String out, String err) {}

  /** A process that is on. */
  public record Running(Process process, Path out, Path err) {
    /** Ends it as a power cut would: SIGKILL. */
    public void kill() {
      process.destroyForcibly();
    }

    /** Asks it to end: SIGTERM. */
    public void terminate() {
      process.destroy();
    }

    public Ended await() throws IOException, InterruptedException {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running after five minutes: " + Files.readString(err));
      }
      return new Ended(
          process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
  }

  public Ended run() throws IOException, InterruptedException {
    return start().await();
  }

  public Running start() throws IOException {
    List<String> command = command("-XX:AOTCache=" + ARCHIVE, jvmOptions);
    command.addAll(arguments);
    Path out = File.createTempFile("premaster", ".out").toPath();
    Path err = File.createTempFile("premaster", ".err").toPath();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).redirectInput(new File("/dev/null"));
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }
}
