package org.premaster.intake;

import java.util.List;
import java.util.Optional;

/**
 * What the client says a delivery holds.
 *
 * @param sheet path of the catalog sheet; empty where none came
 * @param albums in order of first appearance in the sheet
 * @param faults what was wrong with sheet and consultation, in order of row
 */
public record Catalogue(Optional<String> sheet, List<Album> albums, List<SheetFault> faults) {}
