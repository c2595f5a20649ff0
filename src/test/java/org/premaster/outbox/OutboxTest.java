package org.premaster.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters leave at least once, always under the same Message-ID, and a dead server costs nothing but time. */
class OutboxTest {
  private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
  private static final Letter LETTER =
      new Letter(
          "consultation/label/first", "desk@house.example", List.of("intake@label.example"), "Fähre – zwei Fragen",
          "Dear label,\n\nplease print song 2 again: it is clipped at 0:12.5.\n", NOW);

  private static final String SHEET = "\ufefftitle,why\r\nFähre,\"clipped\nat 0:12.5\"\r\nno end of line";
  private static final Letter WITH_SHEET =
      new Letter(
          "consultation/label/second", LETTER.from(), LETTER.to(), LETTER.subject(), LETTER.body(), NOW,
          List.of(new Attachment("failed.csv", "text/csv", SHEET)));

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private Outbox outbox;
  private Instant clock = NOW;

  @BeforeEach
  void anEmptyOutbox() {
    server.start();
    DriverManagerDataSource database = new DriverManagerDataSource("jdbc:hsqldb:mem:outbox-" + System.identityHashCode(this), "SA", "");
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("drop table letter if exists").update();
    jdbc.sql(
            "create table letter (letter_key varchar(255) primary key, sender varchar(320) not null, recipients longvarchar not null,"
                + " subject longvarchar not null, body longvarchar not null, dated bigint not null, attempts int default 0 not null,"
                + " next_attempt_at bigint default 0 not null, sent_at bigint)")
        .update();
    jdbc.sql("drop table letter_attachment if exists").update();
    jdbc.sql(
            "create table letter_attachment (letter_key varchar(255) not null, seq int not null, name varchar(255) not null,"
                + " media_type varchar(255) not null, content varbinary(67108864) not null, primary key (letter_key, seq))")
        .update();
    outbox = new JdbcOutbox(jdbc);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_letter_leaves_once_with_its_own_message_id_and_is_not_sent_again() throws Exception {
    outbox.put(LETTER, true);

    assertThat(postman(server.getSmtp().getPort()).deliver()).isEqualTo(1);
    assertThat(postman(server.getSmtp().getPort()).deliver()).isZero();

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(received.getMessageID()).isEqualTo(MailText.messageId(LETTER));
    assertThat(received.getSubject()).isEqualTo("Fähre – zwei Fragen");
    assertThat(received.getContent().toString()).contains("clipped at 0:12.5");
  }

  @Test
  void an_attachment_arrives_as_it_was_byte_for_byte() throws Exception {
    outbox.put(WITH_SHEET, true);

    assertThat(outbox.find(WITH_SHEET.key())).contains(WITH_SHEET);
    assertThat(postman(server.getSmtp().getPort()).deliver()).isEqualTo(1);

    MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContent().toString()).contains("clipped at 0:12.5");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("failed.csv");
    assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo("attachment");
    assertThat(parts.getBodyPart(1).isMimeType("text/csv")).isTrue();
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(SHEET.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_letter_with_an_attachment_is_the_same_bytes_every_time() throws Exception {
    byte[] bytes = MailText.bytes(WITH_SHEET);

    assertThat(MailText.bytes(WITH_SHEET)).isEqualTo(bytes);
    MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    assertThat(read.getMessageID()).isEqualTo(MailText.messageId(WITH_SHEET));
    assertThat(((MimeMultipart) read.getContent()).getBodyPart(1).getInputStream().readAllBytes())
        .isEqualTo(SHEET.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void an_attachment_cannot_smuggle_a_header() {
    assertThatThrownBy(() -> new Attachment("a\r\nBcc: x", "text/csv", "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Attachment("a.csv", "text/csv\r\nBcc: x", "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_same_key_put_twice_is_one_letter_the_first() {
    outbox.put(LETTER, true);
    outbox.put(new Letter(LETTER.key(), "x@y.example", List.of(), "other", "other", NOW), true);

    assertThat(outbox.find(LETTER.key())).contains(LETTER);
    assertThat(outbox.waiting()).isEqualTo(1);
  }

  @Test
  void a_dead_server_costs_one_attempt_and_the_pause_doubles_up_to_six_hours() {
    int port = server.getSmtp().getPort();
    server.stop();
    outbox.put(LETTER, true);

    assertThat(postman(port).deliver()).isZero();
    assertThat(outbox.due(NOW.plusSeconds(59))).isEmpty();
    assertThat(outbox.due(NOW.plusSeconds(60))).containsExactly(LETTER);

    clock = NOW.plusSeconds(60);
    postman(port).deliver();
    assertThat(outbox.due(clock.plusSeconds(119))).isEmpty();
    assertThat(outbox.due(clock.plusSeconds(120))).containsExactly(LETTER);

    for (int attempt = 0; attempt < 20; attempt++) {
      clock = clock.plus(Duration.ofHours(6));
      postman(port).deliver();
    }
    assertThat(outbox.due(clock.plus(Duration.ofHours(6)))).containsExactly(LETTER);
  }

  @Test
  void a_letter_without_an_address_stays_written_and_unsent() {
    outbox.put(new Letter("digest/1", "desk@house.example", List.of(), "subject", "body", NOW), true);

    assertThat(postman(server.getSmtp().getPort()).deliver()).isZero();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_letter_written_while_the_house_sent_no_mail_does_not_leave_later() {
    outbox.put(LETTER, false);

    assertThat(postman(server.getSmtp().getPort()).deliver()).isZero();
    assertThat(outbox.find(LETTER.key())).contains(LETTER);
  }

  @Test
  void a_letter_that_the_house_does_not_send_takes_new_words_and_one_that_may_have_left_does_not() {
    Letter other = new Letter(WITH_SHEET.key(), WITH_SHEET.from(), WITH_SHEET.to(), "One question", "No song need be printed again.\n", NOW);

    outbox.put(WITH_SHEET, false);
    outbox.put(other, true);
    assertThat(outbox.find(WITH_SHEET.key())).contains(WITH_SHEET);
    outbox.put(other, false);
    assertThat(outbox.find(WITH_SHEET.key())).contains(other);
    assertThat(outbox.due(NOW.plus(Duration.ofDays(365)))).isEmpty();

    outbox.put(LETTER, true);
    outbox.put(new Letter(LETTER.key(), "x@y.example", List.of(), "other", "other", NOW), false);
    assertThat(outbox.find(LETTER.key())).contains(LETTER);
  }

  @Test
  void a_server_that_is_away_is_asked_once_a_round_however_many_letters_wait() {
    int port = server.getSmtp().getPort();
    server.stop();
    outbox.put(LETTER, true);
    outbox.put(new Letter("later", "desk@house.example", List.of("b@label.example"), "subject", "body", NOW.plusSeconds(1)), true);

    postman(port).deliver();

    assertThat(outbox.due(NOW)).extracting(Letter::key).containsExactly("later");
  }

  @Test
  void a_letter_is_the_same_bytes_every_time() {
    String text = new String(MailText.bytes(LETTER), StandardCharsets.UTF_8);

    assertThat(MailText.bytes(LETTER)).isEqualTo(MailText.bytes(LETTER));
    assertThat(text)
        .contains("Date: Fri, 20 Nov 2026 06:00:00 +0000\r\n", "From: desk@house.example\r\n", "To: intake@label.example\r\n")
        .contains("Message-ID: " + MailText.messageId(LETTER));
  }

  @Test
  void a_subject_cannot_smuggle_a_header() {
    Letter hostile = new Letter("k", "desk@house.example", List.of(), "hello\r\nBcc: everyone@example.com", "body", NOW);

    assertThat(new String(MailText.bytes(hostile), StandardCharsets.UTF_8)).doesNotContain("\r\nBcc:");
  }

  private SmtpPostman postman(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return new SmtpPostman(outbox, sender, () -> clock);
  }
}
