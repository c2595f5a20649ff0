package org.premaster.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.premaster.verification.AlbumFacts.SongFacts;
import org.premaster.verification.checks.AlreadyMasteredCheck;
import org.premaster.verification.checks.AlternatesFolderCheck;
import org.premaster.verification.checks.AmbiguousMixCheck;
import org.premaster.verification.checks.BadEditCheck;
import org.premaster.verification.checks.BalanceCheck;
import org.premaster.verification.checks.BassPhaseCheck;
import org.premaster.verification.checks.BitDepthCheck;
import org.premaster.verification.checks.ChannelsCheck;
import org.premaster.verification.checks.ClaimedRateCheck;
import org.premaster.verification.checks.ClickTrackCheck;
import org.premaster.verification.checks.ClicksCheck;
import org.premaster.verification.checks.ClippingCheck;
import org.premaster.verification.checks.CodecHeadroomCheck;
import org.premaster.verification.checks.ConsultationCheck;
import org.premaster.verification.checks.DcOffsetCheck;
import org.premaster.verification.checks.DitherCheck;
import org.premaster.verification.checks.DropoutCheck;
import org.premaster.verification.checks.DualMonoCheck;
import org.premaster.verification.checks.DuplicateAudioCheck;
import org.premaster.verification.checks.EanCheck;
import org.premaster.verification.checks.ExtraFileCheck;
import org.premaster.verification.checks.FalseStereoCheck;
import org.premaster.verification.checks.GapCheck;
import org.premaster.verification.checks.HeadCheck;
import org.premaster.verification.checks.HeadroomCheck;
import org.premaster.verification.checks.HeldSampleCheck;
import org.premaster.verification.checks.HumCheck;
import org.premaster.verification.checks.IndividualTracksCheck;
import org.premaster.verification.checks.InfrasonicCheck;
import org.premaster.verification.checks.IsrcAcrossAlbumsCheck;
import org.premaster.verification.checks.IsrcCheck;
import org.premaster.verification.checks.IsrcDoubledCheck;
import org.premaster.verification.checks.IsrcElsewhereCheck;
import org.premaster.verification.checks.LicenceCapCheck;
import org.premaster.verification.checks.LicenceFilesCheck;
import org.premaster.verification.checks.LicenceUpgradeCheck;
import org.premaster.verification.checks.LosslessCheck;
import org.premaster.verification.checks.LossyHistoryCheck;
import org.premaster.verification.checks.LossyOriginCheck;
import org.premaster.verification.checks.LowLevelCheck;
import org.premaster.verification.checks.MasterOfMixCheck;
import org.premaster.verification.checks.MissingMixCheck;
import org.premaster.verification.checks.MixedSampleRatesCheck;
import org.premaster.verification.checks.MonoLossCheck;
import org.premaster.verification.checks.NeedsMixingCheck;
import org.premaster.verification.checks.NoAudioCheck;
import org.premaster.verification.checks.NoiseFloorCheck;
import org.premaster.verification.checks.NonFiniteCheck;
import org.premaster.verification.checks.NotZippedCheck;
import org.premaster.verification.checks.OneSidedDropoutCheck;
import org.premaster.verification.checks.OtherSongCheck;
import org.premaster.verification.checks.OtherSpeedCheck;
import org.premaster.verification.checks.OverFullScaleCheck;
import org.premaster.verification.checks.PaddedDepthCheck;
import org.premaster.verification.checks.PaddedStretchCheck;
import org.premaster.verification.checks.PolarityCheck;
import org.premaster.verification.checks.PrintedFadeCheck;
import org.premaster.verification.checks.ReadableCheck;
import org.premaster.verification.checks.RefusedCheck;
import org.premaster.verification.checks.RepeatedBufferCheck;
import org.premaster.verification.checks.ResubmittedUnchangedCheck;
import org.premaster.verification.checks.RoomAfterCheck;
import org.premaster.verification.checks.RoomBeforeCheck;
import org.premaster.verification.checks.RoughMixCheck;
import org.premaster.verification.checks.RunningOrderCheck;
import org.premaster.verification.checks.SameMixCheck;
import org.premaster.verification.checks.SampleRateCheck;
import org.premaster.verification.checks.ScaledDepthCheck;
import org.premaster.verification.checks.SheetCheck;
import org.premaster.verification.checks.SilentChannelCheck;
import org.premaster.verification.checks.SilentMixCheck;
import org.premaster.verification.checks.SongCountCheck;
import org.premaster.verification.checks.StemAlignmentCheck;
import org.premaster.verification.checks.StemBalanceCheck;
import org.premaster.verification.checks.StemBusProcessingCheck;
import org.premaster.verification.checks.StemContentCheck;
import org.premaster.verification.checks.StemCountCheck;
import org.premaster.verification.checks.StemFallbackCheck;
import org.premaster.verification.checks.StemHeadroomCheck;
import org.premaster.verification.checks.StemMutesCheck;
import org.premaster.verification.checks.StemNamesCheck;
import org.premaster.verification.checks.StemNotesCheck;
import org.premaster.verification.checks.StemProofCheck;
import org.premaster.verification.checks.StemSumCheck;
import org.premaster.verification.checks.StemTreatmentCheck;
import org.premaster.verification.checks.StemsTogetherCheck;
import org.premaster.verification.checks.SwappedChannelsCheck;
import org.premaster.verification.checks.TaggedIsrcCheck;
import org.premaster.verification.checks.TaggedTitleCheck;
import org.premaster.verification.checks.TailCheck;
import org.premaster.verification.checks.TooShortCheck;
import org.premaster.verification.checks.TwiceClaimedCheck;
import org.premaster.verification.checks.UpsampledCheck;
import org.premaster.verification.checks.WholeBeatCheck;
import org.premaster.verification.checks.WholeFileCheck;

