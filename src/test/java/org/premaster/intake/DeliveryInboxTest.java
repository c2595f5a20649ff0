package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.intake.DeliveryInbox.Scan;
import org.premaster.intake.DeliveryInbox.Unusable;
import org.premaster.intake.DeliveryInbox.Waiting;
import org.premaster.testkit.DeliveryFolder;
import org.premaster.testkit.DeliveryZip;

class DeliveryInboxTest {
  private static final Instant EVENING = Instant.parse("2026-03-01T20:00:00Z");

  @TempDir Path input;

  // what is there

  @Test
  void the_shipped_deliveries_are_found_at_once() throws IOException {
    Scan scan = new DeliveryInbox(Path.of("input"), Duration.ofMinutes(10)).scan(EVENING);

    assertThat(scan.settled())
        .extracting(Delivery::client, Delivery::name, Delivery::form)
        .containsExactlyInAnyOrder(
            tuple("harbour-lane", "lantern-year", Delivery.Form.FOLDER), tuple("harbour-lane", "night-ferry", Delivery.Form.ZIP));
    assertThat(scan.waiting()).isEmpty();
    assertThat(scan.unusable()).isEmpty();
  }

  @Test
  void settled_deliveries_come_by_time_then_client_then_name() throws IOException {
    folder("b", "two").changedAt(EVENING);
    folder("b", "one").changedAt(EVENING);
    folder("a", "three").changedAt(EVENING);
    folder("c", "zero").changedAt(EVENING.minusSeconds(60));

    assertThat(scan(EVENING.plusSeconds(600)).settled())
        .extracting(Delivery::client, Delivery::name)
        .containsExactly(tuple("c", "zero"), tuple("a", "three"), tuple("b", "one"), tuple("b", "two"));
  }

  @Test
  void loose_licence_texts_hidden_folders_and_the_folders_of_systems_are_passed_over() throws IOException {
    new DeliveryFolder(input).file("LICENSE.txt", "x").file(".trash/album/.ready", "").file("lost+found/x/.ready", "")
        .file("a/.hidden/.ready", "");
    new DeliveryFolder(input).file("a/readme.txt", "x").file("a/@eaDir/x", "x");

    assertThat(scan(EVENING)).isEqualTo(new Scan(List.of(), List.of(), List.of()));
  }

