package org.premaster.verification;

/**
 * One rule over stored facts. A check is a pure function of the facts and its limits: it reads no audio, no clock and no file.
 *
 * @param <F> the facts it looks at: {@link MixFacts}, {@link StemFacts}, {@link AlbumFacts} or {@link DeliveryFacts}
 */
public interface Check<F> {

  /** Unique id, for instance {@code mix.headroom}. */
  String id();

  /** Id of the rule of the trade it enforces, for instance {@code PREP-02}. */
  String rule();

  /** True where the check has anything to say about such facts; where false it is not even NOT_EXAMINED. */
  default boolean concerns(F facts) {
    return true;
  }

  Examination examine(F facts);
}
