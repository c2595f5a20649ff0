package org.premaster.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.premaster.intake.Delivery;
import org.premaster.outbox.Attachment;
import org.premaster.outbox.Letter;
import org.premaster.outbox.MailText;
import org.premaster.outbox.Outbox;
import org.premaster.report.ConsultationLetter;
import org.premaster.report.DeliveryReport;
import org.premaster.report.LetterText;
import org.premaster.report.WholeFile;
import org.springframework.stereotype.Component;

/** Puts the one letter of a delivery into the outbox and beside its report, then removes what was unpacked. */
@Component
class LettersStep {
  /** What mail servers take without grumbling, with the third that its coding adds. */
  private static final int LARGEST_ATTACHMENT = 5_000_000;

  private final Workplace workplace;
  private final DeliveryStore deliveries;
  private final StoredReports reports;
  private final Profiles profiles;
  private final ClientFiles clients;
  private final House house;
  private final Outbox outbox;
  private final Receptions receptions;
  private final FailedSheet failedSheet;

  LettersStep(
      Workplace workplace,
      DeliveryStore deliveries,
      StoredReports reports,
      Profiles profiles,
      ClientFiles clients,
      House house,
      Outbox outbox,
      Receptions receptions,
      FailedSheet failedSheet) {
    this.workplace = workplace;
    this.deliveries = deliveries;
    this.reports = reports;
    this.profiles = profiles;
    this.clients = clients;
    this.house = house;
    this.outbox = outbox;
    this.receptions = receptions;
    this.failedSheet = failedSheet;
  }

  void run(long id, String profileName) throws IOException {
    DeliveryReport report = reports.of(id, profiles.of(profileName));
    Delivery delivery = deliveries.find(id).delivery();
    Optional<byte[]> failed = failedSheet.of(id, report);
    List<Attachment> attachments =
        failed.filter(sheet -> sheet.length <= LARGEST_ATTACHMENT)
            .map(sheet -> List.of(new Attachment(FailedSheet.NAME, "text/csv", new String(sheet, StandardCharsets.UTF_8))))
            .orElse(List.of());
    ConsultationLetter.RowsToSend rows =
        !attachments.isEmpty() ? ConsultationLetter.RowsToSend.ATTACHED
            : failed.isPresent() ? ConsultationLetter.RowsToSend.BESIDE_THE_REPORT : ConsultationLetter.RowsToSend.NONE;
    Optional<LetterText> text = ConsultationLetter.compose(report, house.party(), rows);
    Path written = workplace.reportFolder(delivery.client(), delivery.name()).resolve("letters").resolve("consultation.eml");
    if (text.isEmpty()) {
      Files.deleteIfExists(written);
    } else {
      String key = "consultation/" + Sha256.of(delivery.client() + "/" + delivery.name() + "/" + report.fingerprint());
      outbox.put(
          new Letter(
              key, house.party().email(), clients.of(delivery.client()).contacts(), text.get().subject(), text.get().body(),
              delivery.receivedAt(), attachments),
          house.smtp().isPresent());
      Letter letter = outbox.find(key).orElseThrow();
      WholeFile.write(written, MailText.bytes(letter));
    }
    receptions.release(delivery);
  }
}
