package org.premaster.stems;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a stem's file name says (STEM-09): a number and a group, as in {@code 1_drums.wav}.
 *
 * @param file the name with its ending
 * @param number the number in front, 0 where there is none
 * @param label what follows, without the ending
 */
public record StemName(String file, int number, String label) {
  private static final Pattern NUMBERED = Pattern.compile("^0*([0-9]{1,3})[_ .\\-]+(.+)$", Pattern.DOTALL);
  private static final Pattern TIDY = Pattern.compile("^[0-9]{1,3}_[a-z0-9]+(_[a-z0-9]+)*$");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern DIGITS_BEHIND = Pattern.compile("[0-9]+$");
  private static final int LONGEST = 200;

  /** What a stem may hold, as its name tells. */
  public enum Group {
    DRUMS("drums"),
    BASS("bass"),
    LEAD_VOCAL("leadvox"),
    BACKING_VOCALS("bgv"),
    MUSIC("music"),
    EFFECTS("fx"),
    CLICK("click"),
    TALKBACK("talkback");

    private final String label;

    Group(String label) {
      this.label = label;
    }

    /** How the group is written in a file name. */
    public String label() {
      return label;
    }
  }

  private static final Map<String, Group> WORDS = Map.ofEntries(
      Map.entry("drum", Group.DRUMS), Map.entry("drums", Group.DRUMS), Map.entry("kick", Group.DRUMS), Map.entry("snare", Group.DRUMS),
      Map.entry("perc", Group.DRUMS), Map.entry("percussion", Group.DRUMS), Map.entry("beat", Group.DRUMS),
      Map.entry("bass", Group.BASS), Map.entry("808", Group.BASS), Map.entry("sub", Group.BASS),
      Map.entry("lv", Group.LEAD_VOCAL), Map.entry("leadvox", Group.LEAD_VOCAL), Map.entry("ldvox", Group.LEAD_VOCAL),
      Map.entry("vox", Group.LEAD_VOCAL), Map.entry("vocal", Group.LEAD_VOCAL), Map.entry("vocals", Group.LEAD_VOCAL),
      Map.entry("bgv", Group.BACKING_VOCALS), Map.entry("bgvs", Group.BACKING_VOCALS), Map.entry("bv", Group.BACKING_VOCALS),
      Map.entry("harm", Group.BACKING_VOCALS), Map.entry("harmony", Group.BACKING_VOCALS), Map.entry("harmonies", Group.BACKING_VOCALS),
      Map.entry("backing", Group.BACKING_VOCALS), Map.entry("adlib", Group.BACKING_VOCALS), Map.entry("adlibs", Group.BACKING_VOCALS),
      Map.entry("music", Group.MUSIC), Map.entry("mus", Group.MUSIC), Map.entry("keys", Group.MUSIC), Map.entry("gtr", Group.MUSIC),
      Map.entry("guitar", Group.MUSIC), Map.entry("guitars", Group.MUSIC), Map.entry("synth", Group.MUSIC),
      Map.entry("synths", Group.MUSIC), Map.entry("strings", Group.MUSIC), Map.entry("piano", Group.MUSIC),
      Map.entry("inst", Group.MUSIC), Map.entry("instrumental", Group.MUSIC),
      Map.entry("fx", Group.EFFECTS), Map.entry("sfx", Group.EFFECTS), Map.entry("effects", Group.EFFECTS),
      Map.entry("reverb", Group.EFFECTS), Map.entry("click", Group.CLICK), Map.entry("metronome", Group.CLICK),
      Map.entry("clicktrack", Group.CLICK), Map.entry("talkback", Group.TALKBACK), Map.entry("slate", Group.TALKBACK));

  /** Takes a file name apart. */
  public static StemName of(String file) {
    int dot = file.lastIndexOf('.');
    String bare = dot > 0 ? file.substring(0, dot) : file;
    Matcher numbered = NUMBERED.matcher(bare);
    return numbered.matches() ? new StemName(file, Integer.parseInt(numbered.group(1)), numbered.group(2)) : new StemName(file, 0, bare);
  }

  /** The group that the label names; backing vocals go before vocals, whatever stands first. */
  public Optional<Group> group() {
    Group found = null;
    for (String word : words()) {
      Group group = WORDS.get(word);
      group = group == null ? WORDS.get(DIGITS_BEHIND.matcher(word).replaceAll("")) : group;
      if (group != null && (found == null || found == Group.LEAD_VOCAL && group == Group.BACKING_VOCALS)) {
        found = group;
      }
    }
    return Optional.ofNullable(found);
  }

  private List<String> words() {
    String bounded = label.length() > LONGEST ? label.substring(0, LONGEST) : label;
    return List.of(NO_WORD.split(bounded.toLowerCase(Locale.ROOT)));
  }

  /** True where the name has the form of {@code 1_drums.wav}. */
  public boolean tidy() {
    int dot = file.lastIndexOf('.');
    return TIDY.matcher(dot > 0 ? file.substring(0, dot) : file).matches();
  }

  /**
   * The name that the stem should have.
   *
   * @param place in the set, from 1
   * @param of how many stems there are; from ten on numbers have two digits
   */
  public String suggestion(int place, int of) {
    int dot = file.lastIndexOf('.');
    String ending = dot > 0 ? file.substring(dot).toLowerCase(Locale.ROOT) : "";
    String words = String.join("_", words()).replaceAll("^_+|_+$", "");
    String plain = words.isEmpty() ? group().map(Group::label).orElse("stem") : words;
    return String.format(Locale.ROOT, of > 9 ? "%02d_%s%s" : "%d_%s%s", place, plain, ending);
  }
}
