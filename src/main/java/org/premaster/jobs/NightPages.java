package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.premaster.intake.Delivery;
import org.premaster.outbox.Letter;
import org.premaster.outbox.MailText;
import org.premaster.outbox.Outbox;
import org.premaster.outbox.SmtpPostman;
import org.premaster.report.LetterText;
import org.premaster.report.NightDigest;
import org.premaster.report.NightIndex;
import org.premaster.report.NightLine;
import org.premaster.report.WholeFile;
import org.premaster.settings.SettingsException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands above the deliveries: the page over all of them, the morning digest, and the postman's round. */
@Component
class NightPages {
  private static final int SMTP_TIMEOUT_MILLIS = 20_000;

  private final Workplace workplace;
  private final House house;
  private final DeliveryStore deliveries;
  private final ClientFiles clients;
  private final Outbox outbox;
  private final InstantSource clock;

  NightPages(
      Workplace workplace, House house, DeliveryStore deliveries, ClientFiles clients, Outbox outbox, InstantSource clock) {
    this.workplace = workplace;
    this.house = house;
    this.deliveries = deliveries;
    this.clients = clients;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Writes the page and the digest after a run; posts what is due. */
  @Transactional
  public void write(List<NightOutcome.Line> run) throws IOException {
    List<NightLine> unwell = new ArrayList<>();
    Map<String, NightLine> all = new TreeMap<>();
    for (DeliveryStore.Stored stored : deliveries.latest()) {
      stored.outcome().ifPresent(outcome -> all.put(name(stored.delivery()), outcome.line()));
    }
    for (NightOutcome.Line line : run) {
      String name = line.client() + "/" + line.delivery();
      switch (line.fate()) {
        case FAILED, MISCONFIGURED -> {
          NightLine failed = NightLine.failed(line.client(), clientName(line), line.delivery(), line.sentence());
          unwell.add(failed);
          all.put(name, failed);
        }
        case UNUSABLE -> all.put(name, NightLine.failed(line.client(), clientName(line), line.delivery(), line.sentence()));
        case WAITING -> all.put(name, NightLine.waiting(line.client(), clientName(line), line.delivery(), line.sentence()));
        case EXAMINED, UNCHANGED, STOPPED -> {}
      }
    }
    NightIndex.write(workplace.output().resolve("index.html"), List.copyOf(all.values()), house.party().name(), Engine.version());
    digest(unwell);
  }

  private String clientName(NightOutcome.Line line) throws IOException {
    try {
      return clients.of(line.client()).party().name();
    } catch (SettingsException itsFileIsWrong) {
      return line.client();
    }
  }

  private void digest(List<NightLine> unwell) throws IOException {
    List<DeliveryStore.Stored> fresh = deliveries.undigested();
    if (fresh.isEmpty() && unwell.isEmpty()) {
      return;
    }
    List<NightLine> lines = new ArrayList<>(unwell);
    StringBuilder identity = new StringBuilder();
    Instant date = Instant.EPOCH;
    for (DeliveryStore.Stored stored : fresh) {
      lines.add(stored.outcome().orElseThrow().line());
      date = stored.delivery().receivedAt().isAfter(date) ? stored.delivery().receivedAt() : date;
    }
    if (fresh.isEmpty()) {
      date = clock.instant().truncatedTo(ChronoUnit.DAYS);
    }
    LetterText text = NightDigest.compose(lines);
    identity.append(date).append('\n').append(text.body());
    fresh.forEach(stored -> identity.append('\n').append(stored.delivery().arrival()));
    String key = Sha256.of(identity.toString());
    List<String> to = house.party().email().isEmpty() ? List.of() : List.of(house.party().email());
    Letter letter = new Letter("digest/" + key, house.party().email(), to, text.subject(), text.body(), date);
    outbox.put(letter, house.smtp().isPresent());
    String day = date.atZone(ZoneOffset.UTC).toLocalDate().toString();
    WholeFile.write(
        workplace.output().resolve("letters").resolve("morning-digest-" + day + "-" + key.substring(0, 8) + ".eml"),
        MailText.bytes(letter));
    fresh.forEach(stored -> deliveries.digested(stored.id(), key));
  }

  /** Sends what is due, where the house has a mail server; what is not accepted waits for the next round. */
  void post() {
    if (house.smtp().isEmpty()) {
      return;
    }
    House.Smtp smtp = house.smtp().get();
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(smtp.host());
    sender.setPort(smtp.port());
    Properties properties = sender.getJavaMailProperties();
    properties.setProperty("mail.smtp.connectiontimeout", Integer.toString(SMTP_TIMEOUT_MILLIS));
    properties.setProperty("mail.smtp.timeout", Integer.toString(SMTP_TIMEOUT_MILLIS));
    properties.setProperty("mail.smtp.writetimeout", Integer.toString(SMTP_TIMEOUT_MILLIS));
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(smtp.startTls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    smtp.user()
        .ifPresent(
            user -> {
              sender.setUsername(user);
              sender.setPassword(System.getenv().getOrDefault("PREMASTER_SMTP_PASSWORD", ""));
              properties.setProperty("mail.smtp.auth", "true");
            });
    new SmtpPostman(outbox, sender, clock).deliver();
  }

  /** The run's lines with what the reports say. */
  NightOutcome outcome(List<NightOutcome.Line> run, boolean stopped) {
    Map<String, DeliveryStore.Stored> latest = new TreeMap<>();
    deliveries.latest().forEach(stored -> latest.put(name(stored.delivery()), stored));
    List<NightOutcome.Line> lines = new ArrayList<>();
    for (NightOutcome.Line line : run) {
      DeliveryStore.Stored stored = latest.get(line.client() + "/" + line.delivery());
      boolean told = line.fate() == NightOutcome.Fate.EXAMINED || line.fate() == NightOutcome.Fate.UNCHANGED;
      if (told && stored != null && stored.outcome().isPresent()) {
        Outcome outcome = stored.outcome().get();
        Path report = workplace.reportFolder(line.client(), line.delivery()).resolve("report.html");
        lines.add(line.with(outcome.line().totals().orElseThrow(), outcome.clean(), report));
      } else {
        lines.add(line);
      }
    }
    return new NightOutcome(lines, stopped, workplace.output().resolve("index.html"));
  }

  private static String name(Delivery delivery) {
    return delivery.client() + "/" + delivery.name();
  }
}
