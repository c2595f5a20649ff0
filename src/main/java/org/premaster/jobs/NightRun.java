package org.premaster.jobs;

import java.io.Closeable;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.sql.DataSource;
import org.premaster.intake.Delivery;
import org.premaster.intake.DeliveryInbox;
import org.premaster.intake.Song;
import org.premaster.licence.LicenceCatalogues;
import org.premaster.settings.SettingsException;
import org.premaster.treatment.Confirmation;
import org.premaster.treatment.MasteringDecision;
import org.premaster.verification.CheckCatalogue;
import org.premaster.verification.Finding;
import org.premaster.verification.Profile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** One run over an output folder, from taking its lock to releasing it. */
public final class NightRun implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(NightRun.class);
  /** Names at the top of the output folder that are no client's. */
  private static final Set<String> TAKEN = Set.of("index.html", "letters");

  public static final String RERUN = "intake-rerun";
  public static final String REJUDGE = "catalog-rejudge";

  private final Workplace workplace;
  private final RunLock lock;
  private final Optional<SharedStoreLock> storeLock;
  private final ConfigurableApplicationContext context;

  /** Hears how the deliveries of a run fare. */
  @FunctionalInterface
  public interface Told {
    /**
     * @param state RUNNING when the delivery is begun, then its {@link NightOutcome.Fate}
     */
    void of(String client, String delivery, String state);
  }

  private NightRun(
      Workplace workplace, RunLock lock, Optional<SharedStoreLock> storeLock, ConfigurableApplicationContext context) {
    this.workplace = workplace;
    this.lock = lock;
    this.storeLock = storeLock;
    this.context = context;
  }

  /**
   * Starts a run, or returns empty where another one is on over the same output folder or the same shared database.
   *
   * @throws IOException where the output folder cannot be used
   */
  public static Optional<NightRun> open(Workplace workplace) throws IOException {
    House house = House.read(workplace.jobs());
    // A table of targets or a price list that is wrong ends the run here, not when the first report is due
    TargetsFile.read(workplace.jobs());
    LicenceCatalogues.read(workplace.jobs());
    Optional<RunLock> lock = RunLock.take(workplace);
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    try {
      ConfigurableApplicationContext context = IntakeContext.start(workplace, house);
      Optional<SharedStoreLock> storeLock = Optional.empty();
      if (house.database().isPresent()) {
        storeLock = SharedStoreLock.take(context.getBean(DataSource.class));
        if (storeLock.isEmpty()) {
          context.close();
          lock.get().close();
          return Optional.empty();
        }
      }
      context.getBean(Launches.class).recover();
      return Optional.of(new NightRun(workplace, lock.get(), storeLock, context));
    } catch (IOException | RuntimeException e) {
      lock.get().close();
      throw e;
    }
  }

  /** How far the run is. */
  public NightProgress progress() {
    return context.getBean(NightProgress.class);
  }

  /** Asks the run to stop at the next file or album; it can be continued. */
  public void stop() {
    context.getBean(Launches.class).stop();
  }

  /**
   * The intake of every settled delivery of the job's input.
   *
   * @param only name of the one delivery to take, with or without its client; absent: all
   * @param told hears of each delivery as it is begun and ended
   */
  public NightOutcome intake(JobDefinition job, Optional<String> only, Told told) throws IOException {
    Profile profile = context.getBean(Profiles.class).of(job.profile());
    DeliveryInbox.Scan scan =
        new DeliveryInbox(workplace.input(), job.settle()).scan(context.getBean(InstantSource.class).instant());
    NightPages pages = context.getBean(NightPages.class);
    DeliveryStore store = context.getBean(DeliveryStore.class);
    Map<String, NightOutcome.Line> lines = new LinkedHashMap<>();
    List<NightOutcome.Line> untaken = new ArrayList<>();
    scan.waiting().forEach(one -> untaken.add(NightOutcome.Line.waiting(one.client(), one.name(), one.sentence())));
    scan.unusable().forEach(one -> untaken.add(NightOutcome.Line.unusable(one.client(), one.name(), one.sentence())));
    for (NightOutcome.Line line : untaken) {
      if (chosen(only, line.client(), line.delivery())) {
        told.of(line.client(), line.delivery(), line.fate().name());
        lines.put(line.client() + "/" + line.delivery(), line);
      }
    }
    Map<String, NightOutcome.Line> continued = continueLeft(only, told);
    lines.putAll(continued);
    List<Delivery> chosen = scan.settled().stream().filter(one -> chosen(only, one.client(), one.name())).toList();
    for (Delivery delivery : chosen) {
      told.of(delivery.client(), delivery.name(), "RUNNING");
      NightOutcome.Line taken = launch(delivery, () -> intake(store.find(store.open(delivery)), profile));
      String key = delivery.client() + "/" + delivery.name();
      NightOutcome.Line line = taken.fate() == NightOutcome.Fate.UNCHANGED ? continued.getOrDefault(key, taken) : taken;
      told.of(delivery.client(), delivery.name(), line.fate().name());
      lines.put(key, line);
    }
    if (only.isPresent() && lines.isEmpty()) {
      throw new SettingsException("--delivery", 0, "no delivery in " + workplace.input() + " is called " + only.get() + ".");
    }
    return finish(pages, lines);
  }

  /**
   * Brings repetitions to their end that were begun and not ended, so that nothing new is built on half of one. One whose delivery has
   * arrived again since is given up: the new arrival is judged as a whole.
   */
  private Map<String, NightOutcome.Line> continueLeft(Optional<String> only, Told told) {
    Launches launches = context.getBean(Launches.class);
    DeliveryStore store = context.getBean(DeliveryStore.class);
    Map<Long, DeliveryStore.Stored> latest = new LinkedHashMap<>();
    Map<String, NightOutcome.Line> lines = new LinkedHashMap<>();
    List<Launches.Left> unfinished = launches.left();
    if (!unfinished.isEmpty()) {
      store.latest().forEach(stored -> latest.put(stored.id(), stored));
    }
    for (Launches.Left left : unfinished) {
      DeliveryStore.Stored stored = latest.get(left.delivery());
      if (stored == null) {
        launches.abandon(left);
      } else if (chosen(only, stored.delivery().client(), stored.delivery().name())) {
        Delivery delivery = stored.delivery();
        told.of(delivery.client(), delivery.name(), "RUNNING");
        NightOutcome.Line line = launch(delivery, () -> continued(left, stored));
        told.of(delivery.client(), delivery.name(), line.fate().name());
        lines.put(delivery.client() + "/" + delivery.name(), line);
      }
    }
    return lines;
  }

  private Launches.Result continued(Launches.Left left, DeliveryStore.Stored stored) throws Exception {
    Launches launches = context.getBean(Launches.class);
    Profile profile = context.getBean(Profiles.class).of(left.profile());
    if (!profile.sha256().equals(left.execution().getJobParameters().getString("profileSha256"))) {
      launches.abandon(left);
    }
    return launches.again(left.jobName(), left.step(), stored, profile, left.reading());
  }

  /** The delivery's intake; where it was finished and another profile has judged it since, it is judged by this one again. */
  private Launches.Result intake(DeliveryStore.Stored stored, Profile profile) throws Exception {
    Launches launches = context.getBean(Launches.class);
    Launches.Result result = launches.intake(stored, profile);
    boolean judgedByAnother = stored.outcome().filter(outcome -> !outcome.profileSha256().equals(profile.sha256())).isPresent();
    return result == Launches.Result.DONE_BEFORE && judgedByAnother
        ? launches.again(REJUDGE, "verify", stored, profile, Launches.Reading.NEW)
        : result;
  }

  /**
   * Repeats the steps of finished deliveries from the named one on.
   *
   * @param names deliveries, each with or without its client; empty: all
   * @param profileName profile to judge by; absent: each delivery's last one
   * @param jobName what the repetition is called in the job repository
   * @throws SettingsException where the profile that is named is not there or wrong
   */
  public NightOutcome again(
      String jobName, String step, List<String> names, Optional<String> profileName, boolean measureAnew, boolean failedOnly,
      Told told)
      throws IOException {
    DeliveryStore store = context.getBean(DeliveryStore.class);
    Profiles profiles = context.getBean(Profiles.class);
    if (profileName.isPresent()) {
      // A mistake of whoever types is no fault of a delivery, and leaves pages and status as they are
      profiles.of(profileName.get());
    }
    Map<String, NightOutcome.Line> lines = new LinkedHashMap<>();
    for (DeliveryStore.Stored stored : store.latest()) {
      Delivery delivery = stored.delivery();
      boolean named = names.isEmpty() || names.stream().anyMatch(name -> chosen(Optional.of(name), delivery.client(), delivery.name()));
      if (!named || stored.outcome().isEmpty()) {
        continue;
      }
      told.of(delivery.client(), delivery.name(), "RUNNING");
      String judgedBy = profileName.orElse(stored.outcome().get().profileName());
      Launch again =
          () -> {
            Profile profile = profiles.of(judgedBy);
            Launches.Reading reading =
                failedOnly ? Launches.Reading.FAILED : measureAnew ? Launches.Reading.ALL : Launches.Reading.NEW;
            return context.getBean(Launches.class).again(jobName, step, store.find(stored.id()), profile, reading);
          };
      NightOutcome.Line line = launch(delivery, again);
      told.of(delivery.client(), delivery.name(), line.fate().name());
      lines.put(delivery.client() + "/" + delivery.name(), line);
    }
    return finish(context.getBean(NightPages.class), lines);
  }

  /**
   * Writes down that findings of a delivery shall not count, or shall count again, and judges the delivery anew (VER-03).
   *
   * @param delivery its name, with or without its client
   * @param check id of the check
   * @param song title or place of the song; absent: any
   * @param file path of the file in the delivery; absent: any
   * @param atSeconds where the one finding that is meant starts; absent: all of the check
   * @throws SettingsException where the delivery is not there, where the check found nothing there, or at several places, and where it says
   *     of a file that it has no measurements (VER-08)
   */
  public NightOutcome decide(
      String delivery, String check, Optional<String> song, Optional<String> file, OptionalDouble atSeconds, String by, String reason,
      boolean withdrawn, Told told)
      throws IOException {
    DecisionStore decisions = context.getBean(DecisionStore.class);
    long id = finished(delivery);
    JudgementStore judged = context.getBean(JudgementStore.class);
    if (!withdrawn && CheckCatalogue.manual().stream().anyMatch(manual -> manual.id().equals(check) && manual.fixed())) {
      throw new SettingsException("--check", 0, check + " cannot be overruled, because a file that cannot be measured cannot be verified;"
          + " please ask the client for the file again.");
    }
    List<String> subjects = decisions.subjects(id, judged, check, song, file);
    if (subjects.isEmpty() && CheckCatalogue.manual().stream().noneMatch(manual -> manual.id().equals(check))) {
      throw new SettingsException("--check", 0, "there is no check " + check + "; `premaster checks` lists them.");
    }
    if (subjects.size() != 1) {
      throw new SettingsException("--check", 0, subjects.isEmpty()
          ? check + " found nothing there; `premaster show " + delivery + "` lists the findings."
          : check + " found something in " + subjects.size() + " places; name one with --song or --file.");
    }
    DecisionStore.Decision decision =
        new DecisionStore.Decision(check, atSeconds, by, reason, context.getBean(InstantSource.class).instant(), withdrawn);
    List<Finding> meant =
        JudgementStore.findings(judged.of(id, subjects.getFirst())).stream().filter(decision::concerns).toList();
    if (meant.isEmpty()) {
      throw new SettingsException("--at", 0, check + " found nothing that starts at this time; `premaster show " + delivery
          + "` lists the findings.");
    }
    if (withdrawn && meant.stream().noneMatch(finding -> finding.overruled().isPresent())) {
      throw new SettingsException("--withdraw", 0, "nothing was decided about this finding of " + check + ".");
    }
    decisions.add(id, subjects.getFirst(), decision);
    return again(RERUN, "verify", List.of(delivery), Optional.empty(), false, false, told);
  }

  /**
   * Writes down which treatment a person chose for a song, or that the choice holds no more, and judges, tells and bills the delivery
   * by it (DEC-15, PRC-10).
   *
   * @param delivery its name, with or without its client
   * @param song title or place of the song
   * @throws SettingsException where the delivery or the song is not there, or several songs are meant, or there is no choice to withdraw
   */
  public NightOutcome confirm(
      String delivery, String song, Song.Treatment treatment, String by, String reason, boolean withdrawn, Told told) throws IOException {
    DecisionStore decisions = context.getBean(DecisionStore.class);
    AlbumStore albums = context.getBean(AlbumStore.class);
    long id = finished(delivery);
    List<String> subjects = new ArrayList<>();
    boolean decided = false;
    for (long each : albums.of(id)) {
      AlbumStore.StoredAlbum album = albums.find(each);
      for (AlbumStore.StoredSong one : album.songs()) {
        if (one.song().fullTitle().equalsIgnoreCase(song) || Integer.toString(one.song().position()).equals(song)) {
          subjects.add(JudgementStore.treatment(album.number(), one.index()));
          decided |= one.treatment().flatMap(MasteringDecision::confirmed).isPresent();
        }
      }
    }
    if (subjects.size() != 1) {
      throw new SettingsException("--song", 0, subjects.isEmpty()
          ? "the delivery has no song " + song + "; `premaster show " + delivery + "` lists them."
          : subjects.size() + " songs of the delivery are called " + song + "; name one by its full title.");
    }
    if (withdrawn && !decided) {
      throw new SettingsException("--withdraw", 0, "nothing was decided about the treatment of " + song + ".");
    }
    decisions.confirm(
        id, subjects.getFirst(), new Confirmation(treatment, by, reason, context.getBean(InstantSource.class).instant()), withdrawn);
    return again(RERUN, "verify", List.of(delivery), Optional.empty(), false, false, told);
  }

  /** The one finished delivery of a name. */
  private long finished(String delivery) {
    List<DeliveryStore.Stored> named =
        context.getBean(DeliveryStore.class).latest().stream()
            .filter(one -> one.outcome().isPresent() && chosen(Optional.of(delivery), one.delivery().client(), one.delivery().name()))
            .toList();
    if (named.size() != 1) {
      throw new SettingsException("DELIVERY", 0, (named.isEmpty() ? "no finished delivery is called " : "several clients have a delivery ")
          + delivery + "; `premaster status` lists them.");
    }
    return named.getFirst().id();
  }

  /**
   * The outcome, where it speaks of any delivery.
   *
   * @throws SettingsException where no finished delivery bears the name
   */
  public static NightOutcome found(NightOutcome outcome, String name) {
    if (outcome.lines().isEmpty() && !outcome.stopped()) {
      throw new SettingsException("DELIVERY", 0, "no finished delivery is called " + name + "; `premaster status` lists them.");
    }
    return outcome;
  }

  /** Something that starts a job. */
  @FunctionalInterface
  private interface Launch {
    Launches.Result start() throws Exception;
  }

  /** A delivery that cannot be started never stops the others. */
  private NightOutcome.Line launch(Delivery delivery, Launch launch) {
    if (TAKEN.contains(delivery.client().toLowerCase(Locale.ROOT))) {
      return NightOutcome.Line.unusable(
          delivery.client(), delivery.name(), "No client's folder can be called " + delivery.client() + "; rename it in the input.");
    }
    try {
      context.getBean(ClientFiles.class).of(delivery.client());
      Launches.Result result = launch.start();
      return NightOutcome.Line.of(delivery.client(), delivery.name(), result);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NightOutcome.Line.of(delivery.client(), delivery.name(), Launches.Result.STOPPED);
    } catch (SettingsException e) {
      return NightOutcome.Line.misconfigured(delivery.client(), delivery.name(), String.valueOf(e.getMessage()));
    } catch (Exception e) {
      String sentence = Launches.sentence(e);
      LOG.error("{}/{} could not be started: {}", delivery.client(), delivery.name(), sentence);
      return NightOutcome.Line.failed(delivery.client(), delivery.name(), sentence);
    }
  }

  private NightOutcome finish(NightPages pages, Map<String, NightOutcome.Line> lines) throws IOException {
    List<NightOutcome.Line> all = new ArrayList<>(lines.values());
    boolean stopped = context.getBean(Launches.class).stopping();
    if (!stopped) {
      pages.write(all);
    }
    pages.post();
    return pages.outcome(all, stopped);
  }

  private static boolean chosen(Optional<String> only, String client, String name) {
    return only.isEmpty() || only.get().equals(name) || only.get().equals(client + "/" + name);
  }

  @Override
  public void close() throws IOException {
    try {
      if (storeLock.isPresent()) {
        storeLock.get().close();
      }
      context.close();
    } finally {
      lock.close();
    }
  }
}
