package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.premaster.pricing.Party;
import org.premaster.pricing.Quote;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.Verdict;

/**
 * The one letter to a client about one delivery: which mixes to print again and why, with times to listen to; missing mixes; missing
 * answers; questions. Of bounded length: beyond the first songs it points to failed.csv. Nothing is written where nothing is needed.
 */
public final class ConsultationLetter {
  /** Songs that a letter tells of. */
  static final int MOST_SONGS = 40;
  /** Findings that a letter tells of one song. */
  static final int MOST_FINDINGS = 6;
  /** Findings that a letter tells of the delivery as a whole, and of one album. */
  static final int MOST_GENERAL = 15;
  /** The check that tells of the same audio by itself (VER-05). */
  private static final String SAME_AGAIN = "mix.resubmitted-unchanged";
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_MESSAGE = 600;

  private final Paragraphs text = new Paragraphs();
  private int songsTold;
  private int songsLeft;
  private int albumsLeft;
  private boolean asked;
  private boolean stemsAgain;
  private final RowsToSend rows;

  /** Where the client finds the own sheet with only the rows to send again. */
  public enum RowsToSend {
    /** There are none, or no sheet came. */
    NONE(""),
    ATTACHED("The attached file failed.csv"),
    /** The file is too large for a mail. */
    BESIDE_THE_REPORT("The file failed.csv beside the report");

    private final String file;

    RowsToSend(String file) {
      this.file = file;
    }
  }

  private ConsultationLetter(RowsToSend rows) {
    this.rows = rows;
  }

  /**
   * The letter, or empty where nothing of the delivery needs the client. Reads the albums once.
   *
   * @param house who writes
   * @param rows where the client finds the rows to send again
   */
  public static Optional<LetterText> compose(DeliveryReport report, Party house, RowsToSend rows) {
    ConsultationLetter letter = new ConsultationLetter(rows);
    letter.write(report, house);
    return letter.asked ? Optional.of(new LetterText(subject(report), letter.text.toString())) : Optional.empty();
  }

  private static String subject(DeliveryReport report) {
    Totals totals = report.totals();
    List<String> parts = new ArrayList<>();
    if (totals.issues() > 0) {
      parts.add(Words.count(totals.issues(), "mix", "mixes") + " to print again");
    }
    if (totals.missing() > 0) {
      parts.add(Words.count(totals.missing(), "mix", "mixes") + " missing");
    }
    String what = parts.isEmpty() ? "a few questions" : String.join(", ", parts);
    return "Your delivery \"" + Printable.brief(report.delivery(), 60) + "\": " + what;
  }

  private void write(DeliveryReport report, Party house) {
    text.paragraph("Dear " + Printable.brief(report.clientName(), LONGEST_NAME) + ",");
    Totals totals = report.totals();
    text.paragraph("Thank you for the delivery \"" + Printable.brief(report.delivery(), LONGEST_NAME) + "\", received on "
        + Timecode.minute(report.receivedAt()) + ". "
        + (totals.songs() == 0 ? "" : "We examined " + Words.count(totals.songs(), "song") + " on "
            + Words.count(totals.albums(), "album") + ". ")
        + AnswerView.sentence(totals).replace("the client", "you") + (totals.albumsOpen() < totals.albums()
            ? " Work on an album starts when every song of it is verified." : ""));
    general(report);
    for (AlbumReport album : report.albums()) {
      album(album);
    }
    if (songsLeft > 0 || albumsLeft > 0) {
      text.heading("And more");
      String more = songsLeft > 0 ? Words.count(songsLeft, "more song") : "";
      String albums = albumsLeft > 0 ? Words.count(albumsLeft, "more album") : "";
      text.paragraph("Beyond these, " + String.join(" and ", Stream.of(more, albums).filter(part -> !part.isEmpty()).toList())
          + (songsLeft + albumsLeft == 1 ? " needs" : " need") + " your attention. "
          + (rows == RowsToSend.NONE ? "" : rows.file + " holds your own sheet with only the rows to send again and the reason for each. ")
          + "The report has every detail.");
    }
    closing(totals, house);
  }

  private void general(DeliveryReport report) {
    List<Finding> findings = Words.worstFirst(report.findings()).stream().filter(ConsultationLetter::needsClient).toList();
    if (findings.isEmpty()) {
      return;
    }
    asked = true;
    text.heading("The delivery as a whole");
    findings(findings, 0, MOST_GENERAL);
    text.gap();
  }

