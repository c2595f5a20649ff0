package org.premaster.treatment;

import java.util.OptionalLong;

/**
 * Whether the streams that the premium is to bring earn it back (ECO-02, ECO-06). What makes streams come (promotion, a service's taste for good
 * sound) is opinion and is not reckoned with (CON-13).
 *
 * @param breakEven the arithmetic
 * @param expectedExtraStreams what the client expects; absent where unanswered
 * @param earnedBack UNKNOWN where the client expects nothing in particular, or the song earns otherwise
 * @param sentence why
 */
public record StemMoney(BreakEven breakEven, OptionalLong expectedExtraStreams, Known earnedBack, String sentence) {

  static StemMoney of(BreakEven breakEven, OptionalLong expected, OutsideUse use) {
    if (expected.isPresent() && expected.getAsLong() >= breakEven.streams()) {
      return new StemMoney(breakEven, expected, Known.YES,
          BreakEven.grouped(expected.getAsLong()) + " extra streams are expected, which is enough.");
    }
    if (use.beyondStreams()) {
      return new StemMoney(breakEven, expected, Known.UNKNOWN, use == OutsideUse.SYNC
          ? "One placement in film or advertising pays the premium several times; streams are counted beside it."
          : "A record is paid for by the copy; streams are counted beside it.");
    }
    if (expected.isPresent()) {
      return new StemMoney(breakEven, expected, Known.NO,
          BreakEven.grouped(expected.getAsLong()) + " extra streams are expected, which is not enough.");
    }
    return new StemMoney(breakEven, expected, Known.UNKNOWN, "How many extra streams are expected is not said.");
  }
}