  @Test
  void an_input_folder_that_is_missing_is_an_exception() {
    assertThatThrownBy(() -> new DeliveryInbox(input.resolve("gone"), Duration.ZERO).scan(EVENING)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void scanning_changes_nothing() throws IOException {
    folder("a", "one").file(".ready", "").changedAt(EVENING);
    zip("a", "two");
    Map<String, String> before = DeliveryFolder.snapshot(input);
    scan(EVENING);

    assertThat(DeliveryFolder.snapshot(input)).isEqualTo(before);
  }

  // settling

  @Test
  void a_marker_settles_a_folder_at_its_own_time() throws IOException {
    DeliveryFolder folder = new DeliveryFolder(input.resolve("a/one")).file("01.wav", "song").file(".ready", "").changedAt(EVENING);
    Files.setLastModifiedTime(folder.root().resolve(".ready"), FileTime.from(EVENING.minusMillis(59_500)));

    assertThat(scan(EVENING).settled()).singleElement().extracting(Delivery::receivedAt).isEqualTo(EVENING.minusSeconds(60));
  }

  @Test
  void a_folder_with_a_sheet_settles_when_nothing_changed_for_the_settle_time() throws IOException {
    folder("a", "one").changedAt(EVENING);

    assertThat(scan(EVENING.plusSeconds(599)).waiting())
        .containsExactly(
            new Waiting(
                "a", "one", "It was last changed at 2026-03-01T20:00:00Z; it is taken when nothing has changed for 10 minutes."));
    assertThat(scan(EVENING.plusSeconds(600)).settled()).singleElement().extracting(Delivery::receivedAt).isEqualTo(EVENING);
  }

  @Test
  void a_file_moved_in_with_an_old_time_starts_the_settle_time_anew() throws IOException {
    DeliveryFolder folder = folder("a", "one").changedAt(EVENING.minusSeconds(100_000));
    Files.setLastModifiedTime(folder.root().resolve("Mixes"), FileTime.from(EVENING));

    assertThat(scan(EVENING.plusSeconds(599)).settled()).isEmpty();
    assertThat(scan(EVENING.plusSeconds(600)).settled())
        .singleElement()
        .extracting(Delivery::receivedAt)
        .isEqualTo(EVENING.minusSeconds(100_000));
  }

  @Test
  void a_sheet_one_folder_below_counts_and_one_deeper_does_not() throws IOException {
    new DeliveryFolder(input.resolve("a/one")).file("album/Catalog.XLSX", "x").changedAt(EVENING);
    new DeliveryFolder(input.resolve("a/two")).file("x/album/catalog.csv", "x").changedAt(EVENING);
    Scan scan = scan(EVENING.plusSeconds(10_000));

    assertThat(scan.settled()).extracting(Delivery::name).containsExactly("one");
    assertThat(scan.waiting())
        .containsExactly(
            new Waiting("a", "two", "There is no catalog sheet in it yet (catalog.csv or catalog.xlsx), and no file named .ready."));
  }

  @Test
  void a_folder_with_an_unfinished_transfer_waits() throws IOException {
    folder("a", "one").file("Mixes/02.wav.filepart", "x").changedAt(EVENING);

    assertThat(scan(EVENING.plusSeconds(10_000)).waiting())
        .containsExactly(new Waiting("a", "one", "A file in it is still being uploaded."));
  }

  @Test
  void a_file_from_the_far_future_does_not_hold_a_folder_forever() throws IOException {
    DeliveryFolder folder = folder("a", "one").changedAt(EVENING);
    Files.setLastModifiedTime(folder.root().resolve("catalog.csv"), FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));

    assertThat(scan(EVENING.plusSeconds(600)).settled()).singleElement().extracting(Delivery::receivedAt).isEqualTo(EVENING);
  }

  @Test
  void a_zip_settles_by_the_marker_beside_it_or_by_the_settle_time() throws IOException {
    changed(zip("a", "marked"), EVENING);
    changed(Files.createFile(input.resolve("a/marked.zip.ready")), EVENING.plusSeconds(1));
    changed(zip("a", "Plain"), EVENING);
    Files.move(input.resolve("a/Plain.zip"), input.resolve("a/Plain.ZIP"));

    assertThat(scan(EVENING.plusSeconds(10)).settled())
        .extracting(Delivery::name, Delivery::receivedAt)
        .containsExactly(tuple("marked", EVENING.plusSeconds(1)));
    assertThat(scan(EVENING.plusSeconds(10)).waiting()).extracting(Waiting::name).containsExactly("Plain");
    assertThat(scan(EVENING.plusSeconds(600)).settled()).extracting(Delivery::name).containsExactly("Plain", "marked");
  }

  @Test
  void a_zip_that_is_not_complete_waits_for_a_day_and_is_then_taken_to_be_refused() throws IOException {
    Path zip = zip("a", "one");
    byte[] half = Arrays.copyOf(Files.readAllBytes(zip), 40);
    changed(Files.write(zip, half), EVENING);

    assertThat(scan(EVENING.plusSeconds(86_399)).waiting())
        .containsExactly(new Waiting("a", "one", "The archive is not complete yet; it is still being uploaded, or damaged."));
    Delivery delivery = scan(EVENING.plusSeconds(86_400)).settled().getFirst();
    assertThat(new Receiving().receive(delivery, input.resolve(".scratch")).inventory().refusals())
        .singleElement()
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.DAMAGED);
  }

  @Test
  void a_damaged_zip_with_its_marker_is_taken_at_once() throws IOException {
    Files.createDirectories(input.resolve("a"));
    Files.writeString(input.resolve("a/one.zip"), "no zip");
    Files.createFile(input.resolve("a/one.zip.ready"));

    assertThat(scan(EVENING).settled()).extracting(Delivery::name).containsExactly("one");
  }

  // what cannot become a delivery

  @Test
  void of_a_zip_and_a_folder_of_one_name_the_zip_is_the_delivery() throws IOException {
    changed(zip("a", "one"), EVENING);
    folder("a", "one").changedAt(EVENING);
    Scan scan = scan(EVENING.plusSeconds(600));

    assertThat(scan.settled()).extracting(Delivery::name, Delivery::form).containsExactly(tuple("one", Delivery.Form.ZIP));
    assertThat(scan.unusable())
        .containsExactly(
            new Unusable(
                "a",
                "one",
                "There is also \"one.zip\", which is taken as the delivery of this name; \"one\" is not looked at. Rename one of them if"
                    + " both are deliveries."));
  }

