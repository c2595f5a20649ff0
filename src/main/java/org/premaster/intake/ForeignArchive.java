package org.premaster.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a file called .zip is when it is none, told from its first bytes. */
final class ForeignArchive {
  private static final Map<String, String> KINDS =
      new TreeMap<>(
          Map.of(
              "Rar!", "is a RAR archive",
              "7z\u00bc\u00af", "is a 7-Zip archive",
              "\u001f\u008b", "is a gzip file",
              "StuffIt", "is a StuffIt archive",
              "SIT!", "is a StuffIt archive",
              "%PDF", "is a PDF",
              "RIFF", "is a WAV file",
              "fLaC", "is a FLAC file",
              "<!DOCTYPE", "is a web page, as download links give it",
              "<html", "is a web page, as download links give it"));

  private ForeignArchive() {}

  /** The sentence from its verb on, with what to do. */
  static String describe(FileChannel file) throws IOException {
    if (file.size() == 0) {
      return "is empty. Please upload it again.";
    }
    ByteBuffer bytes = ZipEnd.read(file, 0, 16);
    String head = new String(bytes.array(), 0, bytes.limit(), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK")) {
      return "is not complete: the end of the archive is missing or damaged, as when an upload breaks off. Please upload it again.";
    }
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      if (head.startsWith(kind.getKey())) {
        return kind.getValue() + ", not a zip. Please send the delivery's folder as a zip.";
      }
    }
    return "is not a zip archive. Please send the delivery's folder as a zip.";
  }
}
