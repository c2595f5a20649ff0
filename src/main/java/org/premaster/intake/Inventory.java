package org.premaster.intake;

import java.util.List;

/**
 * What a delivery holds.
 *
 * @param files all files that were taken, sorted by path
 * @param junkFiles how many files of operating systems were passed over ({@code ._*}, {@code .DS_Store} …)
 * @param refusals what was not taken and why
 */
public record Inventory(List<DeliveredFile> files, int junkFiles, List<Refusal> refusals) {}
