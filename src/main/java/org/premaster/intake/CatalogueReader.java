package org.premaster.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what the client says of a delivery: the catalog sheet, and {@code consultation.yaml} over it.
 *
 * <p>The sheet is {@code catalog.csv} or {@code catalog.xlsx}; where there is none, {@code failed.csv} sent back, or another table beside
 * the mixes. It is recognised by what it holds, not by its ending. Rows with faults still become songs as far as they allow. Without a
 * sheet the file names give a provisional order, and the sheet is the first thing asked for.
 */
public final class CatalogueReader {
  private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "xlsm", "xls");
  private static final Set<String> OWN_NAMES = Set.of("catalog", "catalogue");
  private static final int MOST_TRIED = 8;
  private static final int NOT_A_SHEET = 9;

  private final SheetMappings mappings;

  public CatalogueReader(SheetMappings mappings) {
    this.mappings = mappings;
  }

  /**
   * Reads sheet and consultation of a received delivery. Never throws for a bad sheet.
   *
   * @param resolve where a file of the inventory can be read
   * @throws IOException where the storage fails
   */
  public Catalogue read(Inventory inventory, Function<DeliveredFile, Path> resolve) throws IOException {
    List<DeliveredFile> candidates = candidates(inventory);
    Taken taken = take(candidates, resolve);
    List<AlbumDraft> drafts;
    if (taken.content().isPresent()) {
      several(taken.sheet().orElseThrow(), candidates, taken.faults());
      drafts = SheetAlbums.of(taken.content().get(), taken.faults());
    } else {
      drafts = ProvisionalAlbums.of(inventory);
      if (taken.sheet().isEmpty()) {
        taken.faults()
            .add(
                SheetFault.Kind.NO_SHEET, 0, "",
                "The delivery has no catalog sheet, and the sheet is the first thing asked for: please send catalog.csv or catalog.xlsx"
                    + " with one row per song. Until then the order is taken from the file names.");
      }
    }
    SheetFaults answerFaults = consult(inventory, taken.sheet(), drafts, resolve);
    if (taken.content().isPresent()) {
      SheetAlbums.report(drafts, taken.content().get().header(), taken.faults());
      saysNothing(taken.content().get(), taken.faults());
    }
    List<Album> albums = drafts.stream().map(AlbumDraft::build).toList();
    List<SheetFault> faults = new ArrayList<>(taken.earlier());
    faults.addAll(taken.faults().byRow());
    faults.addAll(answerFaults.byRow());
    return new Catalogue(taken.sheet().map(DeliveredFile::path), albums, List.copyOf(faults));
  }

  /**
   * The sheet that was taken.
   *
   * @param sheet absent where none came
   * @param content absent where it cannot be read
   * @param faults takes what is wrong with it
   * @param earlier faults of likelier sheets that could not be read
   */
  private record Taken(
      Optional<DeliveredFile> sheet, Optional<SheetContent> content, SheetFaults faults, List<SheetFault> earlier) {}

  /** The first candidate that can be read; a table under any other name than the sheet's own is passed over in silence. */
  private Taken take(List<DeliveredFile> candidates, Function<DeliveredFile, Path> resolve) throws IOException {
    List<SheetFault> earlier = new ArrayList<>();
    Optional<DeliveredFile> unreadable = Optional.empty();
    for (DeliveredFile candidate : candidates.subList(0, Math.min(candidates.size(), MOST_TRIED))) {
      SheetFaults faults = new SheetFaults(candidate.name());
      Optional<SheetContent> content = SheetContent.read(resolve.apply(candidate), mappings, faults);
      if (content.isPresent()) {
        return new Taken(Optional.of(candidate), content, faults, earlier);
      }
      if (ownName(candidate)) {
        earlier.addAll(faults.byRow());
        unreadable = unreadable.or(() -> Optional.of(candidate));
      }
    }
    return new Taken(unreadable, Optional.empty(), new SheetFaults(""), earlier);
  }

  private static void saysNothing(SheetContent content, SheetFaults faults) {
    if (content.entries().isEmpty()) {
      faults.add(
          SheetFault.Kind.UNREADABLE, 0, "",
          "The sheet names its columns and has no row below them. Please send it again with one row per song.");
    }
  }

  private static void several(DeliveredFile taken, List<DeliveredFile> candidates, SheetFaults faults) {
    List<String> others =
        candidates.stream()
            .filter(file -> !file.equals(taken) && (ownName(file) || !ownName(taken)))
            .map(DeliveredFile::path)
            .toList();
    if (!others.isEmpty()) {
      List<String> shown = others.subList(0, Math.min(others.size(), 5)).stream().map(SheetFaults::quoted).toList();
      faults.add(
          SheetFault.Kind.SEVERAL_SHEETS, 0, "",
          "Several files could be the catalog sheet. " + SheetFaults.quoted(taken.path()) + " was taken, not " + String.join(", ", shown)
              + (others.size() > 5 ? " and " + (others.size() - 5) + " more" : "") + ". Please send only one.");
    }
  }

  private SheetFaults consult(
      Inventory inventory, Optional<DeliveredFile> sheet, List<AlbumDraft> drafts, Function<DeliveredFile, Path> resolve)
      throws IOException {
    Optional<DeliveredFile> consultation = consultation(inventory, sheet.map(DeliveredFile::path));
    SheetFaults faults = new SheetFaults(consultation.map(DeliveredFile::name).orElse(""));
    if (consultation.isPresent()) {
      Consultation.apply(resolve.apply(consultation.get()), consultation.get().name(), drafts, faults);
    }
    return faults;
  }

  /** The consultation beside the sheet, else the one nearest to the root. */
  static Optional<DeliveredFile> consultation(Inventory inventory, Optional<String> sheet) {
    String beside = sheet.map(DeliveryPath::folder).orElse("");
    return inventory.files().stream()
        .filter(file -> Set.of("consultation.yaml", "consultation.yml").contains(file.name().toLowerCase(Locale.ROOT)))
        .filter(file -> depth(file) <= 1)
        .min(
            Comparator.comparing((DeliveredFile file) -> !DeliveryPath.folder(file.path()).equals(beside))
                .thenComparingInt(CatalogueReader::depth)
                .thenComparing(DeliveredFile::path));
  }

  /** What could be the sheet, the likeliest first; only in the delivery's root and the folders in it. */
  private static List<DeliveredFile> candidates(Inventory inventory) {
    return inventory.files().stream()
        .filter(file -> depth(file) <= 1 && rank(file) < NOT_A_SHEET)
        .sorted(
            Comparator.comparing((DeliveredFile file) -> !ownName(file))
                .thenComparingInt(CatalogueReader::depth)
                .thenComparingInt(CatalogueReader::rank)
                .thenComparing(DeliveredFile::path))
        .toList();
  }

  private static int depth(DeliveredFile file) {
    return (int) file.path().chars().filter(c -> c == '/').count();
  }

  private static boolean ownName(DeliveredFile file) {
    return rank(file) < 6;
  }

  /** 0 for {@code catalog.csv}; below 6 for any {@code catalog.*} that is a table. */
  private static int rank(DeliveredFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1);
    String stem = dot < 0 ? name : name.substring(0, dot);
    if (OWN_NAMES.contains(stem) && (TABLES.contains(ending) || ending.equals("txt"))) {
      return switch (ending) {
        case "csv" -> 0;
        case "xlsx" -> 1;
        default -> 2;
      };
    }
    if (!TABLES.contains(ending)) {
      return NOT_A_SHEET;
    }
    return stem.equals("failed") ? 6 : 7;
  }
}
