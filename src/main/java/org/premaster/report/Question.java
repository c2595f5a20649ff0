package org.premaster.report;

/** Required columns of the consultation (CONS-09) as questions to the client. */
final class Question {
  private Question() {}

  static String of(String column) {
    return switch (column) {
      case "album" -> "What is the title of the album? (album)";
      case "album_artist" -> "Who is the album's artist? (album_artist)";
      case "purpose" -> "What is it for: streaming, cd, vinyl, sync or demo? Several may be joined by +. (purpose)";
      case "session_software" -> "Which software was it recorded and mixed in? (session_software)";
      case "session_rate" -> "What is the sample rate of the session, for instance 48000? (session_rate)";
      case "session_depth" -> "What is the bit depth of the session, for instance 24? (session_depth)";
      case "position" -> "In which order do the songs run? (position)";
      case "title" -> "What are the songs called? (title)";
      case "artist" -> "Who is the artist of each song? (artist)";
      case "file" -> "Which file is the mix of each song? (file)";
      default -> "Please fill in " + Words.column(Printable.brief(column, 60)) + ".";
    };
  }
}
