package org.premaster.codes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what clients write as a product code: EAN-13, UPC-A, or a GTIN-14 that is one of them behind a zero. Nothing is corrected. */
final class EanSpelling {
  private static final String SEND = " Please send the EAN with all 13 digits, or the UPC with all 12.";
  private static final Pattern LABEL = Pattern.compile("(?:EAN|UPC|GTIN|BARCODE)(?:(?:A|12|13)?:)?");
  private static final Pattern SHORTENED_BY_A_SPREADSHEET = Pattern.compile("[0-9][.,]?[0-9]{0,15}E\\+?[0-9]{1,2}");

  private EanSpelling() {}

  static Ean13.Reading read(String written) {
    String bare = bare(written);
    if (bare.isEmpty()) {
      return refused("No product code is given.");
    }
    String start = Written.quoted(written) + " is no EAN or UPC: ";
    if (SHORTENED_BY_A_SPREADSHEET.matcher(bare).matches()) {
      return refused(start + "a spreadsheet has shortened the number and its last digits are lost."
          + " Please format the cell as text and type the code again.");
    }
    Optional<String> foreign = foreignCharacter(bare);
    if (foreign.isPresent()) {
      return refused(start + "it holds the character " + foreign.get() + ", and a product code has only the digits 0 to 9."
          + " Please type it again as plain text.");
    }
    return readDigits(bare, start);
  }

  /** Whether the last of 13 digits is the check digit of the first twelve. */
  static boolean hasValidCheckDigit(String digits) {
    return checkDigit(digits) == digits.charAt(12) - '0';
  }

  private static Ean13.Reading readDigits(String bare, String start) {
    String thirteen = switch (bare.length()) {
      case 12 -> "0" + bare;
      case 13 -> bare;
      case 14 -> bare.startsWith("0") ? bare.substring(1) : bare;
      default -> bare;
    };
    if (thirteen.length() != 13) {
      return refused(start + lengthReason(bare.length()));
    }
    if (thirteen.equals("0000000000000")) {
      return refused(start + "it is all zeros. Please send the release's own code, or leave the cell empty.");
    }
    if (!hasValidCheckDigit(thirteen)) {
      return refused(start + "its last digit is " + thirteen.charAt(12) + " where the digits before it call for " + checkDigit(thirteen)
          + ", so one of the digits is wrong. Please compare it with the code you were given.");
    }
    return new Ean13.Reading(Optional.of(new Ean13(thirteen)), isRestricted(thirteen) ? restricted(thirteen) : "");
  }

  private static String bare(String written) {
    String text = Written.withoutSeparators(written).replace('\uff1a', ':');
    Matcher label = LABEL.matcher(text);
    return label.lookingAt() ? text.substring(label.end()) : text;
  }

  private static Optional<String> foreignCharacter(String bare) {
    return bare.codePoints().filter(c -> c < '0' || c > '9').mapToObj(Written::named).findFirst();
  }

  private static String lengthReason(int digits) {
    return switch (digits) {
      case 8 -> "it has 8 digits and is a short code for small packages, not for releases." + SEND;
      case 11 -> "it has 11 digits. Spreadsheets drop a zero at the front: please format the cell as text." + SEND;
      case 14 -> "it has 14 digits and names a shipping carton, not the release." + SEND;
      default -> "it has " + digits + (digits == 1 ? " digit" : " digits") + ", and an EAN has 13, a UPC 12." + SEND;
    };
  }

  /** GTIN-13: weights 1 and 3 in turn from the left over the first twelve digits. */
  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10;
  }

  /** Prefixes 02, 04 and 20 to 29 are for use inside one shop or company only. */
  private static boolean isRestricted(String digits) {
    return digits.startsWith("02") || digits.startsWith("04") || digits.startsWith("2");
  }

  private static String restricted(String digits) {
    return "The product code " + digits + " begins with " + digits.substring(0, 2)
        + ", which is reserved for use inside one shop or company. Please check that it is the code assigned to this release.";
  }

  private static Ean13.Reading refused(String sentence) {
    return new Ean13.Reading(Optional.empty(), sentence);
  }
}
