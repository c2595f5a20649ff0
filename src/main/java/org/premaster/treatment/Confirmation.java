package org.premaster.treatment;

import java.time.Instant;
import org.premaster.intake.Song;

/**
 * A person's decision between stereo and stem (DEC-15). It stands over the sheet's order.
 *
 * @param treatment what was decided
 * @param by who decided
 * @param reason why
 * @param at when
 */
public record Confirmation(Song.Treatment treatment, String by, String reason, Instant at) {}
