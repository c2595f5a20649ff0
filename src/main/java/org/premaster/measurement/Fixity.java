package org.premaster.measurement;

/** How the SHA-256 of a file's bytes is taken while the file is measured. */
public enum Fixity {
  /** In the same thread as all the rest. */
  AT_ONCE,
  /** By a second thread beside it, as is the checksum inside a FLAC file; for when a processor is free. */
  BESIDE,
  /** Not at all: facts without a digest are for looking at, and no store takes them. */
  OMITTED
}
