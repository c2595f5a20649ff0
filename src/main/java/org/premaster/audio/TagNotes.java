package org.premaster.audio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.premaster.audio.Tags.Marker;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;
import org.premaster.audio.Tags.Text;

/** Collects what a file says about itself, cleaned and bounded. */
final class TagNotes {
  private static final int MOST_CHARACTERS = 20_000;
  private static final int MOST_MARKERS = 4096;

  private final List<Text> texts = new ArrayList<>();
  private final List<Marker> markers = new ArrayList<>();
  private int characters;
  private OptionalLong timeReference = OptionalLong.empty();
  private Optional<Tags.Loudness> loudness = Optional.empty();

  /** Notes a text; empty ones, and the same said twice in one place, are left out. */
  void text(Name name, Source source, String written) {
    Text text = new Text(name, source, TagText.line(written));
    if (!text.value().isEmpty() && texts.size() < Tags.MOST_TEXTS && characters + text.value().length() <= MOST_CHARACTERS
        && !texts.contains(text)) {
      texts.add(text);
      characters += text.value().length();
    }
  }

  void marker(long frame, String label, boolean loop) {
    if (frame >= 0 && markers.size() < MOST_MARKERS) {
      markers.add(new Marker(frame, TagText.line(label), loop));
    }
  }

  void timeReference(long frames) {
    if (frames >= 0 && timeReference.isEmpty()) {
      timeReference = OptionalLong.of(frames);
    }
  }

  void loudness(Tags.Loudness claimed) {
    loudness = loudness.or(() -> Optional.of(claimed));
  }

  Tags tags() {
    List<Marker> first = markers.stream().sorted(Comparator.comparingLong(Marker::frame).thenComparing(Marker::loop)
        .thenComparing(Marker::label)).limit(Marker.MOST).toList();
    return new Tags(texts, timeReference, markers.size(), first, loudness);
  }
}