  private void album(AlbumReport album) {
    List<SongReport> again = album.songs().stream().filter(song -> song.verdict() == Verdict.ISSUES).toList();
    List<SongReport> missing = album.songs().stream().filter(song -> song.verdict() == Verdict.MISSING).toList();
    List<SongReport> questions = album.songs().stream()
        .filter(song -> song.verdict().verified() && SongView.all(song).anyMatch(ConsultationLetter::needsClient)).toList();
    List<Finding> findings = Words.worstFirst(album.findings()).stream().filter(ConsultationLetter::needsClient).toList();
    List<String> answers = album.album().missingAnswers();
    if (again.isEmpty() && missing.isEmpty() && questions.isEmpty() && findings.isEmpty() && answers.isEmpty()) {
      return;
    }
    asked = true;
    if (songsTold >= MOST_SONGS) {
      songsLeft += again.size() + missing.size() + questions.size();
      albumsLeft += again.isEmpty() && missing.isEmpty() && questions.isEmpty() ? 1 : 0;
      return;
    }
    songsTold++;
    text.heading(AlbumView.title(album) + " by " + Printable.line(album.album().artist()));
    if (!answers.isEmpty()) {
      text.line("Please answer:");
      answers.forEach(column -> text.item(2, "- ", Question.of(column)));
      text.gap();
    }
    findings(findings, 0, MOST_GENERAL);
    songs("Please print and send again:", again, album);
    songs("Please send, we have no mix of:", missing, album);
    songs("Please tell us about:", questions, album);
    if (album.invoice().isEmpty() && album.quote().filter(quote -> quote.status() == Quote.Status.NEEDS_QUOTE).isPresent()) {
      text.paragraph("This album has no list price; we agree on it in the consultation.");
    }
    text.gap();
  }

  private void songs(String heading, List<SongReport> songs, AlbumReport album) {
    boolean first = true;
    for (SongReport song : songs) {
      if (songsTold >= MOST_SONGS) {
        songsLeft++;
        continue;
      }
      if (first) {
        text.gap();
        text.line(heading);
        first = false;
      }
      songsTold++;
      stemsAgain |= !Verdict.of(song.stemSet().findings()).verified();
      text.item(2, SongView.number(song.song(), album) + ". ", Printable.brief(song.song().fullTitle(), LONGEST_NAME)
          + song.mix().map(mix -> " (" + Printable.brief(mix.file().path(), LONGEST_NAME) + ")").orElse(""));
      List<SongView.Told> told = SongView.told(song).stream().filter(one -> needsClient(one.finding())).toList();
      if (told.stream().noneMatch(one -> one.finding().check().equals(SAME_AGAIN))) {
        song.resubmission().filter(SongReport.Resubmission::sameAudio).ifPresent(same ->
            text.item(5, "- ", "The same audio was sent again, so what we found before is still there."));
      }
      if (told.isEmpty()) {
        text.item(5, "- ", AnswerView.reasons(song).getFirst());
      }
      items(told, 5, MOST_FINDINGS);
    }
    if (!first) {
      text.gap();
    }
  }

  private void findings(List<Finding> findings, int indent, int most) {
    items(findings.stream().map(finding -> new SongView.Told("", finding)).toList(), indent, most);
  }

  private void items(List<SongView.Told> findings, int indent, int most) {
    findings.stream().limit(most).forEach(told -> text.item(indent, "- ",
        (told.finding().severity() == Severity.WARN && indent > 0 ? "Question: " : "")
            + Printable.brief(told.sentence(), LONGEST_MESSAGE)));
    if (findings.size() > most) {
      text.item(indent, "- ", "And " + Words.count(findings.size() - most, "more finding") + "; the report lists all.");
    }
  }

  private void closing(Totals totals, Party house) {
    if (totals.issues() + totals.missing() > 0) {
      text.heading("How to send");
      text.paragraph("Please send only the mixes named above, with the same file names, in a new folder or zip. "
          + (rows == RowsToSend.NONE ? "" : rows.file
              + " holds the rows of your sheet that belong to them and can be the sheet of the new delivery. ")
          + (stemsAgain ? "Where stems are at fault, please send the set as a whole: all stems, the rough mix and the notes together. " : "")
          + "Everything that is verified stays as it is and need not be sent again.");
    }
    text.paragraph("If something is meant the way it is, please just tell us. We are glad to talk any of this through.");
    text.line("With kind regards");
    text.line(house.name());
    if (!house.email().isEmpty()) {
      text.line(house.email());
    }
  }

  private static boolean needsClient(Finding finding) {
    return finding.severity() != Severity.INFO;
  }
}
