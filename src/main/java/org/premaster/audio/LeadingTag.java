package org.premaster.audio;

import java.util.List;
import java.util.Locale;
import org.premaster.audio.AudioFault.Kind;

/** An ID3 tag in front of a file's content, where only MP3 has a place for one. */
final class LeadingTag {
  private LeadingTag() {}

  /** What to say where the content begins at {@code start}; nothing where that is the beginning of the file. */
  static List<AudioFault> faults(Container container, long start) {
    return start == 0 ? List.of() : List.of(new AudioFault(Kind.LEADING_TAG, String.format(Locale.ROOT,
        "An ID3 tag of %,d bytes stands in front of the %s file, where many programs refuse it; it was passed over.", start,
        container.title())));
  }
}
