package org.premaster.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON as a stream; a key without a value is written as null, so that every object of a kind has the same keys. */
final class JsonPen {
  private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private JsonPen(JsonGenerator json) {
    this.json = json;
  }

  /** Something that writes with a pen. */
  @FunctionalInterface
  interface Writing {
    void with(JsonPen pen);
  }

  /** Writes an indented document with {@code \n} at the end of each line; the stream stays open. */
  static void document(OutputStream out, Writing writing) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), out)) {
      writing.with(new JsonPen(json));
      json.writeRaw('\n');
    } catch (JacksonIOException storage) {
      throw storage.getCause();
    }
  }

  /** One document on one line, without a line end. */
  static String line(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      writing.with(new JsonPen(json));
    }
    return text.toString();
  }

  void object(Writing members) {
    json.writeStartObject();
    members.with(this);
    json.writeEndObject();
  }

  void object(String name, Writing members) {
    json.writeName(name);
    object(members);
  }

  void array(String name, Writing elements) {
    json.writeName(name);
    json.writeStartArray();
    elements.with(this);
    json.writeEndArray();
  }

  void texts(String name, List<String> values) {
    array(name, pen -> values.forEach(value -> json.writeString(Printable.unicode(value))));
  }

  /** A number as an element of an array. */
  void element(long value) {
    json.writeNumber(value);
  }

  void nothing(String name) {
    json.writeName(name);
    json.writeNull();
  }

  void text(String name, String value) {
    json.writeName(name);
    json.writeString(Printable.unicode(value));
  }

  /** Null for the empty string, which is how sheets say "none". */
  void textOrNull(String name, String value) {
    if (value.isEmpty()) {
      nothing(name);
    } else {
      text(name, value);
    }
  }

  void textOrNull(String name, Optional<String> value) {
    textOrNull(name, value.orElse(""));
  }

  void truth(String name, boolean value) {
    json.writeName(name);
    json.writeBoolean(value);
  }

  void number(String name, long value) {
    json.writeName(name);
    json.writeNumber(value);
  }

  void number(String name, OptionalInt value) {
    if (value.isPresent()) {
      number(name, value.getAsInt());
    } else {
      nothing(name);
    }
  }

  void number(String name, OptionalLong value) {
    if (value.isPresent()) {
      number(name, value.getAsLong());
    } else {
      nothing(name);
    }
  }

  void number(String name, double value, int places) {
    decimal(name, Decimals.rounded(value, places));
  }

  void number(String name, OptionalDouble value, int places) {
    decimal(name, Decimals.rounded(value, places));
  }

  private void decimal(String name, Optional<BigDecimal> value) {
    json.writeName(name);
    if (value.isPresent()) {
      json.writeNumber(value.get().toPlainString());
    } else {
      json.writeNull();
    }
  }

  /** Two spaces a level, each array element on its own line. */
  private static final class Indented extends ObjectWriteContext.Base {
    private final DefaultPrettyPrinter printer;

    Indented() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @Override
    public @Nullable PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
