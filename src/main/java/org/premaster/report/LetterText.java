package org.premaster.report;

/**
 * What a letter says.
 *
 * @param subject one line
 * @param body plain text of lines of at most {@value Paragraphs#WIDTH} characters, each ended by {@code \n}
 */
public record LetterText(String subject, String body) {}
