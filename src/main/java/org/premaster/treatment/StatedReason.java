package org.premaster.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the client's sentence why stems are wanted is judged (DEC-09, DEC-10, STEM-16), by its words alone: the same sentence is always
 * judged alike.
 *
 * <p>A reason is {@link #SPECIFIC} where it names an element of the mix (a voice, an instrument, the low end) and says what is wrong with it,
 * or where in the song. It is {@link #MIXING} where it asks for vocal rides, replaced drums, tuning or creative effects, whatever else it
 * says, and {@link #LOUDNESS} where level is all it names. Everything else is {@link #VAGUE}. Words are English ones.
 */
public enum StatedReason {
  SPECIFIC,
  VAGUE,
  LOUDNESS,
  MIXING,
  /** Nothing is stated. */
  NONE;

  /** Words looked at; what stands behind them does not change the judgement. */
  private static final int MOST_WORDS = 400;

  private static final Set<String> ELEMENTS = Set.of(
      "vocal", "vocals", "voice", "voices", "singer", "vox", "choir", "harmony", "harmonies", "adlib", "adlibs", "backing", "bgv", "bgvs",
      "rap", "guitar", "guitars", "bass", "bassline", "808", "808s", "sub", "kick", "snare", "drum", "drums", "hihat", "hihats", "hats",
      "cymbal", "cymbals", "overheads", "toms", "percussion", "clap", "piano", "keys", "organ", "synth", "synths", "pad", "pads", "strings",
      "horns", "brass", "sax", "trumpet", "violin", "cello", "flute", "sibilance", "reverb", "delay", "lows", "mids", "highs", "midrange", "treble");

  /** Parts of the spectrum before the word "end". */
  private static final Set<String> ENDS = Set.of("low", "high", "top", "bottom");

  private static final Set<String> FAULTS = Set.of(
      "sink", "sinks", "sinking", "sunk", "buried", "bury", "buries", "lost", "loses", "lose", "disappears", "disappear", "vanishes", "drowns",
      "drowned", "masks", "masked", "masking", "clash", "clashes", "clashing", "fight", "fights", "fighting", "bleed", "bleeds", "bleeding",
      "eats", "covers", "covered", "swallows", "overpowers", "overpower", "dominates", "dominate", "pokes", "jumps", "ducks", "pumps",
      "pumping", "rumbles", "booms", "boomy", "muddy", "mud", "harsh", "shrill", "thin", "dull", "dark", "bright", "boxy", "nasal", "sharp",
      "sibilant", "piercing", "weak", "soft", "quiet", "loud", "louder", "quieter", "low", "high", "hot", "uneven", "unbalanced", "tight",
      "tighter", "loose", "wide", "wider", "narrow", "narrower", "distorts", "distorted", "crackles", "rings", "resonates", "resonance",
      "hisses", "level", "levels", "balance", "down", "up", "forward", "back", "behind", "control", "apart", "separate", "separately");

  private static final Set<String> PLACES = Set.of(
      "chorus", "choruses", "verse", "verses", "hook", "hooks", "bridge", "intro", "outro", "drop", "drops", "breakdown", "break", "solo",
      "refrain", "prechorus", "coda", "ending", "beginning", "bar", "bars", "second", "third");

  private static final Set<String> LEVEL_WORDS = Set.of("loud", "louder", "loudest", "loudness", "lufs", "volume", "competitive", "hotter");

  private static final List<String> MIXING_PHRASES = List.of(
      "vocal ride", "vocal rides", "ride the vocal", "ride the vocals", "drum replacement", "replace the drum", "replace the drums",
      "replace the kick", "replace the snare", "replaced drums", "replace drums", "creative effect", "creative effects", "tune the vocal",
      "tune the vocals", "vocal tuning", "pitch correction", "autotune", "remix", "re mix", "rearrange", "re amp", "new reverb", "add reverb",
      "add delay", "add effects", "automate", "automation", "comp the vocals", "edit the vocals", "mix the song", "mix it");

  /** The judgement of a sentence as the client wrote it. */
  public static StatedReason of(String sentence) {
    List<String> words = words(sentence);
    if (words.isEmpty()) {
      return NONE;
    }
    String text = " " + String.join(" ", words) + " ";
    if (MIXING_PHRASES.stream().anyMatch(phrase -> text.contains(" " + phrase + " "))) {
      return MIXING;
    }
    boolean element = words.stream().anyMatch(ELEMENTS::contains) || ENDS.stream().anyMatch(part -> text.contains(" " + part + " end "));
    boolean fault = words.stream().anyMatch(FAULTS::contains);
    if (element && (fault || words.stream().anyMatch(StatedReason::isPlace))) {
      return SPECIFIC;
    }
    return words.stream().anyMatch(LEVEL_WORDS::contains) ? LOUDNESS : VAGUE;
  }

  private static boolean isPlace(String word) {
    return PLACES.contains(word) || word.matches("[0-9]{1,2}:[0-5][0-9]");
  }

  private static List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    for (String word : sentence.toLowerCase(Locale.ROOT).replace("'s", "").split("[^\\p{L}\\p{N}:]+", MOST_WORDS + 2)) {
      String bare = word.replaceAll("^:+|:+$", "");
      if (!bare.isEmpty() && words.size() < MOST_WORDS) {
        words.add(bare);
      }
    }
    return words;
  }
}
