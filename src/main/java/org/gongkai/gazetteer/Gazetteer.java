package org.gongkai.gazetteer;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.gazetteer.Resolution.Resolved;
import org.gongkai.gazetteer.Resolution.Rule;

/**
 * China's administrative divisions from province to county, 1981 to today, and the bodies that
 * report for them. A year always means its 31 December. Immutable; {@link #load()} once and keep
 * it.
 */
public final class Gazetteer {
  private final Hierarchy hierarchy;
  private final NameIndex names;
  private final Resolver resolver;
  private final MentionScanner scanner;
  private final Overrides overrides;
  private final Optional<String> stated;

  private Gazetteer(
      Hierarchy hierarchy, NameIndex names, Overrides overrides, Optional<String> stated) {
    this.stated = stated;
    this.hierarchy = hierarchy;
    this.names = names;
    this.resolver = new Resolver(names, hierarchy);
    this.scanner = new MentionScanner(names, hierarchy);
    this.overrides = overrides;
  }

  /** Reads the edition from the class path. */
  public static Gazetteer load() {
    Hierarchy hierarchy = new Hierarchy(Edition.fromClasspath());
    return new Gazetteer(
        hierarchy, new NameIndex(hierarchy.all()), Overrides.none(), Optional.empty());
  }

  /**
   * This gazetteer, with a person's decisions before its own rules: CSV with the columns {@code
   * printed,year,key,note}, UTF-8.
   *
   * @throws BadOverridesException naming file, line and fault of each bad row
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public Gazetteer withOverrides(Path file) {
    return new Gazetteer(hierarchy, names, Overrides.read(file, this::body), stated);
  }

  /**
   * This gazetteer for one file whose body a person names: where a printed name fits several bodies
   * and this is one of them, it is this one. A name that fits none stays unknown.
   *
   * @param agency a key, or a name that means one body in the year in question
   */
  public Gazetteer stating(String agency) {
    return new Gazetteer(hierarchy, names, overrides, Optional.of(agency));
  }

  /** The body that a person means by a key or a name; empty if that is not one body. */
  public Optional<Body> stated(String agency, int year) {
    return body(agency)
        .or(
            () ->
                resolver.resolve(FoldedText.fold(agency), year, List::of)
                        instanceof Resolved resolved
                    ? Optional.of(resolved.body())
                    : Optional.empty());
  }

  /** 发展和改革委员会 for 发改委 from the year on in which it can mean only that; else the organ itself. */
  public static String fullOrganName(String organ, int year) {
    return ShortNames.expand(organ, year);
  }

  /** Townships, towns and subdistricts of the list of 30 June 2023; read when first asked for. */
  public List<Township> townships() {
    return Townships.all();
  }

  /** The person's decisions as one text; empty if there are none. */
  public String decisions() {
    return overrides.text();
  }

  /** All divisions and zones of all years. */
  public Collection<Territory> territories() {
    return hierarchy.all();
  }

  public List<Division> divisions() {
    return hierarchy.divisions();
  }

  public Optional<Territory> territory(String key) {
    return hierarchy.territory(key);
  }

  /** Divisions of all years, or the township, that a code of six, nine or twelve digits means. */
  public List<Territory> ofCode(String code) {
    return hierarchy.ofCode(code);
  }

  /**
   * {@code 360981}, {@code 360981/行政审批局}, {@code zone/平潭综合实验区/财政局}; empty if there is no such place
   * or government.
   */
  public Optional<Body> body(String key) {
    int slash = key.indexOf('/', key.startsWith("zone/") ? "zone/".length() : 0);
    String place = slash < 0 ? key : key.substring(0, slash);
    String organ = slash < 0 ? "" : key.substring(slash + 1);
    return territory(place)
        .filter(territory -> territory.government().isPresent())
        .filter(territory -> slash < 0 || Organs.isName(organ))
        .map(territory -> new Body(territory, organ));
  }

  /** The records directly above in that year; a zone lies in what it covers. */
  public List<Division> parents(Territory territory, int year) {
    return hierarchy.parents(territory, year);
  }

  public List<Division> parents(Territory territory) {
    return hierarchy.parents(territory);
  }

