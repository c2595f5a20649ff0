package org.premaster.outbox;

import jakarta.mail.MessagingException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Takes due letters to an SMTP server. A letter counts as sent once the server has accepted it: should the process die in between, it
 * leaves again with the same Message-ID. A server that does not answer costs one attempt; the rest waits for the next round.
 */
public final class SmtpPostman {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);

  private final Outbox outbox;
  private final JavaMailSenderImpl sender;
  private final InstantSource clock;

  public SmtpPostman(Outbox outbox, JavaMailSenderImpl sender, InstantSource clock) {
    this.outbox = outbox;
    this.sender = sender;
    this.clock = clock;
  }

  /** Sends what is due and has an address; returns how many letters left. */
  public int deliver() {
    int sent = 0;
    for (Letter letter : outbox.due(clock.instant())) {
      if (letter.to().isEmpty()) {
        continue;
      }
      try {
        sender.send(MailText.message(letter, sender.getSession()));
        outbox.sent(letter.key(), clock.instant());
        sent++;
      } catch (MailException | MessagingException e) {
        LOG.warn("The letter \"{}\" waits for the next attempt, {} did not accept it: {}", letter.subject(), sender.getHost(), firstLine(e));
        outbox.failed(letter.key(), clock.instant());
        if (serverIsAway(e)) {
          break;
        }
      }
    }
    return sent;
  }

  /** True where no other letter would fare better now. */
  private static boolean serverIsAway(Exception e) {
    return e instanceof MailAuthenticationException || (e instanceof MailSendException && e.getCause() != null);
  }

  private static String firstLine(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
  }
}
