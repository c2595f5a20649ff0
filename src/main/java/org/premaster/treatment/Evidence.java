package org.premaster.treatment;

/**
 * What the measured mix says about stems (DEC-13).
 *
 * @param speaksForStems false where it speaks for stereo
 * @param rule id of the rule
 * @param sentence what was found and what stems could do about it
 */
public record Evidence(boolean speaksForStems, String rule, String sentence) {}
