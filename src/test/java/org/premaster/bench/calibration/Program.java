package org.premaster.bench.calibration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Another program, run once to its end. */
final class Program {
  /** Threads that read and write beside the one that waits; as many as there are programs running. */
  private static final Executor BESIDE = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

  private Program() {}

  static boolean installed(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return List.of(path.split(":", -1)).stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /**
   * Runs it with nothing to read.
   *
   * @return what it wrote to its standard output
   */
  static byte[] run(String... command) throws IOException {
    return feed(new byte[0], command);
  }

  /**
   * Runs it with these bytes at its standard input.
   *
   * @throws IOException where it fails, with its last words
   */
  static byte[] feed(byte[] input, String... command) throws IOException {
    Process process = new ProcessBuilder(command).start();
    CompletableFuture<byte[]> errors = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), BESIDE);
    CompletableFuture<Void> feeding = CompletableFuture.runAsync(() -> write(process.getOutputStream(), input), BESIDE);
    byte[] output = process.getInputStream().readAllBytes();
    try {
      int code = process.waitFor();
      feeding.join();
      String said = new String(errors.join(), StandardCharsets.UTF_8).strip();
      if (code != 0) {
        throw new IOException(String.join(" ", command) + " ended with " + code + ": " + said);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return output;
  }

  private static byte[] read(InputStream stream) {
    try {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program that ends before it has read everything says so by its exit code, not by the broken pipe. */
  private static void write(OutputStream stream, byte[] input) {
    try (stream) {
      stream.write(input);
    } catch (IOException brokenPipe) {
      return;
    }
  }
}
