package org.premaster.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.premaster.audio.Container;
import org.premaster.intake.FileRole;
import org.premaster.measurement.Measurements;
import org.premaster.stems.Cause;
import org.premaster.stems.NullClass;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;

class CheckCatalogueTest {
  private static final Path CHECKS = Path.of("src", "main", "java", "org", "premaster", "verification", "checks");
  private static final Path TESTS = Path.of("src", "test", "java", "org", "premaster", "verification", "checks");

  /** Checks of a file that concern only files with tags, or an earlier attempt at the same song. */
  private static final Set<String> ONLY_WHERE_MORE_IS_KNOWN =
      Set.of("audio.lossy-history", "mix.claimed-rate", "mix.whole-beat", "mix.tagged-title", "mix.resubmitted-unchanged");

  private final CheckCatalogue catalogue = CheckCatalogue.of(Profile.defaults());

  static List<CheckManual> manual() {
    return CheckCatalogue.manual();
  }

  /** Source files of all check classes: those that have a manual of their own. */
  private static Set<String> checkClasses() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(CHECKS)) {
      for (Path file : files.toList()) {
        if (Files.readString(file).contains("public static final CheckManual MANUAL")) {
          names.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    return names;
  }

  private static Set<String> checks(List<Examination> examinations, boolean examined) {
    Set<String> ids = new TreeSet<>();
    for (Examination examination : examinations) {
      if (examination.notExaminedBecause().isEmpty() == examined) {
        ids.add(examination.check());
      }
    }
    return ids;
  }

  private static List<Finding> findings(List<Examination> examinations) {
    return examinations.stream().flatMap(examination -> examination.findings().stream()).toList();
  }

  @Test
  void every_check_is_catalogued_and_has_a_test_of_its_own() throws IOException {
    String catalogued = Files.readString(CHECKS.resolveSibling("CheckCatalogue.java"));
    assertThat(checkClasses()).hasSize(CheckCatalogue.manual().size());
    for (String name : checkClasses()) {
      assertThat(catalogued).contains("new Entry<>(" + name + ".MANUAL, " + name + "::new)");
      assertThat(TESTS.resolve(name + "Test.java")).exists();
    }
  }

  @Test
  void every_check_is_documented_by_one_condition_that_javadoc_and_manual_share() throws IOException {
    Set<String> conditions = new TreeSet<>();
    CheckCatalogue.manual().forEach(check -> conditions.add(check.condition()));
    for (String name : checkClasses()) {
      String source = Files.readString(CHECKS.resolve(name + ".java"));
      String javadoc = source.substring(source.indexOf("\n/** ") + 5, source.indexOf(" */\npublic final class"));
      assertThat(conditions).as(name).contains(javadoc);
      conditions.remove(javadoc);
    }
    assertThat(conditions).isEmpty();
  }

  @Test
  void every_id_is_given_once() {
    assertThat(CheckCatalogue.manual().stream().map(CheckManual::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("manual")
  void the_manual_says_all_that_a_person_may_ask(CheckManual check) {
    assertThat(check.id()).matches("(audio|mix|stems|album|codes|delivery)\\.[a-z]+(-[a-z]+)*");
    assertThat(check.rule()).matches("(PREP|STEM|BEAT|CONS|CODE|VER)-[0-9]{2}");
    assertThat(check.condition()).endsWith(".").hasSizeGreaterThan(20);
    assertThat(check.looksAt()).isNotBlank().doesNotEndWith(".");
    assertThat(check.cannotSee()).endsWith(".");
    assertThat(check.grades()).isNotEmpty();
    assertThat(check.grades()).isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
    assertThat(check.grades().stream().map(Grade::severity)).doesNotHaveDuplicates();
    assertThat(check.limits().stream().map(Limit::name)).doesNotHaveDuplicates();
    for (Limit limit : check.limits()) {
      assertThat(limit.name()).matches("[a-z]+(_[a-z]+)*").isNotEqualTo("severity");
      assertThat(limit.meaning()).isNotBlank();
    }
  }

  @Test
  void a_clean_mix_passes_every_check_that_concerns_it() {
    List<Examination> examinations = catalogue.examine(Facts.mix().facts());
    Set<String> concerning = new TreeSet<>();
    CheckCatalogue.manual().stream().map(CheckManual::id).filter(id -> id.startsWith("audio.") || id.startsWith("mix.")).forEach(concerning::add);
    concerning.removeAll(ONLY_WHERE_MORE_IS_KNOWN);
    assertThat(checks(examinations, true)).isEqualTo(concerning);
    assertThat(findings(examinations)).isEmpty();
    assertThat(checks(examinations, false)).isEmpty();
    assertThat(Verdict.of(findings(examinations))).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void the_order_is_that_of_the_manual_every_time() {
    List<String> manual = CheckCatalogue.manual().stream().map(CheckManual::id).toList();
    List<String> examined = catalogue.examine(Facts.mix().facts()).stream().map(Examination::check).toList();
    assertThat(manual).containsSubsequence(examined);
    assertThat(catalogue.examine(Facts.mix().facts())).isEqualTo(catalogue.examine(Facts.mix().facts()));
  }

  @Test
  void VER_08_of_an_unreadable_file_one_check_speaks_and_no_other_passes() {
    AudioBuilder text = Facts.audio().unreadable(Container.TEXT, false, "The file is text.");
    List<Examination> examinations = catalogue.examine(Facts.mix().audio(text).facts());
    assertThat(findings(examinations)).singleElement().extracting(Finding::check).isEqualTo("audio.readable");
    assertThat(checks(examinations, true)).containsExactly("audio.readable");
    assertThat(Verdict.of(findings(examinations))).isEqualTo(Verdict.ISSUES);
  }

  @Test
  void GATE_7_BEAT_03_of_an_mp3_one_check_speaks_and_no_other_passes() {
    AudioBuilder mp3 = Facts.audio().unreadable(Container.WAV, true, "The file is a WAV that holds MP3 audio.");
    List<Examination> examinations =
        catalogue.examine(Facts.mix().of(Facts.song("Slow Harbour").licenceTier("MP3 lease")).audio(mp3).facts());
    assertThat(findings(examinations)).singleElement().extracting(Finding::check).isEqualTo("audio.lossless");
    assertThat(checks(examinations, true)).containsExactly("audio.lossless");
  }

  @Test
  void PREP_02_full_scale_with_clip_evidence_blocks_and_without_it_only_asks() {
    List<Finding> clipped = findings(catalogue.examine(Facts.mix().audio(Facts.audio().peak(-0.05).clipped(400, 12, -0.05)).facts()));
    assertThat(Verdict.of(clipped)).isEqualTo(Verdict.ISSUES);
    List<Finding> hot = findings(catalogue.examine(Facts.mix().audio(Facts.audio().peak(-0.05)).facts()));
    assertThat(Verdict.of(hot)).isEqualTo(Verdict.VERIFIED_WITH_NOTES);
  }

  @Test
  void GATE_12_an_album_at_two_rates_asks_and_a_mix_off_its_sessions_rate_blocks() {
    AlbumFacts album = Facts.facts(Facts.album("Lantern Year"))
        .song(Facts.song("A").at(1), Facts.audio().rate(48_000))
        .song(Facts.song("B").at(2), Facts.audio().rate(44_100))
        .facts();
    assertThat(findings(catalogue.examine(album))).singleElement().extracting(Finding::severity).isEqualTo(Severity.WARN);
    MixFacts off = Facts.mix().audio(Facts.audio().rate(44_100)).facts();
    assertThat(findings(catalogue.examine(off))).singleElement().extracting(Finding::severity).isEqualTo(Severity.BLOCK);
  }

  @Test
  void GATE_5_findings_of_a_song_are_told_with_the_song() {
    AlbumFacts album = Facts.facts(Facts.album("Lantern Year"))
        .song(Facts.song("A").at(1).isrc("AA6Q72000047"), Facts.audio())
        .ambiguous(Facts.song("B").at(2).isrc("AA6Q72000047"), "b1.wav", "b2.wav")
        .missing(Facts.song("C").at(3).isrc("tba"))
        .facts();
    assertThat(findings(catalogue.examine(album))).isEmpty();
    assertThat(checksFoundFor(album, 0)).containsExactly("codes.isrc-doubled");
    assertThat(checksFoundFor(album, 1)).containsExactly("album.ambiguous-mix", "codes.isrc-doubled");
    assertThat(checksFoundFor(album, 2)).containsExactly("album.missing-mix", "codes.isrc");
  }

  private List<String> checksFoundFor(AlbumFacts album, int song) {
    return findings(catalogue.examine(album, album.songs().get(song))).stream().map(Finding::check).toList();
  }

  @Test
  void stems_are_held_to_what_stems_can_keep() {
    List<Examination> examinations = catalogue.examine(Facts.mix().role(FileRole.STEM).facts());
    assertThat(checks(examinations, true)).containsExactlyInAnyOrder(
        "audio.readable", "audio.lossless", "mix.lossy-origin", "audio.whole", "mix.sample-rate", "mix.bit-depth", "mix.silent", "mix.non-finite",
        "mix.over-full-scale");
    List<Examination> silent = catalogue.examine(Facts.mix().role(FileRole.STEM).audio(Facts.audio().digitalSilence()).facts());
    assertThat(Verdict.of(findings(silent))).isEqualTo(Verdict.VERIFIED_WITH_NOTES);
  }

  @Test
  void a_true_set_of_stems_passes_every_check_of_sets() {
    List<Examination> examinations = catalogue.examine(Facts.stems().facts());
    assertThat(checks(examinations, true)).hasSize((int) CheckCatalogue.manual().stream().filter(check -> check.id().startsWith("stems.")).count());
    assertThat(findings(examinations)).isEmpty();
  }

  @Test
  void VER_08_of_a_set_that_was_not_proved_no_check_of_the_sum_passes() {
    List<Examination> examinations = catalogue.examine(Facts.stems().unproved("The stems are gone.").facts());
    assertThat(checks(examinations, false)).containsExactlyInAnyOrder(
        "stems.proof", "stems.sum", "stems.alignment", "stems.mutes", "stems.content", "stems.balance", "stems.bus-processing", "stems.headroom",
        "stems.individual-tracks", "stems.fallback");
  }

  @Test
  void every_cause_is_the_matter_of_one_check() throws Exception {
    for (Class<?> kind : Cause.class.getPermittedSubclasses()) {
      Constructor<?> constructor = kind.getDeclaredConstructors()[0];
      List<Object> arguments = new ArrayList<>();
      for (Class<?> type : constructor.getParameterTypes()) {
        arguments.add(type == String.class ? "1_drums.wav" : type == double.class ? -6.0 : type == int.class ? 3 : type == long.class ? -3L
            : type == boolean.class ? (Object) false : new Cause.Span(1, 2));
      }
      Cause cause = (Cause) constructor.newInstance(arguments.toArray());

      List<Finding> found = findings(catalogue.examine(Facts.stems().sums(NullClass.BUS_PROCESSED, -20, cause).facts()));

      assertThat(found).as(kind.getSimpleName()).extracting(Finding::message).containsExactly(cause.sentence());
    }
  }

  @Test
  void references_and_papers_concern_no_check() {
    assertThat(catalogue.examine(Facts.mix().role(FileRole.REFERENCE).facts())).isEmpty();
    assertThat(catalogue.examine(Facts.mix().role(FileRole.OTHER).facts())).isEmpty();
  }

  @Test
  void a_silent_mix_is_blocked_once_and_not_for_its_silence_elsewhere() {
    List<Finding> found = findings(catalogue.examine(Facts.mix().audio(Facts.audio().digitalSilence()).facts()));
    assertThat(found).singleElement().extracting(Finding::check).isEqualTo("mix.silent");
  }

  @Test
  void a_delivery_that_is_as_it_should_be_passes() {
    DeliveryFacts delivery = Facts.delivery().file("Mixes/01.wav", FileRole.MIX).album(Facts.album("A")).facts();
    assertThat(findings(catalogue.examine(delivery))).isEmpty();
    assertThat(catalogue.examine(delivery)).extracting(Examination::check).doesNotContain("delivery.not-zipped");
  }

  @Test
  void every_message_names_no_figure_that_is_no_number() {
    AudioBuilder odd = Facts.audio().peak(0)
        .rms(OptionalDouble.empty(), OptionalDouble.of(-20))
        .correlation(OptionalDouble.empty(), 0)
        .gaps(new Measurements.Gap(0, 10, 100, Double.NEGATIVE_INFINITY, -3, 0.5, 1))
        .clipping(new Measurements.Clipping(5, 60, 12, OptionalDouble.of(0), List.of()));
    for (Finding finding : findings(catalogue.examine(Facts.mix().audio(odd).facts()))) {
      assertThat(finding.message()).doesNotContain("NaN", "Infinity", "null", "Optional");
    }
  }
}
