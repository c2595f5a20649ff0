package org.premaster.verification;

/**
 * One song with the album around it: what checks of a song look at that are not about its audio.
 *
 * @param album the album
 * @param song one of its songs
 */
public record SongInAlbum(AlbumFacts album, AlbumFacts.SongFacts song) {}
