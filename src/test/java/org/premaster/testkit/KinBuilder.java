package org.premaster.testkit;

import java.util.OptionalDouble;
import org.premaster.intake.FileRole;
import org.premaster.measurement.likeness.Likeness;
import org.premaster.measurement.likeness.Likeness.Relation;
import org.premaster.verification.Kin;

/** Another print of the same song in the same delivery, sane unless a test says otherwise. */
public final class KinBuilder {
  private String delivery = "";
  private String path = "Mixes/02_Slow Harbour.wav";
  private FileRole role = FileRole.MIX;
  private String song = "Slow Harbour";
  private boolean sameSong = true;
  private Relation relation = Relation.SAME_MIX;
  private double offset;
  private double gain;
  private boolean swapped;
  private OptionalDouble residual = OptionalDouble.of(-90);
  private OptionalDouble plr = OptionalDouble.of(15.2);
  private double speed = 1;

  private KinBuilder() {}

  public static KinBuilder kin() {
    return new KinBuilder();
  }

  public KinBuilder cameWith(String other) {
    delivery = other;
    return this;
  }

  public KinBuilder at(String other, FileRole as) {
    path = other;
    role = as;
    return this;
  }

  /** A file of another song. */
  public KinBuilder ofSong(String title) {
    song = title;
    sameSong = false;
    return this;
  }

  /** A file that no song claims. */
  public KinBuilder ofNoSong() {
    return ofSong("");
  }

  public KinBuilder is(Relation other) {
    relation = other;
    return this;
  }

  public KinBuilder differingBy(double gainDb, double offsetSeconds) {
    gain = gainDb;
    offset = offsetSeconds;
    return this;
  }

  public KinBuilder leaving(double residualDb) {
    residual = OptionalDouble.of(residualDb);
    return this;
  }

  public KinBuilder notNulled() {
    residual = OptionalDouble.empty();
    return this;
  }

  public KinBuilder swapped() {
    swapped = true;
    return this;
  }

  public KinBuilder plr(double lu) {
    plr = OptionalDouble.of(lu);
    return this;
  }

  public KinBuilder speed(double factor) {
    speed = factor;
    return this;
  }

  public Kin build() {
    return new Kin(
        delivery, path, role, song, sameSong, plr, new Likeness(relation, offset, gain, false, swapped, residual, speed, 0.6));
  }
}
