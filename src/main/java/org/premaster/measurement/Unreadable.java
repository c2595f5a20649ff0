package org.premaster.measurement;

import org.premaster.audio.Container;

/**
 * Why a file has no measurements.
 *
 * @param container what the file is by its bytes
 * @param lossy true where the audio inside is coded with loss (BEAT-03)
 * @param sentence what was found, for the client
 */
public record Unreadable(Container container, boolean lossy, String sentence) {}
