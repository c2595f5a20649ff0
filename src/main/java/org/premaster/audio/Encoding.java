package org.premaster.audio;

/** How one sample is written in a file. */
public enum Encoding {
  /** Linear PCM, signed integers, or unsigned where the container says so (8-bit WAV). */
  PCM,
  /** IEEE 754 floating point, 32 or 64 bits. */
  FLOAT
}
