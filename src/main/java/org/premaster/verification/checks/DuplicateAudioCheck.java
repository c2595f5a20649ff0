package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.premaster.intake.FileRole;
import org.premaster.intake.Song;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** Another file of the delivery holds exactly the same audio. */
public final class DuplicateAudioCheck implements MixCheck {
  private static final int MOST = 3;

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.duplicate-audio", "CONS-12", "Another file of the delivery holds exactly the same audio.")
      .looksAt("digests of the decoded samples of all files; container, name and tags do not matter")
      .grade(Severity.BLOCK, "the other file is the main mix of another song of the same album")
      .grade(Severity.WARN, "an alternate mix equals another file, or the other file is no song of this album")
      .grade(Severity.INFO, "the other file is an alternate mix or a stem, which is told there")
      .cannotSee("The same mix at another level, with another start, or dithered again.");

  private final CheckSettings settings;

  public DuplicateAudioCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    if (mix.sameAudio().isEmpty()) {
      return Examination.passed(this);
    }
    if (Silence.digital(measured)) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    if (mix.file().role() == FileRole.ALTERNATE_MIX) {
      return found(settings.atMost(Severity.WARN), mix.sameAudio(), "This alternate mix is, sample for sample, the same as ",
          ". Please check that the right version was exported and send the alternate mix again.");
    }
    List<String> songs = new ArrayList<>();
    List<String> aside = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String path : mix.sameAudio()) {
      Optional<Song> song = otherSong(mix, path);
      if (song.isPresent()) {
        songs.add(path + " (" + song.get().fullTitle() + ")");
      } else {
        (Folders.aside(path) ? aside : others).add(path);
      }
    }
    if (!songs.isEmpty()) {
      return found(settings.severity(), songs, "This mix is, sample for sample, the same as ",
          ", though they are two songs. One of them is probably the wrong export; please send the right mix.");
    }
    if (!others.isEmpty()) {
      return found(settings.atMost(Severity.WARN), others, "This mix is, sample for sample, the same as ",
          ". Please check that each file holds the song that it is named after.");
    }
    return found(settings.atMost(Severity.INFO), aside, "This mix is, sample for sample, the same as ",
        ". If that file should differ, please send it again; the mix itself may stay.");
  }

  private Examination found(Severity severity, List<String> paths, String before, String after) {
    return Examination.found(this, List.of(Finding.of(this, severity, before + Figures.list(paths, MOST) + after)));
  }

  /** The other song of the album whose main mix the file plainly is: the sheet names it, or the name holds the title. */
  private static Optional<Song> otherSong(MixFacts mix, String path) {
    if (mix.album().isEmpty() || mix.song().isEmpty() || Folders.aside(path)) {
      return Optional.empty();
    }
    List<Song> others = mix.album().get().songs().stream().filter(song -> !song.equals(mix.song().get())).toList();
    Optional<Song> named = others.stream().filter(song -> names(song, path)).findFirst();
    if (named.isPresent() || names(mix.song().get(), path)) {
      return named;
    }
    return others.stream()
        .filter(song -> song.file().isEmpty() && words(Folders.stem(path)).contains(words(song.fullTitle()))
            && !words(mix.song().get().fullTitle()).contains(words(song.fullTitle())))
        .findFirst();
  }

  private static boolean names(Song song, String path) {
    return !song.file().isEmpty()
        && (song.file().equalsIgnoreCase(path) || Folders.stem(song.file()).equalsIgnoreCase(Folders.stem(path)));
  }

  /** Letters and digits in lower case, with single spaces around each word. */
  private static String words(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    return " " + String.join(" ", Arrays.stream(words).filter(word -> !word.isEmpty()).toList()) + " ";
  }
}
