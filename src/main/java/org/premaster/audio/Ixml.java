package org.premaster.audio;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;

/**
 * The iXML chunk of production recorders, which may stand in any file that is made of chunks. Read without a document type and without
 * entities; what comes before a fault counts.
 */
final class Ixml {
  private static final int MOST_BYTES = 1 << 18;
  private static final int DEEPEST = 32;
  private static final int MOST_TEXT = 4096;
  /** A word of the time since midnight, which is written in two of 32 bits. */
  private static final Pattern WORD = Pattern.compile("[0-9]{1,10}");
  private static final long LARGEST_WORD = 0xFFFF_FFFFL;

  private final TagNotes notes;
  private OptionalLong low = OptionalLong.empty();
  private OptionalLong high = OptionalLong.empty();

  private Ixml(TagNotes notes) {
    this.notes = notes;
  }

  static void read(PositionalBytes file, Chunk chunk, TagNotes notes) throws IOException {
    byte[] bytes = file.bytes(chunk.start(), (int) Math.min(MOST_BYTES, chunk.present()));
    boolean wide = file.matches(chunk.start(), "\u00FF\u00FE") || file.matches(chunk.start(), "\u00FE\u00FF");
    // Given characters the parser need not decode bytes, of whose errors it prints some to the standard error stream.
    String text = wide ? TagText.utf16(bytes, 0, bytes.length) : TagText.utf8OrWindows(bytes).replace("\uFEFF", "");
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text.strip()));
      try {
        Ixml ixml = new Ixml(notes);
        try {
          ixml.elements(xml);
        } finally {
          ixml.timeReference();
        }
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      // The parser of the JDK answers some broken documents with runtime exceptions of its own; a broken note is no fault of the audio.
      return;
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing outside the file is read");
    });
    return factory;
  }

  private void elements(XMLStreamReader xml) throws XMLStreamException {
    Deque<String> path = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> {
          return;
        }
        case XMLStreamConstants.START_ELEMENT -> {
          path.addLast(xml.getLocalName());
          text.setLength(0);
          if (path.size() > DEEPEST) {
            return;
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text.length() < MOST_TEXT) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          element(String.join("/", path), text.toString());
          path.removeLast();
          text.setLength(0);
        }
        default -> { }
      }
    }
  }

  private void element(String path, String text) {
    Name name = name(path);
    if (name != null) {
      notes.text(name, Source.IXML, text);
    }
    switch (path) {
      case "BWFXML/SPEED/TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO", "BWFXML/BEXT/BWF_TIME_REFERENCE_LOW" -> low = word(text, low);
      case "BWFXML/SPEED/TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI", "BWFXML/BEXT/BWF_TIME_REFERENCE_HIGH" -> high = word(text, high);
      default -> { }
    }
  }

  private static OptionalLong word(String text, OptionalLong otherwise) {
    String written = text.strip();
    return WORD.matcher(written).matches() && Long.parseLong(written) <= LARGEST_WORD ? OptionalLong.of(Long.parseLong(written)) : otherwise;
  }

  /** Notes the time of the first sample where both words of it were found; a bext chunk that was read before stands. */
  private void timeReference() {
    if (low.isPresent() && high.isPresent()) {
      notes.timeReference(high.getAsLong() << 32 | low.getAsLong());
    }
  }

  private static @Nullable Name name(String path) {
    return switch (path) {
      case "BWFXML/PROJECT" -> Name.PROJECT;
      case "BWFXML/SCENE" -> Name.SCENE;
      case "BWFXML/TAKE" -> Name.TAKE;
      case "BWFXML/TAPE" -> Name.TAPE;
      case "BWFXML/NOTE" -> Name.NOTE;
      case "BWFXML/SPEED/FILE_SAMPLE_RATE" -> Name.SAMPLE_RATE;
      case "BWFXML/BEXT/BWF_ORIGINATOR" -> Name.ORIGINATOR;
      case "BWFXML/BEXT/BWF_CODING_HISTORY" -> Name.CODING_HISTORY;
      default -> null;
    };
  }
}
