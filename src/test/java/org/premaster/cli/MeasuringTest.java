package org.premaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class MeasuringTest {
  @Test
  void plain_arguments_are_read_without_the_full_parser() {
    assertThat(Measuring.plainly(List.of("--json", "a.wav", "--threads", "2", "b c.flac", "--album", "--no-sha256", "--details")))
        .hasValue(new Measuring(List.of(Path.of("a.wav"), Path.of("b c.flac")), true, true, true, 2, false));
    assertThat(Measuring.plainly(List.of("a.wav"))).hasValue(new Measuring(List.of(Path.of("a.wav")), false, false, false, 1, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "--version", "--jsn", "--threads=2", "@list", "--", ""})
  void all_else_is_left_to_the_full_parser(String argument) {
    assertThat(Measuring.plainly(List.of("a.wav", argument))).isEmpty();
  }

  @Test
  void no_file_and_no_number_of_threads_are_mistakes_for_the_full_parser_to_tell() {
    assertThat(Measuring.plainly(List.of("--json"))).isEmpty();
    assertThat(Measuring.plainly(List.of("a.wav", "--threads"))).isEmpty();
    assertThat(Measuring.plainly(List.of("a.wav", "--threads", "many"))).isEmpty();
    assertThat(Measuring.plainly(List.of("a.wav", "--threads", "0"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("options")
  void every_option_of_the_command_is_known_to_both(String option, boolean takesNumber) {
    List<String> arguments = takesNumber ? List.of(option, "3", "a.wav") : List.of(option, "a.wav");
    assertThat(Measuring.plainly(arguments)).isPresent();
  }

  static Stream<Object[]> options() {
    return new CommandLine(new MeasureCommand())
        .getCommandSpec().options().stream()
            .filter(option -> !option.usageHelp() && !option.versionHelp())
            .map((OptionSpec option) -> new Object[] {option.longestName(), option.arity().max() > 0});
  }
}
