package org.premaster.measurement.likeness;

import java.nio.file.Path;
import java.util.Optional;
import org.premaster.measurement.Measurements;

/**
 * A recording that is held against another.
 *
 * @param measured its facts, with landmarks
 * @param audio where its samples can be read; absent where only the facts are left
 */
public record Recording(Measurements measured, Optional<Path> audio) {}
