package org.premaster.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a list of fields. Each field is preceded by its length, so that no two different lists are hashed alike. */
final class FieldDigest {
  private final MessageDigest sha256;

  FieldDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  FieldDigest add(String field) {
    return add(field.getBytes(StandardCharsets.UTF_8));
  }

  FieldDigest add(long field) {
    return add(Long.toString(field));
  }

  FieldDigest add(byte[] field) {
    sha256.update((field.length + ":").getBytes(StandardCharsets.US_ASCII));
    sha256.update(field);
    return this;
  }

  /** 64 lower-case hex digits; the digest starts anew afterwards. */
  String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
