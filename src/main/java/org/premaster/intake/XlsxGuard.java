package org.premaster.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before it is read, because the library that reads it trusts it: it would fill a row up to whatever column a
 * cell claims, call itself once per level of nesting inside a cell, keep all shared strings, and search all array formulas for every cell.
 *
 * <p>Every part is unpacked once, counted, and parsed with the parser of that library in the same configuration: Aalto with document
 * types and external entities switched off. Aalto then reports a document type as one event and knows none of its declarations: nothing
 * is fetched, and a reference to an entity is an error in place of its text. Neither belongs in a workbook, so both are refused here. A
 * part on which the parser stops with an error is one that the library cannot read beyond that place either.
 */
final class XlsxGuard {
  private static final int MOST_ENTRIES = 2_000;
  private static final long MOST_UNPACKED = 512L << 20;
  private static final long MOST_UNPACKED_IN_MEMORY = 64L << 20;
  /** Bytes between two marks of the XML: a text, an attribute, a comment. The parser keeps each whole. */
  private static final long LONGEST_RUN = 1 << 20;

  private static final int DEEPEST = 40;
  private static final int MOST_ARRAY_FORMULAS = 64;
  private static final long MOST_SHARED_FORMULA_WORK = 50_000_000;
  private static final int LONGEST_ADDRESS = 12;

  private final XMLInputFactory factory = new InputFactoryImpl();
  private long unpacked;

