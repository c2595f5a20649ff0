package org.premaster.bench.calibration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.premaster.bench.calibration.Score.Part;
import org.premaster.bench.calibration.Score.Role;

/** Standard MIDI files: those of packages are read into scores, and scores are written for a soundfont player. */
final class MidiFile {
  private static final int DRUM_CHANNEL = 9;
  private static final int TICKS_A_SECOND = 1920;

  private MidiFile() {}

  private record Event(long tick, int order, int status, int first, int second) {}

  /**
   * Seconds {@code from} to {@code from + seconds} of a file as a score, transposed but for its drums.
   *
   * @throws IOException where the file is not one that we can read
   */
  static Score read(String name, byte[] file, double from, double seconds, int transposed) throws IOException {
    try {
      return new Reader(file).score(name, from, seconds, transposed);
    } catch (java.nio.BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IOException(name + " is no MIDI file that we can read", e);
    }
  }

  /** Plays parts of a soundfont one after another, each {@code seconds} long, so that one rendering gives every part by itself. */
  static byte[] oneAfterAnother(List<Part> parts, double seconds) {
    List<Event> events = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      if (!(parts.get(p).voice() instanceof Voice.Sampled voice)) {
        throw new IllegalArgumentException("a soundfont plays sampled voices only");
      }
      int channel = voice.drums() ? DRUM_CHANNEL : 0;
      double start = p * seconds;
      events.add(new Event(Math.round(start * TICKS_A_SECOND), 0, 0xC0 | channel, voice.program(), -1));
      for (Note note : parts.get(p).notes()) {
        double end = Math.min(note.at() + note.seconds(), seconds - 0.1);
        if (end > note.at()) {
          events.add(new Event(Math.round((start + note.at()) * TICKS_A_SECOND), 2, 0x90 | channel, note.key(), note.velocity()));
          events.add(new Event(Math.round((start + end) * TICKS_A_SECOND), 1, 0x80 | channel, note.key(), 0));
        }
      }
      events.add(new Event(Math.round((start + seconds) * TICKS_A_SECOND) - 1, 3, 0xB0 | channel, 120, 0));
    }
    return written(events, Math.round(parts.size() * seconds * TICKS_A_SECOND));
  }

  private static byte[] written(List<Event> events, long end) {
    events.sort(Comparator.comparingLong(Event::tick).thenComparingInt(Event::order));
    ByteArrayOutputStream track = new ByteArrayOutputStream();
    track.writeBytes(new byte[] {0, (byte) 0xFF, 0x51, 3, 0x07, (byte) 0xA1, 0x20});
    long tick = 0;
    for (Event event : events) {
      length(track, event.tick() - tick);
      tick = event.tick();
      track.write(event.status());
      track.write(event.first());
      if (event.second() >= 0) {
        track.write(event.second());
      }
    }
    length(track, Math.max(0, end - tick));
    track.writeBytes(new byte[] {(byte) 0xFF, 0x2F, 0});
    ByteBuffer file = ByteBuffer.allocate(22 + track.size());
    file.put("MThd".getBytes(StandardCharsets.US_ASCII)).putInt(6);
    file.putShort((short) 0).putShort((short) 1).putShort((short) (TICKS_A_SECOND / 2));
    return file.put("MTrk".getBytes(StandardCharsets.US_ASCII)).putInt(track.size()).put(track.toByteArray()).array();
  }

  private static void length(ByteArrayOutputStream out, long value) {
    for (int shift = 21; shift > 0; shift -= 7) {
      if (value >> shift > 0) {
        out.write((int) (value >> shift & 0x7F | 0x80));
      }
    }
    out.write((int) (value & 0x7F));
  }

  private static final class Reader {
    private final List<Event> events = new ArrayList<>();
    private final TreeMap<Long, Integer> tempos = new TreeMap<>(Map.of(0L, 500_000));
    private final int division;

    Reader(byte[] bytes) throws IOException {
      ByteBuffer file = ByteBuffer.wrap(bytes);
      if (file.getInt() != 0x4D54_6864) {
        throw new IOException("no MIDI file");
      }
      int header = file.getInt();
      file.getShort();
      int tracks = file.getShort();
      division = file.getShort();
      file.position(8 + header);
      for (int t = 0; t < tracks && file.remaining() >= 8; t++) {
        file.getInt();
        int length = file.getInt();
        ByteBuffer track = file.slice(file.position(), Math.min(length, file.remaining()));
        track(track, t);
        file.position(Math.min(file.limit(), file.position() + length));
      }
      events.sort(Comparator.comparingLong(Event::tick).thenComparingInt(Event::order));
    }

    private void track(ByteBuffer track, int number) {
      long tick = 0;
      int running = 0;
      while (track.hasRemaining()) {
        tick += quantity(track);
        int status = track.get() & 0xFF;
        if (status < 0x80) {
          track.position(track.position() - 1);
          status = running;
        }
        if (status == 0xFF) {
          int type = track.get() & 0xFF;
          int length = (int) quantity(track);
          int next = track.position() + length;
          if (type == 0x51) {
            tempos.put(tick, (track.get() & 0xFF) << 16 | (track.get() & 0xFF) << 8 | track.get() & 0xFF);
          }
          track.position(next);
        } else if (status >= 0xF0) {
          int length = (int) quantity(track);
          track.position(track.position() + length);
        } else {
          running = status;
          int first = track.get();
          int second = (status & 0xE0) == 0xC0 ? -1 : track.get();
          events.add(new Event(tick, number, status, first, second));
        }
      }
    }

    private static long quantity(ByteBuffer track) {
      long value = 0;
      int next;
      do {
        next = track.get();
        value = value << 7 | next & 0x7F;
      } while (next < 0);
      return value;
    }

    private double seconds(long tick) {
      double seconds = 0;
      long before = 0;
      int tempo = 500_000;
      for (Map.Entry<Long, Integer> change : tempos.entrySet()) {
        if (change.getKey() >= tick) {
          break;
        }
        seconds += (change.getKey() - before) * (tempo / 1e6) / division;
        before = change.getKey();
        tempo = change.getValue();
      }
      return seconds + (tick - before) * (tempo / 1e6) / division;
    }

    Score score(String name, double from, double seconds, int transposed) {
      int[] program = new int[16];
      int[] volume = new int[16];
      int[] pan = new int[16];
      java.util.Arrays.fill(volume, 100);
      java.util.Arrays.fill(pan, 64);
      Map<Integer, double[]> sounding = new HashMap<>();
      TreeMap<Integer, List<Note>> notes = new TreeMap<>();
      Map<Integer, double[]> mixed = new HashMap<>();
      for (Event event : events) {
        int channel = event.status() & 0xF;
        int key = channel << 8 | event.first();
        boolean on = (event.status() & 0xF0) == 0x90 && event.second() > 0;
        switch (event.status() & 0xF0) {
          case 0xC0 -> program[channel] = event.first();
          case 0xB0 -> {
            volume[channel] = event.first() == 7 ? event.second() : volume[channel];
            pan[channel] = event.first() == 10 ? event.second() : pan[channel];
          }
          case 0x80, 0x90 -> {
            double[] start = sounding.remove(key);
            double now = seconds(event.tick());
            if (start != null && start[0] >= from && start[0] < from + seconds) {
              int played = channel == DRUM_CHANNEL ? event.first() : Math.clamp(event.first() + transposed, 12, 115);
              int voice = channel << 8 | program[channel];
              double length = Math.clamp(now - start[0], 0.04, from + seconds - start[0] + 0.5);
              notes.computeIfAbsent(voice, v -> new ArrayList<>()).add(new Note(start[0] - from, length, played, (int) start[1]));
              mixed.put(voice, new double[] {(pan[channel] - 64) / 80.0, Sound.toDb(Math.max(20, volume[channel]) / 100.0)});
            }
            if (on) {
              sounding.put(key, new double[] {now, event.second()});
            }
          }
          default -> { }
        }
      }
      return new Score(name, parts(notes, mixed));
    }

    private static List<Part> parts(TreeMap<Integer, List<Note>> notes, Map<Integer, double[]> mixed) {
      List<Part> parts = new ArrayList<>();
      notes.forEach((voice, played) -> {
        boolean drums = voice >> 8 == DRUM_CHANNEL;
        int program = voice & 0xFF;
        Role role = drums ? Role.DRUMS : program >= 32 && program < 40 ? Role.BASS : Role.CHORDS;
        double[] place = mixed.getOrDefault(voice, new double[2]);
        played.sort(Comparator.comparingDouble(Note::at));
        parts.add(new Part(role, new Voice.Sampled(program, drums), place[0], place[1] - (role == Role.CHORDS ? 3 : 0),
            List.copyOf(played)));
      });
      return parts;
    }

    double length() {
      return events.isEmpty() ? 0 : seconds(events.getLast().tick());
    }
  }

  /** Seconds that a file lasts. */
  static double seconds(byte[] file) throws IOException {
    try {
      return new Reader(file).length();
    } catch (java.nio.BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IOException("no MIDI file that we can read", e);
    }
  }
}
