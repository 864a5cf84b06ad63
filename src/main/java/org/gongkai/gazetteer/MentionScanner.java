package org.gongkai.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds governments and divisions that running text names. */
final class MentionScanner {
  private static final Pattern TAIL = Pattern.compile(Organs.GOVERNMENT + "(?:办公室|办公厅)?");

  private static final String KINDS_OF_PLACE = "省市州盟县区旗";

  /** Says what a name means, once the places that the text names are known. */
  interface Meaning {
    Resolution of(String folded, int year, Supplier<List<Division>> context);
  }

  private final NameIndex names;
  private final NamesInText finder;

  MentionScanner(NameIndex names, Hierarchy hierarchy) {
    this.names = names;
    this.finder = new NamesInText(names, hierarchy);
  }

  List<Division> divisions(String text, int year) {
    return divisions(finder.runs(FoldedText.of(text)), year);
  }

  List<Mention> mentions(String printed, int year, Meaning meaning) {
    FoldedText text = FoldedText.of(printed);
    List<NamesInText.Run> runs = finder.runs(text);
    Supplier<List<Division>> context = () -> divisions(runs, year);
    List<Mention> mentions = new ArrayList<>();
    for (NamesInText.Run run : runs) {
      Matcher tail =
          TAIL.matcher(text.text())
              .region(run.end(), text.text().length())
              .useTransparentBounds(true);
      if (tail.lookingAt()) {
        String name = text.text().substring(run.start(), tail.end());
        mentions.add(
            new Mention(
                text.start(run.start()),
                text.endBefore(tail.end()),
                text.printed(run.start(), tail.end()),
                meaning.of(name, year, context)));
      }
    }
    return List.copyOf(mentions);
  }

  /** Places with an organ directly behind them. */
  List<Mention> bodies(String printed, String organ, int year, Meaning meaning) {
    FoldedText text = FoldedText.of(printed);
    List<Mention> mentions = new ArrayList<>();
    if (organ.isEmpty() || !text.text().contains(organ)) {
      return mentions;
    }
    boolean withKind = KINDS_OF_PLACE.indexOf(organ.charAt(0)) >= 0;
    for (NamesInText.Run run : finder.runs(text)) {
      int from =
          withKind && text.text().charAt(run.end() - 1) == organ.charAt(0)
              ? run.end() - 1
              : run.end();
      if (text.text().startsWith(organ, from)) {
        int end = from + organ.length();
        String name = text.text().substring(run.start(), end);
        mentions.add(
            new Mention(
                text.start(run.start()),
                text.endBefore(end),
                text.printed(run.start(), end),
                meaning.of(name, year, List::of)));
      }
    }
    return mentions;
  }

  private List<Division> divisions(List<NamesInText.Run> runs, int year) {
    Set<Division> found = new LinkedHashSet<>();
    for (NamesInText.Run run : runs) {
      for (String name : run.names()) {
        for (Territory territory : names.named(name, year)) {
          if (territory instanceof Division division) {
            found.add(division);
          }
        }
      }
    }
    return List.copyOf(found);
  }
}
