package org.premaster.stems;

/**
 * Where a file stands against the mix: the sound at frame n of the mix is at frame n + late + drift × n of the file.
 *
 * @param late frames by which the file runs late, negative where it runs early; a fraction is one of a sample
 * @param drift frames that it falls behind more with every frame; 0 where both ran on one clock
 */
public record Displacement(double late, double drift) {
  /** No displacement. */
  public static final Displacement NONE = new Displacement(0, 0);

  /** True where the file can be shifted by whole frames. */
  public boolean whole() {
    return drift == 0 && late == Math.rint(late);
  }
}
