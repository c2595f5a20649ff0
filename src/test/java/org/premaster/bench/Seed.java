package org.premaster.bench;

/**
 * A sound file from which damaged ones are made.
 *
 * @param name what is special about it
 * @param bytes the whole file, which is never changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Seed(String name, byte[] bytes) {}
