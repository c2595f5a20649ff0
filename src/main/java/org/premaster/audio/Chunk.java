package org.premaster.audio;

/**
 * One chunk of a RIFF or IFF file.
 *
 * @param id its four letters
 * @param start where its body begins, in bytes from the start of the file
 * @param promised length of the body as its header says, in bytes
 * @param present bytes of the body that are in the file
 */
record Chunk(String id, long start, long promised, long present) {
  boolean cutShort() {
    return present < promised;
  }
}
