package org.premaster.bench;

import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the stages whose names match, and prints for each the nanoseconds a frame costs and how many times real time that is. */
final class Stages {
  private Stages() {}

  /** Takes JMH's own options: a pattern of names, {@code -f}, {@code -i}, {@code -p signal=MUSIC}, {@code -prof gc} and all others. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    CommandLineOptions asked = new CommandLineOptions(args);
    OptionsBuilder options = new OptionsBuilder();
    options.parent(asked);
    if (asked.getIncludes().isEmpty()) {
      options.include("Stages\\.");
    }
    if (!asked.verbosity().hasValue()) {
      options.verbosity(VerboseMode.SILENT);
    }
    System.out.printf(Locale.ROOT, "%-18s %-8s %10s %8s %14s%n", "stage", "signal", "ns/frame", "±", "× real time");
    new Runner(options.build()).run().forEach(Stages::print);
  }

  private static void print(RunResult result) {
    String name = result.getParams().getBenchmark();
    double nanos = result.getPrimaryResult().getScore();
    double error = result.getPrimaryResult().getScoreError();
    System.out.printf(
        Locale.ROOT, "%-18s %-8s %10.2f %8s %14.0f%n", name.substring(name.lastIndexOf('.') + 1), result.getParams().getParam("signal"),
        nanos, Double.isNaN(error) ? "" : String.format(Locale.ROOT, "%.2f", error), 1e9 / StageSignal.RATE / nanos);
    result.getSecondaryResults().forEach((label, more) ->
        System.out.printf(Locale.ROOT, "    %s: %.3f %s%n", label, more.getScore(), more.getScoreUnit()));
  }
}
