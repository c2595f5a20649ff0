package org.premaster.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Builds a delivery zip byte by byte, well-formed or as hostile as a test needs it. */
public final class DeliveryZip {
  private static final int UTF8 = 1 << 11;
  private static final long ALL_ONES = 0xffff_ffffL;

  private final List<Entry> entries = new ArrayList<>();
  private byte[] before = new byte[0];
  private String comment = "";
  private boolean zip64;
  private int statedEntries = -1;

  /** One entry; every field that a zip writes can be made to lie. */
  public static final class Entry {
    private byte[] name;
    private int flags = UTF8;
    private int method = 8;
    private byte[] packed;
    private long statedPacked;
    private long stated;
    private long crc;
    private int mode = 0100644;
    private boolean zip64;
    private long offset = -1;
    private byte[] extra = new byte[0];

    private Entry(String name, byte[] content) {
      this.name = name.getBytes(StandardCharsets.UTF_8);
      this.packed = deflated(content);
      this.statedPacked = packed.length;
      this.stated = content.length;
      CRC32 sum = new CRC32();
      sum.update(content);
      this.crc = sum.getValue();
    }

    /** The name's bytes as written, without the UTF-8 flag. */
    public Entry named(byte[] raw) {
      name = raw.clone();
      flags &= ~UTF8;
      return this;
    }

    /** Packed by another method; the content's length and CRC stay. */
    public Entry packed(int otherMethod, byte[] bytes) {
      method = otherMethod;
      packed = bytes.clone();
      statedPacked = bytes.length;
      return this;
    }

    public Entry flags(int more) {
      flags |= more;
      return this;
    }

    public Entry crc(long other) {
      crc = other;
      return this;
    }

    /** The unpacked length that the archive states. */
    public Entry stating(long bytes) {
      stated = bytes;
      return this;
    }

    /** The packed length that the archive states. */
    public Entry statingPacked(long bytes) {
      statedPacked = bytes;
      return this;
    }

    /** File type and permissions of Unix. */
    public Entry mode(int unix) {
      mode = unix;
      return this;
    }

    /** Lengths and offset in 64 bits. */
    public Entry zip64() {
      zip64 = true;
      return this;
    }

    /** The place that the directory states, whatever the true one. */
    public Entry at(long place) {
      offset = place;
      return this;
    }

    public Entry extra(byte[] field) {
      extra = field.clone();
      return this;
    }
  }

  /** A deflated entry with its UTF-8 name, to be bent before it is added. */
  public static Entry entry(String name, byte[] content) {
    return new Entry(name, content);
  }

  /** Zeros that unpack to about a thousand times their size, made without being packed in full; their CRC is not right. */
  public static Entry bomb(String name, long mebibytes) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(new byte[1 << 20]);
    byte[] buffer = new byte[1 << 16];
    int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    deflater.end();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (long i = 0; i < mebibytes; i++) {
      packed.write(buffer, 0, length);
    }
    packed.write(3);
    packed.write(0);
    Entry bomb = new Entry(name, new byte[0]).packed(8, packed.toByteArray()).stating(mebibytes << 20);
    return bomb.stated > ALL_ONES ? bomb.zip64() : bomb;
  }

  public DeliveryZip file(String name, byte[] content) {
    return add(entry(name, content));
  }

  public DeliveryZip file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public DeliveryZip stored(String name, byte[] content) {
    return add(entry(name, content).packed(0, content));
  }

  public DeliveryZip folder(String name) {
    return add(entry(name.endsWith("/") ? name : name + "/", new byte[0]).packed(0, new byte[0]).mode(0040755));
  }

  public DeliveryZip symbolicLink(String name, String target) {
    byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
    return add(entry(name, bytes).packed(0, bytes).mode(0120777));
  }

  public DeliveryZip encrypted(String name, byte[] content) {
    return add(entry(name, content).flags(1));
  }

  public DeliveryZip add(Entry entry) {
    entries.add(entry);
    return this;
  }

  /** Bytes before the archive, as a self-extracting one has; offsets do not count them. */
  public DeliveryZip preceded(byte[] bytes) {
    before = bytes.clone();
    return this;
  }

  public DeliveryZip comment(String text) {
    comment = text;
    return this;
  }

  /** With the 64-bit records at the end. */
  public DeliveryZip zip64() {
    zip64 = true;
    return this;
  }

  public DeliveryZip statingEntries(int count) {
    statedEntries = count;
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      long place = entry.offset >= 0 ? entry.offset : out.size();
      out.writeBytes(local(entry));
      out.writeBytes(entry.name);
      out.writeBytes(entry.packed);
      directory.writeBytes(central(entry, place));
    }
    long start = out.size();
    out.writeBytes(directory.toByteArray());
    out.writeBytes(end(start, directory.size()));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before);
    all.writeBytes(out.toByteArray());
    return all.toByteArray();
  }

  /** Writes the archive and returns its path; folders are made. */
  public Path write(Path file) {
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] local(Entry entry) {
    return little(30)
        .putInt(0x04034b50)
        .putShort((short) 20)
        .putShort((short) entry.flags)
        .putShort((short) entry.method)
        .putInt(0x21)
        .putInt((int) entry.crc)
        .putInt((int) entry.statedPacked)
        .putInt((int) entry.stated)
        .putShort((short) entry.name.length)
        .putShort((short) 0)
        .array();
  }

  private static byte[] central(Entry entry, long place) {
    ByteBuffer wide = little(entry.zip64 ? 28 : 0);
    if (entry.zip64) {
      wide.putShort((short) 1).putShort((short) 24).putLong(entry.stated).putLong(entry.statedPacked).putLong(place);
    }
    int extra = wide.capacity() + entry.extra.length;
    return little(46 + entry.name.length + extra)
        .putInt(0x02014b50)
        .putShort((short) (3 << 8 | 20))
        .putShort((short) 20)
        .putShort((short) entry.flags)
        .putShort((short) entry.method)
        .putInt(0x21)
        .putInt((int) entry.crc)
        .putInt((int) (entry.zip64 ? ALL_ONES : entry.statedPacked))
        .putInt((int) (entry.zip64 ? ALL_ONES : entry.stated))
        .putShort((short) entry.name.length)
        .putShort((short) extra)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(entry.mode << 16)
        .putInt((int) (entry.zip64 ? ALL_ONES : place))
        .put(entry.name)
        .put(wide.array())
        .put(entry.extra)
        .array();
  }

  private byte[] end(long start, long length) {
    byte[] text = comment.getBytes(StandardCharsets.UTF_8);
    int count = statedEntries >= 0 ? statedEntries : entries.size();
    ByteBuffer end = little((zip64 ? 76 : 0) + 22 + text.length);
    if (zip64) {
      end.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0);
      end.putLong(count).putLong(count).putLong(length).putLong(start);
      end.putInt(0x07064b50).putInt(0).putLong(start + length).putInt(1);
    }
    end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    end.putShort((short) (zip64 ? 0xffff : count)).putShort((short) (zip64 ? 0xffff : count));
    end.putInt((int) (zip64 ? ALL_ONES : length)).putInt((int) (zip64 ? ALL_ONES : start));
    return end.putShort((short) text.length).put(text).array();
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(6, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