  private XlsxGuard() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /**
   * @throws UnreadableSheetException where the workbook is damaged, protected by a password, or larger or odder than a sheet can be
   * @throws IOException where the storage fails
   */
  static void examine(Path file) throws IOException, UnreadableSheetException {
    if (entriesClaimed(file) > MOST_ENTRIES) {
      throw refused("it has more than " + MOST_ENTRIES + " parts");
    }
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      XlsxGuard guard = new XlsxGuard();
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      for (ZipArchiveEntry entry : entries) {
        if (!entry.isDirectory()) {
          guard.part(zip, entry);
        }
      }
    } catch (Unpacking e) {
      throw refused(String.valueOf(e.getMessage()));
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw refused("the file is damaged");
    } catch (IOException e) {
      requireReadable(file);
      throw refused("the file is damaged");
    }
  }

  static UnreadableSheetException refused(String because) {
    return new UnreadableSheetException(
        0, "The workbook cannot be read: " + because + ". Please save it again as a plain .xlsx, or send it as CSV.");
  }

  /** Reads the file to its end, so that where this does not throw an error lies in what the file holds and not in the storage. */
  static void requireReadable(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** How many entries the directory can hold at most, counted by their mark before anything is built from them. */
  private static int entriesClaimed(Path file) throws IOException {
    int count = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      int last = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        last = (last << 8) | next;
        if (last == 0x504B0102) {
          count++;
        }
      }
    }
    return count;
  }

  private void part(ZipFile zip, ZipArchiveEntry entry) throws IOException, UnreadableSheetException {
    if (!zip.canReadEntryData(entry)) {
      throw refused("it is protected by a password or packed in an unusual way");
    }
    try (Counted in = new Counted(zip.getInputStream(entry))) {
      try {
        parse(in);
      } catch (XMLStreamException e) {
        tooMuch(e);
        // no XML, a picture for instance, or damaged: the rest is only counted
      } catch (RuntimeException e) {
        tooMuch(e);
        throw refused("the file is damaged");
      }
      in.run = Long.MIN_VALUE;
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** The parser wraps what its stream throws. */
  private static void tooMuch(Throwable thrown) throws Unpacking {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof Unpacking unpacking) {
        throw unpacking;
      }
      cause = cause instanceof XMLStreamException xml && xml.getNestedException() != null ? xml.getNestedException() : cause.getCause();
    }
  }

  private void parse(Counted in) throws XMLStreamException, UnreadableSheetException {
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    PartState state = new PartState();
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        in.run = 0;
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (state.depth == 0 && !xml.getLocalName().equals("worksheet")) {
              in.inMemory = true;
            }
            state.start(xml);
          }
          case XMLStreamConstants.END_ELEMENT -> state.end(xml.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (state.inText > 0) {
              state.text(xml.getTextLength());
            }
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
              throw refused("it declares or uses XML entities, which no workbook does");
          default -> {}
        }
      }
    } finally {
      xml.close();
    }
  }

  /** Where the parser stands within one part. */
  private static final class PartState {
    private int depth;
    private long cellText;
    private int arrayFormulas;
    private long sharedFormulas;
    private long longestFormula;
    private int inText;
    private boolean inFormula;
    private long formulaText;

    void start(XMLStreamReader xml) throws UnreadableSheetException {
      depth++;
      if (depth > DEEPEST) {
        throw refused("its parts are nested too deep");
      }
      switch (xml.getLocalName()) {
        case "c" -> {
          cellText = 0;
          address(xml.getAttributeValue(null, "r"));
        }
        case "row" -> row(xml.getAttributeValue(null, "r"));
        case "si" -> cellText = 0;
        case "v", "t" -> inText++;
        case "f" -> {
          inText++;
          formula(String.valueOf(xml.getAttributeValue(null, "t")));
        }
        default -> {}
      }
    }

    void end(String name) throws UnreadableSheetException {
      depth--;
      if (name.equals("v") || name.equals("t")) {
        inText--;
      } else if (name.equals("f")) {
        inText--;
        inFormula = false;
        longestFormula = Math.max(longestFormula, formulaText);
        if (longestFormula * sharedFormulas > MOST_SHARED_FORMULA_WORK) {
          throw refused("it has too many long formulas; save it with values in place of formulas");
        }
      }
    }

    void text(int length) throws UnreadableSheetException {
      cellText += length;
      if (inFormula) {
        formulaText += length;
      }
      if (cellText > SheetRow.LONGEST_CELL) {
        throw refused("a cell holds more than " + SheetRow.LONGEST_CELL + " characters");
      }
    }

    private void formula(String type) throws UnreadableSheetException {
      inFormula = true;
      formulaText = 0;
      if (type.equals("array") && ++arrayFormulas > MOST_ARRAY_FORMULAS) {
        throw refused("it has more than " + MOST_ARRAY_FORMULAS + " array formulas; save it with values in place of formulas");
      }
      if (type.equals("shared")) {
        sharedFormulas++;
      }
    }

    private static void address(@Nullable String address) throws UnreadableSheetException {
      if (address == null) {
        return;
      }
      String upper = address.toUpperCase(Locale.ROOT);
      if (upper.length() > LONGEST_ADDRESS || !upper.matches("[A-Z]{1,3}[0-9]{1,7}")) {
        throw refused("it has a cell with an impossible address");
      }
      int column = 0;
      for (int i = 0; i < upper.length() && Character.isLetter(upper.charAt(i)); i++) {
        column = column * 26 + upper.charAt(i) - 'A' + 1;
      }
      if (column > 16_384) {
        throw refused("it has a cell with an impossible address");
      }
    }

    private static void row(@Nullable String number) throws UnreadableSheetException {
      if (number != null && !number.matches("[0-9]{1,7}")) {
        throw refused("it has a row with an impossible number");
      }
    }
  }

  /** A part that unpacks to more than a sheet can hold; an IOException because it is thrown below the parser. */
  private static final class Unpacking extends IOException {
    private static final long serialVersionUID = 1L;

    Unpacking(String message) {
      super(message);
    }
  }

  private final class Counted extends FilterInputStream {
    private boolean inMemory;
    private long part;
    private long run;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) throws Unpacking {
      unpacked += bytes;
      part += bytes;
      run += bytes;
      if (run > LONGEST_RUN) {
        throw new Unpacking("a cell holds more than " + SheetRow.LONGEST_CELL + " characters");
      }
      if (unpacked > MOST_UNPACKED || (inMemory && part > MOST_UNPACKED_IN_MEMORY)) {
        throw new Unpacking("it unpacks to far more than a catalog sheet holds");
      }
    }
  }
}
