package org.premaster.cli;

/** The command line. */
public final class Premaster {
  private Premaster() {}

  public static void main(String[] args) {
    System.out.println("premaster");
  }
}
