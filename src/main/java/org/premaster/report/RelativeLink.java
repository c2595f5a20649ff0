package org.premaster.report;

import java.nio.charset.StandardCharsets;

/** Paths as links: every byte that could end the path or start a scheme is percent-encoded, so that a link never leaves its place. */
final class RelativeLink {
  private static final String HEX = "0123456789ABCDEF";

  private RelativeLink() {}

  /** @param path relative, with {@code /} between the parts */
  static String to(String path) {
    StringBuilder link = new StringBuilder(path.length() + 16);
    for (byte octet : Printable.unicode(path).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~/".indexOf(c) >= 0;
      if (plain) {
        link.append(c);
      } else {
        link.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    int slashes = 0;
    while (slashes < link.length() && link.charAt(slashes) == '/') {
      slashes++;
    }
    return link.substring(slashes);
  }
}
