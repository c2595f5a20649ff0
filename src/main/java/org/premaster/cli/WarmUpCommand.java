package org.premaster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.premaster.intake.ScratchFolder;
import org.premaster.jobs.JobDefinition;
import org.premaster.jobs.LooseFiles;
import org.premaster.jobs.NightRun;
import org.premaster.jobs.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Runs a night over a delivery of two seconds in a temporary folder, or measures some noise there, so that the launcher can have the JDK
 * write down which classes a command loads and how it uses them (JDK AOT cache). Leaves nothing behind.
 */
@Command(name = "warm-up", hidden = true, description = "Trains the archive that makes later starts faster.")
final class WarmUpCommand implements Callable<Integer> {
  private static final int RATE = 44_100;
  private static final String SHEET =
      "album,album_artist,purpose,session_software,session_rate,session_depth,position,title,artist,file\n"
          + "Warm-up,Nobody,streaming+cd,none,44100,16,1,One,Nobody,1.wav\n"
          + "Warm-up,Nobody,streaming+cd,none,44100,16,2,Two,Nobody,2.wav\n";

  private static final int NOISE_SECONDS = 20;
  private static final int NOISE_TIMES = 8;

  @Option(names = "--measuring", description = "Trains for measure and check, which start without Spring.")
  private boolean measuring;

  @Mixin private Folders folders = new Folders();

  @Override
  public Integer call() throws Exception {
    JobDefinition job = folders.job("nightly-intake");
    Path folder = Files.createTempDirectory("premaster-warm-up");
    try {
      if (measuring) {
        measure(folder);
        return 0;
      }
      Path delivery = Files.createDirectories(folder.resolve("input").resolve("nobody").resolve("warm-up"));
      Files.write(delivery.resolve("1.wav"), sweep(3));
      Files.write(delivery.resolve("2.wav"), sweep(7));
      Files.writeString(delivery.resolve("catalog.csv"), SHEET);
      Files.writeString(delivery.resolve(".ready"), "");
      LooseFiles.checking(1, folders.jobs(), Optional.of(job.profile()), false).run(List.of(delivery.resolve("1.wav")), file -> {});
      Workplace workplace = new Workplace(folders.jobs(), folder.resolve("input"), folder.resolve("output"), 1);
      try (NightRun run = NightRun.open(workplace).orElseThrow()) {
        run.intake(job, Optional.empty(), (client, name, state) -> {});
      }
    } finally {
      ScratchFolder.delete(folder);
    }
    return 0;
  }

  private static void measure(Path folder) throws IOException {
    Path quiet = folder.resolve("quiet.wav");
    Path loud = folder.resolve("loud.wav");
    Files.write(quiet, noise(0.1));
    Files.write(loud, noise(2));
    Path deep = Files.write(folder.resolve("deep.flac"), NoiseFlac.of(24));
    Path shallow = Files.write(folder.resolve("shallow.flac"), NoiseFlac.of(16));
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    String[] names = {quiet.toString(), loud.toString()};
    for (int i = 0; i < NOISE_TIMES; i++) {
      Measuring.plainly(List.of("--json", names[0], names[1], deep.toString(), shallow.toString())).orElseThrow().run(nowhere);
      Measuring.plainly(List.of("--no-sha256", "--album", names[0])).orElseThrow().run(nowhere);
    }
  }

  /** Noise of bounded steps in 24-bit stereo WAV; above a level of 1 it clips. */
  private static byte[] noise(double level) {
    int frames = NOISE_SECONDS * RATE;
    ByteBuffer wav = header(24, frames);
    SplittableRandom random = new SplittableRandom(1);
    double left = 0;
    double right = 0;
    for (int i = 0; i < frames; i++) {
      left = 0.9 * left + level * random.nextDouble(-1, 1);
      right = 0.9 * right + level * random.nextDouble(-1, 1);
      put24(wav, left);
      put24(wav, right);
    }
    return wav.array();
  }

  private static void put24(ByteBuffer wav, double sample) {
    int code = (int) (Math.clamp(sample, -1.0, 1.0) * 0x7FFFFF);
    wav.put((byte) code).put((byte) (code >> 8)).put((byte) (code >> 16));
  }

  private static ByteBuffer header(int bits, int frames) {
    int frameBytes = 2 * bits / 8;
    ByteBuffer wav = ByteBuffer.allocate(44 + frames * frameBytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + frames * frameBytes);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 2);
    wav.putInt(RATE).putInt(RATE * frameBytes).putShort((short) frameBytes).putShort((short) bits);
    return wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(frames * frameBytes);
  }

  /** Two seconds of a rising tone in 16-bit stereo WAV. */
  private static byte[] sweep(int step) {
    int frames = 2 * RATE;
    ByteBuffer wav = header(16, frames);
    for (int i = 0; i < frames; i++) {
      short sample = (short) (8000 * Math.sin((double) i * i * step * 1e-6));
      wav.putShort(sample).putShort((short) -sample);
    }
    return wav.array();
  }
}
