package org.premaster.outbox;

/**
 * A paper that leaves with a letter.
 *
 * @param name file name, letters of ASCII
 * @param mediaType for instance {@code text/csv}; the text is UTF-8
 * @param text as it is, line ends and byte order mark included
 */
public record Attachment(String name, String mediaType, String text) {

  /** @throws IllegalArgumentException where name or type could break a header */
  public Attachment {
    if (!name.matches("[A-Za-z0-9._-]{1,100}") || !mediaType.matches("[a-z]{1,40}/[a-z0-9.+-]{1,80}")) {
      throw new IllegalArgumentException("no attachment: " + name + ", " + mediaType);
    }
  }
}
