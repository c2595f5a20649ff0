package org.premaster.verification;

/**
 * One weight that a check's findings may have.
 *
 * @param severity the weight as shipped
 * @param when when a finding has it, as a phrase
 */
public record Grade(Severity severity, String when) {}