/** All checks of the house, in the order in which their findings are told. A new check is its class, its test, and one line here. */
public final class CheckCatalogue {

  /** Checks of one audio file. */
  private static final List<Entry<MixFacts>> FILE = List.of(
      new Entry<>(ReadableCheck.MANUAL, ReadableCheck::new),
      new Entry<>(LosslessCheck.MANUAL, LosslessCheck::new),
      new Entry<>(LossyHistoryCheck.MANUAL, LossyHistoryCheck::new),
      new Entry<>(LossyOriginCheck.MANUAL, LossyOriginCheck::new),
      new Entry<>(WholeBeatCheck.MANUAL, WholeBeatCheck::new),
      new Entry<>(WholeFileCheck.MANUAL, WholeFileCheck::new),
      new Entry<>(ResubmittedUnchangedCheck.MANUAL, ResubmittedUnchangedCheck::new),
      new Entry<>(DuplicateAudioCheck.MANUAL, DuplicateAudioCheck::new),
      new Entry<>(SameMixCheck.MANUAL, SameMixCheck::new),
      new Entry<>(OtherSongCheck.MANUAL, OtherSongCheck::new),
      new Entry<>(MasterOfMixCheck.MANUAL, MasterOfMixCheck::new),
      new Entry<>(SwappedChannelsCheck.MANUAL, SwappedChannelsCheck::new),
      new Entry<>(SampleRateCheck.MANUAL, SampleRateCheck::new),
      new Entry<>(OtherSpeedCheck.MANUAL, OtherSpeedCheck::new),
      new Entry<>(ClaimedRateCheck.MANUAL, ClaimedRateCheck::new),
      new Entry<>(UpsampledCheck.MANUAL, UpsampledCheck::new),
      new Entry<>(BitDepthCheck.MANUAL, BitDepthCheck::new),
      new Entry<>(PaddedDepthCheck.MANUAL, PaddedDepthCheck::new),
      new Entry<>(PaddedStretchCheck.MANUAL, PaddedStretchCheck::new),
      new Entry<>(ScaledDepthCheck.MANUAL, ScaledDepthCheck::new),
      new Entry<>(DitherCheck.MANUAL, DitherCheck::new),
      new Entry<>(ChannelsCheck.MANUAL, ChannelsCheck::new),
      new Entry<>(SilentMixCheck.MANUAL, SilentMixCheck::new),
      new Entry<>(SilentChannelCheck.MANUAL, SilentChannelCheck::new),
      new Entry<>(TooShortCheck.MANUAL, TooShortCheck::new),
      new Entry<>(NonFiniteCheck.MANUAL, NonFiniteCheck::new),
      new Entry<>(ClippingCheck.MANUAL, ClippingCheck::new),
      new Entry<>(AlreadyMasteredCheck.MANUAL, AlreadyMasteredCheck::new),
      new Entry<>(GapCheck.MANUAL, GapCheck::new),
      new Entry<>(HeldSampleCheck.MANUAL, HeldSampleCheck::new),
      new Entry<>(RepeatedBufferCheck.MANUAL, RepeatedBufferCheck::new),
      new Entry<>(DropoutCheck.MANUAL, DropoutCheck::new),
      new Entry<>(OneSidedDropoutCheck.MANUAL, OneSidedDropoutCheck::new),
      new Entry<>(ClicksCheck.MANUAL, ClicksCheck::new),
      new Entry<>(BadEditCheck.MANUAL, BadEditCheck::new),
      new Entry<>(HeadCheck.MANUAL, HeadCheck::new),
      new Entry<>(TailCheck.MANUAL, TailCheck::new),
      new Entry<>(RoomBeforeCheck.MANUAL, RoomBeforeCheck::new),
      new Entry<>(RoomAfterCheck.MANUAL, RoomAfterCheck::new),
      new Entry<>(PrintedFadeCheck.MANUAL, PrintedFadeCheck::new),
      new Entry<>(HeadroomCheck.MANUAL, HeadroomCheck::new),
      new Entry<>(OverFullScaleCheck.MANUAL, OverFullScaleCheck::new),
      new Entry<>(LowLevelCheck.MANUAL, LowLevelCheck::new),
      new Entry<>(CodecHeadroomCheck.MANUAL, CodecHeadroomCheck::new),
      new Entry<>(PolarityCheck.MANUAL, PolarityCheck::new),
      new Entry<>(MonoLossCheck.MANUAL, MonoLossCheck::new),
      new Entry<>(BassPhaseCheck.MANUAL, BassPhaseCheck::new),
      new Entry<>(BalanceCheck.MANUAL, BalanceCheck::new),
      new Entry<>(DcOffsetCheck.MANUAL, DcOffsetCheck::new),
      new Entry<>(InfrasonicCheck.MANUAL, InfrasonicCheck::new),
      new Entry<>(HumCheck.MANUAL, HumCheck::new),
      new Entry<>(NoiseFloorCheck.MANUAL, NoiseFloorCheck::new),
      new Entry<>(DualMonoCheck.MANUAL, DualMonoCheck::new),
      new Entry<>(FalseStereoCheck.MANUAL, FalseStereoCheck::new),
      new Entry<>(TaggedTitleCheck.MANUAL, TaggedTitleCheck::new),
      new Entry<>(TaggedIsrcCheck.MANUAL, TaggedIsrcCheck::new));

