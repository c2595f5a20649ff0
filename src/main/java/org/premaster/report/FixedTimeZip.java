package org.premaster.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a zip again with the same entries in the same order, but with one fixed time and one entry replaced. */
final class FixedTimeZip {
  /** Not midnight of 1 January 1980: for that one the library adds a second time stamp, which depends on the time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private FixedTimeZip() {}

  /** @param replaced name of the entry whose content becomes {@code content} */
  static void rewrite(Path zip, String replaced, String content, OutputStream out) throws IOException {
    try (ZipFile from = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      ZipOutputStream to = new ZipOutputStream(out, StandardCharsets.UTF_8);
      Enumeration<? extends ZipEntry> entries = from.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(TIME);
        to.putNextEntry(same);
        if (entry.getName().equals(replaced)) {
          to.write(content.getBytes(StandardCharsets.UTF_8));
        } else {
          try (InputStream in = from.getInputStream(entry)) {
            in.transferTo(to);
          }
        }
        to.closeEntry();
      }
      to.finish();
    }
  }
}
