package org.premaster.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;

/** A letter as an RFC 5322 message: the same letter always gives the same bytes and the same Message-ID. */
public final class MailText {
  private static final DateTimeFormatter RFC_5322 = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);

  private MailText() {}

  /** The message in wire form, lines ended by CR LF. */
  public static byte[] bytes(Letter letter) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      message(letter, Session.getInstance(new Properties())).writeTo(out);
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("a letter could not be written as a message: " + letter.key(), e);
    }
    return out.toByteArray();
  }

  /** The message within a mail session. */
  public static MimeMessage message(Letter letter, Session session) throws MessagingException {
    MimeMessage message = new KeyedMessage(session, messageId(letter));
    if (!letter.from().isEmpty()) {
      message.setFrom(new InternetAddress(letter.from()));
    }
    for (String address : letter.to()) {
      message.addRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(address));
    }
    message.setSubject(letter.subject().replaceAll("[\\r\\n]+", " "), StandardCharsets.UTF_8.name());
    message.setHeader("Date", RFC_5322.format(letter.date().atOffset(ZoneOffset.UTC)));
    message.setText(letter.body().replace("\r\n", "\n").replace("\n", "\r\n"), StandardCharsets.UTF_8.name());
    message.saveChanges();
    return message;
  }

  /** Stable over every attempt, so that a mail program shows a letter once even if it left twice. */
  static String messageId(Letter letter) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(letter.key().getBytes(StandardCharsets.UTF_8));
      String domain = letter.from().contains("@") ? letter.from().substring(letter.from().indexOf('@') + 1) : "premaster.invalid";
      return "<" + HexFormat.of().formatHex(digest, 0, 16) + "@" + domain + ">";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static final class KeyedMessage extends MimeMessage {
    private final String id;

    KeyedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
