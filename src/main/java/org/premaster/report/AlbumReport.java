package org.premaster.report;

import java.util.List;
import java.util.Optional;
import org.premaster.album.AlbumState;
import org.premaster.album.AlbumSummary;
import org.premaster.codes.Ean13;
import org.premaster.intake.Album;
import org.premaster.pricing.Invoice;
import org.premaster.pricing.Quote;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;

/**
 * One album of a delivery.
 *
 * @param number place in the delivery, from 1; names the folder {@code albums/<number>-<album>}
 * @param folder name of that folder, safe on every file system
 * @param album what the sheet says
 * @param ean its product code, where valid
 * @param state where it stands; the gate follows from it
 * @param summary loudness, length, capacity
 * @param findings findings of the album beside those of its songs
 * @param notExamined checks of the album that could not run
 * @param songs in running order
 * @param quote what it costs; absent while the consultation is incomplete (WF-03)
 * @param invoice drawn up from the quote; absent where there is no price yet
 * @param documents paths of its documents relative to the report's folder, sorted
 */
public record AlbumReport(
    int number,
    String folder,
    Album album,
    Optional<Ean13> ean,
    AlbumState state,
    AlbumSummary summary,
    List<Finding> findings,
    List<Examination> notExamined,
    List<SongReport> songs,
    Optional<Quote> quote,
    Optional<Invoice> invoice,
    List<String> documents) {}