  /** Checks of one song beside its audio. */
  private static final List<Entry<SongInAlbum>> SONG = List.of(
      new Entry<>(MissingMixCheck.MANUAL, MissingMixCheck::new),
      new Entry<>(AmbiguousMixCheck.MANUAL, AmbiguousMixCheck::new),
      new Entry<>(LicenceFilesCheck.MANUAL, LicenceFilesCheck::new),
      new Entry<>(LicenceUpgradeCheck.MANUAL, LicenceUpgradeCheck::new),
      new Entry<>(LicenceCapCheck.MANUAL, LicenceCapCheck::new),
      new Entry<>(IsrcCheck.MANUAL, IsrcCheck::new),
      new Entry<>(IsrcDoubledCheck.MANUAL, IsrcDoubledCheck::new));

  /** Checks of an album. */
  private static final List<Entry<AlbumFacts>> ALBUM = List.of(
      new Entry<>(ConsultationCheck.MANUAL, ConsultationCheck::new),
      new Entry<>(SongCountCheck.MANUAL, SongCountCheck::new),
      new Entry<>(RunningOrderCheck.MANUAL, RunningOrderCheck::new),
      new Entry<>(MixedSampleRatesCheck.MANUAL, MixedSampleRatesCheck::new),
      new Entry<>(EanCheck.MANUAL, EanCheck::new));

  /** Checks of a delivery. */
  private static final List<Entry<DeliveryFacts>> DELIVERY = List.of(
      new Entry<>(RefusedCheck.MANUAL, RefusedCheck::new),
      new Entry<>(NoAudioCheck.MANUAL, NoAudioCheck::new),
      new Entry<>(SheetCheck.MANUAL, SheetCheck::new),
      new Entry<>(TwiceClaimedCheck.MANUAL, TwiceClaimedCheck::new),
      new Entry<>(ExtraFileCheck.MANUAL, ExtraFileCheck::new),
      new Entry<>(AlternatesFolderCheck.MANUAL, AlternatesFolderCheck::new),
      new Entry<>(IsrcAcrossAlbumsCheck.MANUAL, IsrcAcrossAlbumsCheck::new),
      new Entry<>(IsrcElsewhereCheck.MANUAL, IsrcElsewhereCheck::new),
      new Entry<>(NotZippedCheck.MANUAL, NotZippedCheck::new));