  @Test
  void links_are_not_followed() throws IOException {
    DeliveryFolder elsewhere = new DeliveryFolder(input.resolve(".elsewhere")).file("one/.ready", "").file("x.zip", "x");
    new DeliveryFolder(input.resolve("a"))
        .link("one", elsewhere.root().resolve("one"))
        .link("two.zip", elsewhere.root().resolve("x.zip"));
    Files.createSymbolicLink(input.resolve("b"), elsewhere.root());
    Scan scan = scan(EVENING);

    assertThat(scan.settled()).isEmpty();
    assertThat(scan.unusable()).extracting(Unusable::client, Unusable::name)
        .containsExactly(tuple("a", "one"), tuple("a", "two"), tuple("b", ""));
    assertThat(scan.unusable()).extracting(Unusable::sentence).allSatisfy(s -> assertThat(s).contains("is a link to another place"));
  }

  @Test
  void names_with_control_characters_are_unusable_and_printed() throws IOException {
    folder("a", "one\nSubject: x").file(".ready", "");
    folder("b\t", "one").file(".ready", "");
    Scan scan = scan(EVENING);

    assertThat(scan.settled()).isEmpty();
    assertThat(scan.unusable())
        .extracting(Unusable::client, Unusable::name)
        .containsExactly(tuple("a", "one\\u000aSubject: x"), tuple("b\\u0009", ""));
  }

  @Test
  void loose_audio_sheets_and_foreign_archives_are_reported_once_per_client() throws IOException {
    new DeliveryFolder(input.resolve("a")).file("01.wav", "x").file("02.wav", "x").file("catalog.csv", "x").file("album.rar", "x")
        .file("note.txt", "x");
    new DeliveryFolder(input.resolve("b")).file("one.zip.filepart", "x");
    Scan scan = scan(EVENING);

    assertThat(scan.unusable())
        .containsExactly(
            new Unusable(
                "a",
                "",
                "4 files lie loose in the client's folder, such as \"01.wav\". Put what belongs to one delivery into a folder or a zip of"
                    + " its own."));
    assertThat(scan.waiting()).containsExactly(new Waiting("b", "one.zip.filepart", "It is still being uploaded."));
  }

  // identity

  @Test
  void the_arrival_of_a_folder_changes_with_its_files_and_not_with_junk_or_the_marker() throws IOException {
    DeliveryFolder folder = folder("a", "one").file(".ready", "").changedAt(EVENING);
    String first = scan(EVENING).settled().getFirst().arrival();
    folder.file(".DS_Store", "x").file("Mixes/._01.wav", "x").file(".ready", "again");
    String withJunk = scan(EVENING).settled().getFirst().arrival();
    Files.setLastModifiedTime(folder.root().resolve("Mixes/01.wav"), FileTime.from(EVENING.plusMillis(1)));
    String touched = scan(EVENING).settled().getFirst().arrival();
    folder.file("Mixes/02.wav", "x");
    String more = scan(EVENING).settled().getFirst().arrival();

    assertThat(first).matches("[0-9a-f]{64}").isEqualTo(withJunk);
    assertThat(List.of(first, touched, more)).doesNotHaveDuplicates();
  }

  @Test
  void the_arrival_of_a_zip_changes_with_its_content_and_not_with_its_time() throws IOException {
    Path zip = changed(zip("a", "one"), EVENING);
    String first = scan(EVENING.plusSeconds(9000)).settled().getFirst().arrival();
    changed(zip, EVENING.plusSeconds(60));
    String later = scan(EVENING.plusSeconds(9000)).settled().getFirst().arrival();
    changed(new DeliveryZip().file("catalog.csv", "y").write(zip), EVENING);
    String other = scan(EVENING.plusSeconds(9000)).settled().getFirst().arrival();

    assertThat(first).matches("[0-9a-f]{64}").isEqualTo(later).isNotEqualTo(other);
  }

  private Scan scan(Instant now) throws IOException {
    return new DeliveryInbox(input, Duration.ofMinutes(10)).scan(now);
  }

  private DeliveryFolder folder(String client, String name) {
    return new DeliveryFolder(input.resolve(client).resolve(name)).file("catalog.csv", "x").file("Mixes/01.wav", "song");
  }

  private Path zip(String client, String name) {
    return new DeliveryZip().file("catalog.csv", "x").write(input.resolve(client).resolve(name + ".zip"));
  }

  private static Path changed(Path file, Instant time) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
