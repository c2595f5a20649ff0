package org.premaster.licence;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.premaster.pricing.Money;
import org.premaster.settings.SettingsException;
import org.premaster.settings.YamlFile;
import org.premaster.settings.YamlMap;

/**
 * The price lists of producers: {@code jobs/licences/*.yaml}, one file a producer.
 *
 * <pre>{@code
 * producer: Tidewater Beats
 * currency: USD
 * upgrade: difference         # or ask: no way up is published (BEAT-09)
 * discount: 15 % with the code of the newsletter
 * tiers:
 *   - name: MP3 lease
 *     price: 2995             # cents
 *     deliverable: mp3        # or wav, tracked_out
 *     streamCap: 50000        # absent: no cap
 *     exclusive: no
 * }</pre>
 *
 * <p>A sheet names a licence as {@code Tidewater Beats / MP3 lease}, or by the tier alone where only one producer has a tier of that name.
 */
public final class LicenceCatalogues {
  /** No producer is known. */
  public static final LicenceCatalogues NONE = new LicenceCatalogues(List.of());

  private static final long MOST_CENTS = 100_000_000;
  private static final long MOST_STREAMS = 1_000_000_000_000L;
  private static final int LONGEST_NAME = 100;

  private final List<LicenceCatalogue> catalogues;

  private LicenceCatalogues(List<LicenceCatalogue> catalogues) {
    this.catalogues = catalogues;
  }

  /**
   * All files of the folder {@code licences} of the settings; none where there is no such folder.
   *
   * @throws SettingsException for unknown keys and wrong values, with file and line
   * @throws IOException where a file cannot be read
   */
  public static LicenceCatalogues read(Path jobs) throws IOException {
    Path folder = jobs.resolve("licences");
    if (!Files.isDirectory(folder)) {
      return NONE;
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.yaml")) {
      found.forEach(files::add);
    }
    files.sort(null);
    List<LicenceCatalogue> catalogues = new ArrayList<>();
    for (Path file : files) {
      YamlMap yaml = YamlFile.read(file);
      LicenceCatalogue catalogue = catalogue(yaml);
      if (catalogues.stream().anyMatch(other -> folded(other.producer()).equals(folded(catalogue.producer())))) {
        throw yaml.wrong("producer", "another file has the producer " + catalogue.producer() + " already.");
      }
      catalogues.add(catalogue);
    }
    return new LicenceCatalogues(List.copyOf(catalogues));
  }

  private static LicenceCatalogue catalogue(YamlMap yaml) {
    String producer = name(yaml, "producer");
    if (producer.contains("/")) {
      throw yaml.wrong("producer", "producer must not hold a slash; a sheet parts producer and tier by it.");
    }
    String currency = yaml.optionalText("currency").orElse("USD");
    if (!currency.matches("[A-Z]{3}")) {
      throw yaml.wrong("currency", "currency must be an ISO 4217 code such as USD, not \"" + currency + "\".");
    }
    String upgrade = yaml.optionalText("upgrade").orElse("ask");
    if (!upgrade.equals("difference") && !upgrade.equals("ask")) {
      throw yaml.wrong("upgrade", "upgrade must be difference or ask, not \"" + upgrade + "\".");
    }
    String discount = yaml.optionalText("discount").orElse("");
    List<LicenceTier> tiers = new ArrayList<>();
    for (YamlMap each : yaml.maps("tiers")) {
      LicenceTier tier = tier(each, currency);
      if (tiers.stream().anyMatch(other -> folded(other.name()).equals(folded(tier.name())))) {
        throw each.wrong("name", "the tier " + tier.name() + " stands twice.");
      }
      tiers.add(tier);
    }
    yaml.noOthers();
    if (tiers.isEmpty()) {
      throw yaml.wrong("tiers", "a producer has at least one tier.");
    }
    return new LicenceCatalogue(producer, upgrade.equals("difference"), discount, tiers);
  }

  private static LicenceTier tier(YamlMap yaml, String currency) {
    String name = name(yaml, "name");
    yaml.text("price");
    long cents = whole(yaml, "price", MOST_CENTS).orElseThrow();
    LicenceTier tier =
        new LicenceTier(
            name, new Money(cents, currency), deliverable(yaml), whole(yaml, "streamCap", MOST_STREAMS), yaml.optionalFlag("exclusive").orElse(false));
    yaml.noOthers();
    return tier;
  }

  private static OptionalLong whole(YamlMap yaml, String key, long most) {
    OptionalLong value = yaml.optionalWhole(key);
    if (value.isPresent() && (value.getAsLong() < 0 || value.getAsLong() > most)) {
      throw yaml.wrong(key, key + " must be 0 to " + most + ", not " + value.getAsLong() + ".");
    }
    return value;
  }

  private static LicenceTier.Deliverable deliverable(YamlMap yaml) {
    String written = yaml.text("deliverable");
    for (LicenceTier.Deliverable deliverable : LicenceTier.Deliverable.values()) {
      if (deliverable.key().equals(written)) {
        return deliverable;
      }
    }
    throw yaml.wrong("deliverable", "deliverable must be mp3, wav or tracked_out, not \"" + written + "\".");
  }

  private static String name(YamlMap yaml, String key) {
    String name = yaml.text(key);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw yaml.wrong(key, key + " must be a name of 1 to " + LONGEST_NAME + " characters.");
    }
    return name;
  }

  /** What is known of a licence as a sheet names it. */
  public NamedLicence named(String written) {
    if (written.isBlank()) {
      return NamedLicence.NONE;
    }
    int slash = written.indexOf('/');
    NamedLicence byTier = byTier(written);
    return slash < 0 || byTier.tier().isPresent() ? byTier : byProducer(written, written.substring(0, slash), written.substring(slash + 1));
  }

  private NamedLicence byProducer(String written, String producer, String tierName) {
    Optional<LicenceCatalogue> catalogue =
        catalogues.stream().filter(one -> folded(one.producer()).equals(folded(producer))).findFirst();
    if (catalogue.isEmpty()) {
      return NamedLicence.unknown(written, catalogue, "The house has no price list of this producer.");
    }
    return tier(catalogue.get(), tierName)
        .map(tier -> NamedLicence.of(written, catalogue.get(), tier))
        .orElseGet(() -> NamedLicence.unknown(written, catalogue, "By its price list " + catalogue.get().producer() + " sells no such tier; there are "
            + String.join(", ", catalogue.get().tiers().stream().map(LicenceTier::name).toList()) + "."));
  }

  private NamedLicence byTier(String written) {
    List<LicenceCatalogue> having = catalogues.stream().filter(one -> tier(one, written).isPresent()).toList();
    if (having.size() == 1) {
      return NamedLicence.of(written, having.getFirst(), tier(having.getFirst(), written).orElseThrow());
    }
    return NamedLicence.unknown(written, Optional.empty(), having.isEmpty()
        ? "No price list of the house has a tier of this name."
        : "Several producers have a tier of this name; please write the producer, a slash and the tier.");
  }

  private static Optional<LicenceTier> tier(LicenceCatalogue catalogue, String name) {
    return catalogue.tiers().stream().filter(tier -> folded(tier.name()).equals(folded(name))).findFirst();
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
