package org.premaster.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.premaster.intake.ScratchFolder;
import org.premaster.jobs.JobDefinition;
import org.premaster.jobs.LooseFiles;
import org.premaster.jobs.NightRun;
import org.premaster.jobs.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Runs a night over a delivery of two seconds in a temporary folder, so that the launcher can have the JDK write down which classes a run
 * loads and how it uses them (JDK AOT cache). Leaves nothing behind.
 */
@Command(name = "warm-up", hidden = true, description = "Trains the archive that makes later starts faster.")
final class WarmUpCommand implements Callable<Integer> {
  private static final int RATE = 44_100;
  private static final String SHEET =
      "album,album_artist,purpose,session_software,session_rate,session_depth,position,title,artist,file\n"
          + "Warm-up,Nobody,streaming+cd,none,44100,16,1,One,Nobody,1.wav\n"
          + "Warm-up,Nobody,streaming+cd,none,44100,16,2,Two,Nobody,2.wav\n";

  @Mixin private Folders folders = new Folders();

  @Override
  public Integer call() throws Exception {
    JobDefinition job = folders.job("nightly-intake");
    Path folder = Files.createTempDirectory("premaster-warm-up");
    try {
      Path delivery = Files.createDirectories(folder.resolve("input").resolve("nobody").resolve("warm-up"));
      Files.write(delivery.resolve("1.wav"), sweep(3));
      Files.write(delivery.resolve("2.wav"), sweep(7));
      Files.writeString(delivery.resolve("catalog.csv"), SHEET);
      Files.writeString(delivery.resolve(".ready"), "");
      LooseFiles.checking(1, folders.jobs(), Optional.of(job.profile())).run(List.of(delivery.resolve("1.wav")), file -> {});
      Workplace workplace = new Workplace(folders.jobs(), folder.resolve("input"), folder.resolve("output"), 1);
      try (NightRun run = NightRun.open(workplace).orElseThrow()) {
        run.intake(job, Optional.empty(), (client, name, state) -> {});
      }
    } finally {
      ScratchFolder.delete(folder);
    }
    return 0;
  }

  /** Two seconds of a rising tone in 16-bit stereo WAV. */
  private static byte[] sweep(int step) {
    int frames = 2 * RATE;
    ByteBuffer wav = ByteBuffer.allocate(44 + frames * 4).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + frames * 4);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 2);
    wav.putInt(RATE).putInt(RATE * 4).putShort((short) 4).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(frames * 4);
    for (int i = 0; i < frames; i++) {
      short sample = (short) (8000 * Math.sin((double) i * i * step * 1e-6));
      wav.putShort(sample).putShort((short) -sample);
    }
    return wav.array();
  }
}
