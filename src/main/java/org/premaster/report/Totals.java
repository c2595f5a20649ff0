package org.premaster.report;

/**
 * Sums over a delivery.
 *
 * @param albums how many albums
 * @param albumsOpen albums whose gate is open
 * @param songs expected songs
 * @param verified songs with verdict VERIFIED
 * @param verifiedWithNotes songs with verdict VERIFIED_WITH_NOTES
 * @param issues songs with verdict ISSUES
 * @param missing songs with verdict MISSING
 * @param audioFiles audio files measured or found unreadable
 * @param audioSeconds length of all audio that could be read
 * @param blocks findings of severity BLOCK anywhere in the delivery
 * @param warnings findings of severity WARN
 * @param infos findings of severity INFO
 */
public record Totals(
    int albums,
    int albumsOpen,
    int songs,
    int verified,
    int verifiedWithNotes,
    int issues,
    int missing,
    int audioFiles,
    double audioSeconds,
    int blocks,
    int warnings,
    int infos) {}
