package org.premaster.stems;

/**
 * The set could not be laid over its mix.
 *
 * @param file name of the file at fault
 * @param sentence what was found and what to do
 */
public record UnprovableCause(String file, String sentence) implements Cause {}
