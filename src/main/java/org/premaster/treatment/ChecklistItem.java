package org.premaster.treatment;

/**
 * One item of the checklist before stems are bought.
 *
 * @param rule {@code CHK-01} to {@code CHK-13}
 * @param asks what has to be so, as a phrase
 * @param known whether it is
 * @param sentence why
 */
public record ChecklistItem(String rule, String asks, Known known, String sentence) {}