  /** Checks of a song's stem set. */
  private static final List<Entry<StemFacts>> STEMS = List.of(
      new Entry<>(StemTreatmentCheck.MANUAL, StemTreatmentCheck::new),
      new Entry<>(RoughMixCheck.MANUAL, RoughMixCheck::new),
      new Entry<>(StemNotesCheck.MANUAL, StemNotesCheck::new),
      new Entry<>(StemsTogetherCheck.MANUAL, StemsTogetherCheck::new),
      new Entry<>(StemProofCheck.MANUAL, StemProofCheck::new),
      new Entry<>(StemSumCheck.MANUAL, StemSumCheck::new),
      new Entry<>(StemAlignmentCheck.MANUAL, StemAlignmentCheck::new),
      new Entry<>(StemMutesCheck.MANUAL, StemMutesCheck::new),
      new Entry<>(StemContentCheck.MANUAL, StemContentCheck::new),
      new Entry<>(StemBalanceCheck.MANUAL, StemBalanceCheck::new),
      new Entry<>(StemBusProcessingCheck.MANUAL, StemBusProcessingCheck::new),
      new Entry<>(StemHeadroomCheck.MANUAL, StemHeadroomCheck::new),
      new Entry<>(StemCountCheck.MANUAL, StemCountCheck::new),
      new Entry<>(IndividualTracksCheck.MANUAL, IndividualTracksCheck::new),
      new Entry<>(ClickTrackCheck.MANUAL, ClickTrackCheck::new),
      new Entry<>(StemNamesCheck.MANUAL, StemNamesCheck::new),
      new Entry<>(NeedsMixingCheck.MANUAL, NeedsMixingCheck::new),
      new Entry<>(StemFallbackCheck.MANUAL, StemFallbackCheck::new));

  private static final List<CheckManual> MANUAL =
      Stream.of(FILE, STEMS, SONG, ALBUM, DELIVERY).<Entry<?>>flatMap(List::stream).<CheckManual>map(Entry::manual).toList();

  private final List<Check<MixFacts>> file;
  private final List<Check<StemFacts>> stems;
  private final List<Check<SongInAlbum>> song;
  private final List<Check<AlbumFacts>> album;
  private final List<Check<DeliveryFacts>> delivery;

  private CheckCatalogue(Profile profile) {
    this.file = built(FILE, profile);
    this.stems = built(STEMS, profile);
    this.song = built(SONG, profile);
    this.album = built(ALBUM, profile);
    this.delivery = built(DELIVERY, profile);
  }

  /** All checks that the profile has not switched off, with its limits and severities, in a fixed order. */
  public static CheckCatalogue of(Profile profile) {
    return new CheckCatalogue(profile);
  }

  /** The manual of all checks, in the catalogue's order. */
  public static List<CheckManual> manual() {
    return MANUAL;
  }

  /** Examines one audio file; checks that it does not concern are left out. */
  public List<Examination> examine(MixFacts facts) {
    return examine(file, facts);
  }

  /** Examines a song's stem set, or that there is none; checks that it does not concern are left out. */
  public List<Examination> examine(StemFacts facts) {
    return examine(stems, facts);
  }

  /** Examines an album apart from its songs. */
  public List<Examination> examine(AlbumFacts facts) {
    return examine(album, facts);
  }

  /** Examines one song of an album apart from its audio: whether it is there, whether it is plain which file it is, and its code. */
  public List<Examination> examine(AlbumFacts facts, SongFacts one) {
    return examine(song, new SongInAlbum(facts, one));
  }

  /** Examines a delivery as a whole. */
  public List<Examination> examine(DeliveryFacts facts) {
    return examine(delivery, facts);
  }

  private static <F> List<Check<F>> built(List<Entry<F>> entries, Profile profile) {
    List<Check<F>> checks = new ArrayList<>();
    for (Entry<F> entry : entries) {
      Optional<CheckSettings> settings = profile.settings(entry.manual());
      settings.ifPresent(some -> checks.add(entry.make().apply(some)));
    }
    return List.copyOf(checks);
  }

  private static <F> List<Examination> examine(List<Check<F>> checks, F facts) {
    List<Examination> examinations = new ArrayList<>();
    for (Check<F> check : checks) {
      if (check.concerns(facts)) {
        examinations.add(check.examine(facts));
      }
    }
    return List.copyOf(examinations);
  }

  private record Entry<F>(CheckManual manual, Function<CheckSettings, Check<F>> make) {}
}
