package org.premaster.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;

/**
 * The unpacked bytes of one entry. A fault of the storage is an {@link IOException}; whatever a decoder throws over hostile bytes is
 * {@link Damaged}.
 */
final class PackedStream implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Source source;
  private final InputStream unpacked;
  private final Optional<Inflater> inflater;

  /** The packed bytes cannot be unpacked. */
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(Throwable cause) {
      super(cause);
    }
  }

  /**
   * @param start first packed byte
   * @param length of the packed bytes; the decoder sees the end of the file behind them
   * @param method one that {@link PackedFile#knownMethod} knows
   */
  PackedStream(FileChannel archive, long start, long length, int method) throws IOException, Damaged {
    source = new Source(archive, start, length, method == PackedFile.DEFLATED);
    inflater = method == PackedFile.DEFLATED ? Optional.of(new Inflater(true)) : Optional.empty();
    try {
      unpacked =
          switch (method) {
            case PackedFile.STORED -> source;
            case PackedFile.DEFLATED -> new InflaterInputStream(source, inflater.orElseThrow(), BUFFER);
            case PackedFile.DEFLATED_64 -> new Deflate64CompressorInputStream(new BufferedInputStream(source, BUFFER));
            case PackedFile.BZIP2 -> new BZip2CompressorInputStream(new BufferedInputStream(source, BUFFER));
            default -> throw new IOException("no method of ours: " + method);
          };
    } catch (IOException | RuntimeException e) {
      throw fault(e);
    }
  }

  /** Bytes read into the buffer, 1 or more, or -1 at the end. */
  int read(byte[] buffer) throws IOException, Damaged {
    int read;
    try {
      read = unpacked.read(buffer);
    } catch (IOException | RuntimeException e) {
      throw fault(e);
    }
    if (read == 0) {
      throw new Damaged(new IOException("the decoder makes no progress"));
    }
    return read;
  }

  @Override
  public void close() {
    inflater.ifPresent(Inflater::end);
  }

  private Damaged fault(Exception e) throws IOException {
    if (source.fault.isPresent()) {
      throw source.fault.get();
    }
    return new Damaged(e);
  }

  /** A stretch of the archive, which remembers what the storage said. */
  private static final class Source extends InputStream {
    private final FileChannel archive;
    private long position;
    private long left;
    private boolean padded;
    private Optional<IOException> fault = Optional.empty();

    /** @param padded whether one more byte follows the end, which {@link Inflater} asks for with raw data */
    Source(FileChannel archive, long start, long length, boolean padded) {
      this.archive = archive;
      this.position = start;
      this.left = length;
      this.padded = padded;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (left == 0 && padded) {
        padded = false;
        buffer[offset] = 0;
        return 1;
      }
      if (left == 0) {
        return -1;
      }
      int read;
      try {
        read = archive.read(ByteBuffer.wrap(buffer, offset, (int) Math.min(length, left)), position);
      } catch (IOException e) {
        fault = Optional.of(e);
        throw e;
      }
      if (read > 0) {
        position += read;
        left -= read;
      } else {
        left = 0;
      }
      return read;
    }
  }
}
