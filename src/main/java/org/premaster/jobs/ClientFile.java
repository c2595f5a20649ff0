package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.premaster.codes.IsrcGrant;
import org.premaster.pricing.Party;
import org.premaster.pricing.RateCard;
import org.premaster.settings.YamlFile;
import org.premaster.settings.YamlMap;

/**
 * What the house knows of a client: {@code jobs/clients/<client>.yaml}.
 *
 * @param onFile false where there is no such file and the folder's name stands in for it
 * @param party name and address on invoices
 * @param contacts addresses that letters go to; may be empty
 * @param rates the client's prices
 * @param isrcGrant range that may be allocated for the client; absent: the house allocates no codes for it
 */
public record ClientFile(boolean onFile, Party party, List<String> contacts, RateCard rates, Optional<IsrcGrant> isrcGrant) {

  /** Reads the client's file, or stands in with the folder's name and the house policy where there is none. */
  public static ClientFile read(Path jobs, String client) throws IOException {
    Path file = jobs.resolve("clients").resolve(client + ".yaml");
    if (!Files.isRegularFile(file)) {
      return new ClientFile(false, new Party(client, List.of(), "", "", ""), List.of(), RateCard.housePolicy(), Optional.empty());
    }
    YamlMap yaml = YamlFile.read(file);
    List<String> contacts = yaml.texts("contacts");
    for (String contact : contacts) {
      if (!contact.matches("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,255}")) {
        throw yaml.wrong("contacts", "\"" + contact + "\" is no e-mail address.");
      }
    }
    ClientFile clientFile =
        new ClientFile(
            true,
            new Party(
                yaml.text("name"),
                yaml.texts("address"),
                yaml.optionalText("vatId").orElse(""),
                contacts.isEmpty() ? "" : contacts.getFirst(),
                ""),
            contacts,
            rates(yaml),
            yaml.optionalMap("isrc").map(ClientFile::grant));
    yaml.noOthers();
    return clientFile;
  }

  private static RateCard rates(YamlMap yaml) {
    RateCard house = RateCard.housePolicy();
    String currency = yaml.optionalText("currency").orElse(house.currency());
    Optional<YamlMap> rates = yaml.optionalMap("rates");
    if (rates.isEmpty()) {
      return new RateCard(
          currency, house.fourToSixCents(), house.sevenUpCents(), house.completeCdCents(), OptionalLong.empty(),
          house.stemPremiumCents(), house.vatBasisPoints());
    }
    YamlMap map = rates.get();
    try {
      RateCard card =
          new RateCard(
              currency,
              map.optionalWhole("fourToSixSongs").orElse(house.fourToSixCents()),
              map.optionalWhole("sevenOrMoreSongs").orElse(house.sevenUpCents()),
              map.optionalWhole("completeCd").orElse(house.completeCdCents()),
              map.optionalWhole("singleSong"),
              map.optionalWhole("stemPremium").orElse(house.stemPremiumCents()),
              map.optionalInt("vatBasisPoints"));
      map.noOthers();
      return card;
    } catch (IllegalArgumentException e) {
      throw yaml.wrong("rates", "rates cannot be used: " + e.getMessage() + ".");
    }
  }

  private static IsrcGrant grant(YamlMap yaml) {
    try {
      IsrcGrant grant =
          new IsrcGrant(yaml.text("prefix"), yaml.optionalInt("first").orElse(0), yaml.optionalInt("last").orElse(99_999));
      yaml.noOthers();
      return grant;
    } catch (IllegalArgumentException e) {
      throw yaml.wrong("prefix", "isrc cannot be used: " + e.getMessage() + ".");
    }
  }
}
