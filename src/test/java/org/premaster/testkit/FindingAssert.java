package org.premaster.testkit;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Says of a finding what a client would notice: its weight, its words, its figures and its place. */
public final class FindingAssert extends AbstractAssert<FindingAssert, Finding> {
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);

  private FindingAssert(Finding finding) {
    super(finding, FindingAssert.class);
  }

  public static FindingAssert assertThatFinding(Finding finding) {
    return new FindingAssert(finding);
  }

  public FindingAssert weighs(Severity severity) {
    Assertions.assertThat(actual.severity()).as(actual.message()).isEqualTo(severity);
    return this;
  }

  public FindingAssert cites(String rule) {
    Assertions.assertThat(actual.rule()).isEqualTo(rule);
    return this;
  }

  public FindingAssert says(String... parts) {
    Assertions.assertThat(actual.message()).contains(parts);
    return this;
  }

  public FindingAssert doesNotSay(String... parts) {
    Assertions.assertThat(actual.message()).doesNotContain(parts);
    return this;
  }

  /** The measured value, the limit it was held against, and their unit. */
  public FindingAssert holds(double value, double limit, String unit) {
    Assertions.assertThat(actual.value().orElseThrow()).isCloseTo(value, CLOSE);
    Assertions.assertThat(actual.limit().orElseThrow()).isCloseTo(limit, CLOSE);
    Assertions.assertThat(actual.unit()).isEqualTo(unit);
    return this;
  }

  public FindingAssert isAt(double startSeconds, double endSeconds) {
    Assertions.assertThat(actual.startSeconds().orElseThrow()).isCloseTo(startSeconds, CLOSE);
    Assertions.assertThat(actual.endSeconds().orElseThrow()).isCloseTo(endSeconds, CLOSE);
    return this;
  }

  /** How sure the detector is, at least. */
  public FindingAssert isSure(double atLeast) {
    Assertions.assertThat(actual.confidence().orElseThrow()).isBetween(atLeast, 1.0);
    return this;
  }

  public FindingAssert isNowhereInParticular() {
    Assertions.assertThat(actual.startSeconds()).isEqualTo(OptionalDouble.empty());
    return this;
  }

  public FindingAssert isInChannel(int channel) {
    Assertions.assertThat(actual.channel()).isEqualTo(OptionalInt.of(channel));
    return this;
  }

  public FindingAssert isInAllChannels() {
    Assertions.assertThat(actual.channel()).isEqualTo(OptionalInt.empty());
    return this;
  }
}
