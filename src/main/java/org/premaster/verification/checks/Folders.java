package org.premaster.verification.checks;

/** What the folders of a path say of a file (PREP-06, PREP-07). */
final class Folders {
  /** The folder's name as the rule writes it. */
  static final String ALTERNATE_MIXES = "Alternate Mixes";

  private Folders() {}

  /** True where the file lies, at any depth, in a folder for alternate mixes; case does not matter. */
  static boolean alternate(String path) {
    return within(path, ALTERNATE_MIXES);
  }

  /** True where the file lies in a folder of files that are no main mixes. */
  static boolean aside(String path) {
    return alternate(path) || within(path, "Stems") || within(path, "References");
  }

  /** The file's name without folders and ending. */
  static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    boolean ending = dot > 0 && name.length() - dot <= 5 && name.indexOf(' ', dot) < 0;
    return ending ? name.substring(0, dot) : name;
  }

  private static boolean within(String path, String folder) {
    String[] parts = path.split("/");
    for (int i = 0; i < parts.length - 1; i++) {
      if (parts[i].strip().equalsIgnoreCase(folder)) {
        return true;
      }
    }
    return false;
  }
}
