package org.premaster.verification;

import java.time.Instant;

/**
 * A person's decision that a finding shall not count (VER-03). It is kept with the finding and shown beside it.
 *
 * @param was the weight that the finding had
 * @param by who decided
 * @param reason why
 * @param at when
 */
public record Overruling(Severity was, String by, String reason, Instant at) {}
