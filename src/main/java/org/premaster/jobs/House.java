package org.premaster.jobs;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.premaster.pricing.Party;
import org.premaster.settings.YamlFile;
import org.premaster.settings.YamlMap;
import org.premaster.treatment.Span;
import org.premaster.treatment.TreatmentPolicy;

/**
 * The mastering house: {@code jobs/house.yaml}.
 *
 * @param party name, address and terms on invoices; its e-mail is the sender of letters
 * @param invoiceSeries start of invoice numbers
 * @param defaultGapSeconds pause between songs where the sheet names none
 * @param smtp server that letters leave by; absent: letters are written, not sent
 * @param database JDBC address of a shared store; absent: a file below the output folder
 * @param treatment what stereo or stem is advised by
 */
public record House(
    Party party, String invoiceSeries, BigDecimal defaultGapSeconds, Optional<Smtp> smtp, Optional<String> database,
    TreatmentPolicy treatment) {

  /**
   * @param host name of the server
   * @param port its port
   * @param user absent where the server wants none
   * @param startTls whether the connection must be encrypted
   */
  public record Smtp(String host, int port, Optional<String> user, boolean startTls) {}

  /** Reads {@code house.yaml}, or stands in with a nameless house where there is none. */
  public static House read(Path jobs) throws IOException {
    Path file = jobs.resolve("house.yaml");
    if (!Files.isRegularFile(file)) {
      return new House(
          new Party("The mastering house", List.of(), "", "", ""), "PM", new BigDecimal("2.0"), Optional.empty(), Optional.empty(),
          TreatmentPolicy.housePolicy());
    }
    YamlMap yaml = YamlFile.read(file);
    House house =
        new House(
            new Party(
                yaml.text("name"),
                yaml.texts("address"),
                yaml.optionalText("vatId").orElse(""),
                yaml.optionalText("email").orElse(""),
                yaml.optionalText("paymentTerms").orElse("")),
            yaml.optionalText("invoiceSeries").orElse("PM"),
            yaml.optionalDecimal("defaultGapSeconds").orElse(new BigDecimal("2.0")),
            yaml.optionalMap("smtp").flatMap(House::smtp),
            yaml.optionalText("database").filter(text -> !text.isEmpty()),
            treatment(yaml));
    yaml.noOthers();
    if (!house.invoiceSeries.matches("[A-Za-z0-9-]{1,20}")) {
      throw yaml.wrong("invoiceSeries", "invoiceSeries takes letters, digits and hyphens, at most 20.");
    }
    if (house.defaultGapSeconds.signum() < 0 || house.defaultGapSeconds.compareTo(BigDecimal.valueOf(60)) > 0) {
      throw yaml.wrong("defaultGapSeconds", "defaultGapSeconds must be from 0 to 60.");
    }
    return house;
  }

  private static TreatmentPolicy treatment(YamlMap house) {
    TreatmentPolicy shipped = TreatmentPolicy.housePolicy();
    Optional<YamlMap> stated = house.optionalMap("treatment");
    if (stated.isEmpty()) {
      return shipped;
    }
    YamlMap yaml = stated.get();
    try {
      TreatmentPolicy policy =
          new TreatmentPolicy(
              yaml.optionalDecimal("revenuePerStream").orElse(shipped.revenuePerStream()),
              yaml.optionalInt("roundStreamsTo").orElse(shipped.roundStreamsTo()),
              yaml.optionalInt("mostPremiumPercent").orElse(shipped.mostPremiumPercent()),
              yaml.optionalInt("leastPromotionPercent").orElse(shipped.leastPromotionPercent()),
              span(yaml, "epSongs", shipped.epSongs()),
              yaml.optionalInt("epStemSongs").orElse(shipped.epStemSongs()),
              yaml.optionalInt("mostStems").orElse(shipped.mostStems()),
              yaml.optionalFlag("offersStems").orElse(shipped.offersStems()),
              span(yaml, "stereoMinutes", shipped.stereoMinutes()),
              span(yaml, "stemMinutes", shipped.stemMinutes()),
              span(yaml, "stereoDays", shipped.stereoDays()),
              span(yaml, "stemDays", shipped.stemDays()));
      yaml.noOthers();
      return policy;
    } catch (IllegalArgumentException e) {
      throw house.wrong("treatment", "treatment cannot be used: " + e.getMessage() + ".");
    }
  }

  /** A list of two whole numbers, the smaller first, or one for both. */
  private static Span span(YamlMap yaml, String key, Span shipped) {
    List<String> numbers = yaml.texts(key);
    if (numbers.isEmpty()) {
      return shipped;
    }
    if (numbers.size() > 2 || !numbers.stream().allMatch(number -> number.matches("[0-9]{1,4}"))
        || Integer.parseInt(numbers.getFirst()) > Integer.parseInt(numbers.getLast())) {
      throw yaml.wrong(key, "treatment." + key + " must be two whole numbers, the smaller first, for instance [2, 4].");
    }
    return new Span(Integer.parseInt(numbers.getFirst()), Integer.parseInt(numbers.getLast()));
  }

  private static Optional<Smtp> smtp(YamlMap yaml) {
    Optional<String> host = yaml.optionalText("host").filter(text -> !text.isEmpty());
    int port = yaml.optionalInt("port").orElse(587);
    Optional<String> user = yaml.optionalText("user").filter(text -> !text.isEmpty());
    boolean startTls = yaml.optionalFlag("startTls").orElse(true);
    yaml.noOthers();
    return host.map(name -> new Smtp(name, port, user, startTls));
  }
}
