package org.premaster.treatment;

/**
 * A sentence for the client with the rule that it rests on.
 *
 * @param rule id of the rule of the trade, for instance {@code DEC-09}
 * @param sentence one or two sentences
 */
public record Remark(String rule, String sentence) {}
