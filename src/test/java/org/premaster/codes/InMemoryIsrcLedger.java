package org.premaster.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The ledger of ISRC as a list, for tests. */
public final class InMemoryIsrcLedger implements IsrcLedger {
  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized Isrc reserve(IsrcGrant grant, int year, Recording recording, LocalDate on, String by)
      throws IsrcRangeExhaustedException {
    Optional<Isrc> known = of(recording.recording());
    if (known.isPresent()) {
      return known.get();
    }
    Isrc isrc = grant.next(highest(grant, year), year);
    entries.add(new Entry(isrc, year, recording, on, by));
    return isrc;
  }

  @Override
  public synchronized void noteUsed(Isrc isrc, int year, Recording recording, LocalDate on) {
    Entry entry = new Entry(isrc, year, recording, on, Entry.CLIENT);
    if (!of(recording.recording()).equals(Optional.of(isrc))) {
      entries.add(entry);
    }
  }

  @Override
  public synchronized List<Entry> bearing(Isrc isrc) {
    return entries.stream().filter(entry -> entry.isrc().equals(isrc)).toList();
  }

  @Override
  public synchronized Optional<Isrc> of(String recording) {
    return entries.reversed().stream().filter(entry -> entry.recording().recording().equals(recording)).map(Entry::isrc).findFirst();
  }

  @Override
  public synchronized int remaining(IsrcGrant grant, int year) {
    return grant.remainingAfter(highest(grant, year));
  }

  private OptionalInt highest(IsrcGrant grant, int year) {
    return entries.stream()
        .filter(entry -> entry.year() == year && entry.isrc().prefix().equals(grant.prefix()))
        .mapToInt(entry -> entry.isrc().designation())
        .filter(designation -> designation >= grant.first() && designation <= grant.last())
        .max();
  }
}
