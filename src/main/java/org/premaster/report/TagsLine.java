package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.audio.Tags;
import org.premaster.audio.Tags.Name;

/** What a file says about itself, on one line: title, artist, ISRC and maker. */
final class TagsLine {
  private static final int MOST = 80;

  private TagsLine() {}

  /** Empty string where the file says none of these. */
  static String of(Tags tags) {
    List<String> parts = new ArrayList<>();
    Optional<String> title = value(tags, Name.TITLE).map(text -> "\u201c" + text + "\u201d");
    Optional<String> artist = value(tags, Name.ARTIST);
    if (title.isPresent() || artist.isPresent()) {
      parts.add(title.map(text -> artist.map(by -> text + " by " + by).orElse(text)).orElseGet(() -> "by " + artist.orElse("")));
    }
    value(tags, Name.ISRC).ifPresent(isrc -> parts.add("ISRC " + isrc));
    value(tags, Name.ENCODER).or(() -> value(tags, Name.ORIGINATOR)).ifPresent(maker -> parts.add("made with " + maker));
    return parts.isEmpty() ? "" : "In the file: " + String.join(", ", parts);
  }

  private static Optional<String> value(Tags tags, Name name) {
    return tags.any(name).map(text -> Printable.brief(text.value(), MOST));
  }
}
