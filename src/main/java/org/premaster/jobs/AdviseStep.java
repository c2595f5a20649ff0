package org.premaster.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.premaster.intake.Song;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.KnownAudio;
import org.premaster.pricing.Money;
import org.premaster.pricing.RateCard;
import org.premaster.report.StemReport;
import org.premaster.treatment.Confirmation;
import org.premaster.treatment.Known;
import org.premaster.treatment.MasteringDecision;
import org.premaster.treatment.ReleasePlan;
import org.premaster.treatment.SetInHand;
import org.premaster.treatment.StemCase;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.Verdict;
import org.springframework.stereotype.Component;

/** Advises stereo or stem for each song of an album, and asks the client where the advice is not what is ordered (DEC-01, DEC-15). */
@Component
class AdviseStep {
  /** The question's id in findings. */
  static final String QUESTION = "song.treatment";

  private final AlbumStore albums;
  private final JudgementStore judgements;
  private final DecisionStore decisions;
  private final StemSets stemSets;
  private final VerifyStep verify;
  private final KnownAudio known;
  private final ClientFiles clients;
  private final House house;

  AdviseStep(
      AlbumStore albums,
      JudgementStore judgements,
      DecisionStore decisions,
      StemSets stemSets,
      VerifyStep verify,
      KnownAudio known,
      ClientFiles clients,
      House house) {
    this.albums = albums;
    this.judgements = judgements;
    this.decisions = decisions;
    this.stemSets = stemSets;
    this.verify = verify;
    this.known = known;
    this.clients = clients;
    this.house = house;
  }

  void run(long albumId) throws IOException {
    AlbumStore.StoredAlbum stored = albums.find(albumId);
    RateCard rates = clients.of(stored.client()).rates();
    Money premium = new Money(rates.stemPremiumCents(), rates.currency());
    List<Optional<Confirmation>> confirmed = new ArrayList<>();
    List<Song.Treatment> taken = new ArrayList<>();
    for (AlbumStore.StoredSong song : stored.songs()) {
      Optional<Confirmation> one = decisions.confirmed(stored.client(), Recordings.key(stored.client(), stored.album(), song.index()));
      confirmed.add(one);
      taken.add(one.map(Confirmation::treatment).orElse(song.song().treatment()));
    }
    ReleasePlan plan = ReleasePlan.of(stored.album(), taken);
    for (AlbumStore.StoredSong song : stored.songs()) {
      int index = song.index();
      StemCase stemCase =
          new StemCase(
              stored.album(),
              song.song(),
              premium,
              plan.stemSongsBefore(index),
              song.mix().flatMap(DeliveryStore.StoredFile::sha256).flatMap(known::find).flatMap(AudioFacts::measurements),
              JudgementStore.findings(judgements.of(stored.delivery(), JudgementStore.mix(stored.number(), index))),
              set(stored, song),
              Known.UNKNOWN,
              Known.UNKNOWN,
              confirmed.get(index));
      MasteringDecision decision = MasteringDecision.of(stemCase, house.treatment());
      albums.advised(song.id(), decision);
      judgements.keep(stored.delivery(), subject(stored, song), decision.open() ? List.of(asked(decision)) : List.of());
    }
  }

  /** The song's stem set, with what its proof said where there is one. */
  private SetInHand set(AlbumStore.StoredAlbum stored, AlbumStore.StoredSong song) {
    int blocked = 0;
    List<DeliveryStore.StoredFile> stems = stemSets.files(song).stems();
    for (DeliveryStore.StoredFile stem : stems) {
      List<Finding> findings = JudgementStore.findings(judgements.of(stem.delivery(), JudgementStore.file(stem.seq())));
      blocked += Verdict.of(findings).verified() ? 0 : 1;
    }
    SetInHand set = SetInHand.unproved(stems.size(), blocked);
    StemReport proof = verify.stemSet(stored, song);
    return proof.facts().proof().isEmpty() ? set : set.proved(proof.facts().startTogether(), proof.passes());
  }

  private static String subject(AlbumStore.StoredAlbum stored, AlbumStore.StoredSong song) {
    return JudgementStore.treatment(stored.number(), song.index());
  }

  private static Examination asked(MasteringDecision decision) {
    String rule = decision.reasons().getFirst().rule();
    Finding finding =
        new Finding(
            QUESTION, rule, Severity.WARN, decision.question(), OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), "", OptionalDouble.empty(), Optional.empty());
    return new Examination(QUESTION, rule, List.of(finding), Optional.empty());
  }
}
