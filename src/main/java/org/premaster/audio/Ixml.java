package org.premaster.audio;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;

/** The iXML chunk of production recorders. Read without a document type and without entities; what comes before a fault counts. */
final class Ixml {
  private static final int MOST_BYTES = 1 << 18;
  private static final int DEEPEST = 32;
  private static final int MOST_TEXT = 4096;

  private Ixml() {}

  static void read(PositionalBytes file, Chunk chunk, TagNotes notes) throws IOException {
    byte[] bytes = file.bytes(chunk.start(), (int) Math.min(MOST_BYTES, chunk.present()));
    boolean wide = file.matches(chunk.start(), "\u00FF\u00FE") || file.matches(chunk.start(), "\u00FE\u00FF");
    // Given characters the parser need not decode bytes, of whose errors it prints some to the standard error stream.
    String text = wide ? TagText.utf16(bytes, 0, bytes.length) : TagText.utf8OrWindows(bytes).replace("\uFEFF", "");
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text.strip()));
      try {
        elements(xml, notes);
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

  private static void elements(XMLStreamReader xml, TagNotes notes) throws XMLStreamException {
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
          Name name = name(String.join("/", path));
          if (name != null) {
            notes.text(name, Source.IXML, text.toString());
          }
          path.removeLast();
          text.setLength(0);
        }
        default -> { }
      }
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
