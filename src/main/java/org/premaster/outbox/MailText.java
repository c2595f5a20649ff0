package org.premaster.outbox;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
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
    String body = letter.body().replace("\r\n", "\n").replace("\n", "\r\n");
    if (letter.attachments().isEmpty()) {
      message.setText(body, StandardCharsets.UTF_8.name());
    } else {
      message.setContent(parts(letter, body));
    }
    message.saveChanges();
    return message;
  }

  private static MimeMultipart parts(Letter letter, String body) throws MessagingException {
    MimeMultipart parts = new KeyedParts("=_premaster_" + digest(letter.key()));
    MimeBodyPart text = new MimeBodyPart();
    text.setText(body, StandardCharsets.UTF_8.name());
    parts.addBodyPart(text);
    for (Attachment paper : letter.attachments()) {
      MimeBodyPart part = new MimeBodyPart();
      byte[] bytes = paper.text().getBytes(StandardCharsets.UTF_8);
      part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, paper.mediaType() + "; charset=UTF-8")));
      part.setFileName(paper.name());
      part.setDisposition(Part.ATTACHMENT);
      // Kept to the byte: as text, its line ends would be the mail's.
      part.setHeader("Content-Transfer-Encoding", "base64");
      parts.addBodyPart(part);
    }
    return parts;
  }

  /** Stable over every attempt, so that a mail program shows a letter once even if it left twice. */
  static String messageId(Letter letter) {
    String domain = letter.from().contains("@") ? letter.from().substring(letter.from().indexOf('@') + 1) : "premaster.invalid";
    return "<" + digest(letter.key()) + "@" + domain + ">";
  }

  private static String digest(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Parts between a boundary that is always the same; neither base64 nor quoted-printable can hold its first two characters. */
  private static final class KeyedParts extends MimeMultipart {
    KeyedParts(String boundary) {
      super("mixed");
      ParameterList parameters = new ParameterList();
      parameters.set("boundary", boundary);
      contentType = new ContentType("multipart", "mixed", parameters).toString();
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