  /** The county, or for a zone that is no division the prefecture, of the townships' list. */
  public Optional<Division> countyOf(Township township) {
    return hierarchy.listed(township);
  }

  public List<Division> children(Division division, int year) {
    return hierarchy.children(division, year);
  }

  /** Nearest first; empty for a province. */
  public List<Division> ancestors(Territory territory, int year) {
    return hierarchy.ancestors(territory, year);
  }

  /** From province down to the territory: 江西省 › 宜春市 › 丰城市. */
  public String path(Territory territory, int year) {
    return hierarchy.path(territory, year);
  }

  /** What came after a record, and what it gave up while it stayed. */
  public List<Succession> successions(Territory territory) {
    return hierarchy.successions(territory.key());
  }

  /** What took over when a record ended. */
  public List<Territory> successors(Territory territory) {
    return hierarchy.successors(territory.key());
  }

  /** The records whose end is a beginning or a gain of this one. */
  public List<Territory> predecessors(Territory territory) {
    return hierarchy.predecessors(territory.key());
  }

  /**
   * The body that a printed name means in that year. 丰城市人民政府办公室 is the office itself.
   *
   * @param context other names in the report, or its prose: what it names decides between places of
   *     the same name
   */
  public Resolution resolve(String printed, int year, List<String> context) {
    return resolve(FoldedText.fold(printed), year, named(context, year), false);
  }

  /**
   * As {@link #resolve}, but the office of a government stands for the government: it issues what
   * the government reports.
   */
  public Resolution resolveGovernment(String printed, int year, List<String> context) {
    return resolve(FoldedText.fold(printed), year, named(context, year), true);
  }

  private Supplier<List<Division>> named(List<String> context, int year) {
    return () -> scanner.divisions(String.join("\n", context), year);
  }

  /**
   * The governments that a text names (某人民政府, 某政府, 某管委会, and their offices as standing for them),
   * in the order of the text. The places that the text names are the context. What stands in 《》 or
   * 〈〉 is skipped.
   */
  public List<Mention> mentions(String text, int year) {
    return scanner.mentions(
        text, year, (name, when, context) -> resolve(name, when, context, true));
  }

  /**
   * The bodies that a text names by a place and directly behind it this organ: of 行政审批局 the text
   * 丰城市行政审批局. An organ that begins with 省, 市, 州, 盟, 县, 区 or 旗 is also looked for without it, behind
   * places whose names end so.
   */
  public List<Mention> bodiesNamed(String text, String organ, int year) {
    return scanner.bodies(
        text,
        FoldedText.fold(organ),
        year,
        (name, when, context) -> resolve(name, when, context, false));
  }

  /**
   * Divisions in force that year whose full names stand in the text, outside 《》 and 〈〉; all of them
   * where a name fits several.
   */
  public List<Division> namesIn(String text, int year) {
    return scanner.divisions(text, year);
  }

  private Resolution resolve(
      String folded, int year, Supplier<List<Division>> context, boolean standsFor) {
    Optional<Body> decided = overrides.body(folded, year);
    Resolution resolution =
        decided.isPresent()
            ? new Resolved(decided.get(), Rule.OVERRIDE)
            : resolver.resolve(folded, year, context);
    return settled(standsFor ? governments(resolution) : resolution, year);
  }

  private Resolution settled(Resolution resolution, int year) {
    if (resolution instanceof Resolution.Ambiguous several) {
      Optional<Body> meant =
          stated.flatMap(s -> stated(s, year)).filter(several.candidates()::contains);
      return meant.isPresent() ? new Resolved(meant.get(), Rule.OVERRIDE) : resolution;
    }
    return resolution;
  }

  private static Resolution governments(Resolution resolution) {
    if (resolution instanceof Resolved resolved) {
      return new Resolved(government(resolved.body()), resolved.rule());
    }
    if (resolution instanceof Resolution.Ambiguous several) {
      return new Resolution.Ambiguous(
          several.candidates().stream().map(Gazetteer::government).toList(), several.paths());
    }
    return resolution;
  }

  private static Body government(Body body) {
    return Organs.isOffice(body) ? new Body(body.territory(), "") : body;
  }
}
