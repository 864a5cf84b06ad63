package org.gongkai.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of entities: conditions of a question, and columns to fetch. */
public enum Property {
  PARENT("parent", "上级", "parent", Kind.JURISDICTION, Kind.AGENCY),
  YEAR("year", "年份", "year", Kind.JURISDICTION, Kind.AGENCY),
  LEVEL("level", "级别", "level", Kind.JURISDICTION, Kind.AGENCY),
  CODE("code", "行政区划代码", "code", Kind.JURISDICTION, Kind.AGENCY),
  PATH("path", "全路径", "path", Kind.JURISDICTION, Kind.AGENCY),
  NAME("name", "中文名称", "Chinese name", Kind.JURISDICTION, Kind.AGENCY),
  LATIN("latin-name", "英文或拼音名称", "English name or pinyin", Kind.JURISDICTION, Kind.AGENCY),
  FROM("valid-from", "起始年份", "valid from", Kind.JURISDICTION),
  UNTIL("valid-until", "终止年份", "valid until", Kind.JURISDICTION),
  REPLACED_BY("replaced-by", "后继区划", "replaced by", Kind.JURISDICTION),
  GOVERNMENT("government", "政府", "government", Kind.JURISDICTION),
  JURISDICTION("jurisdiction", "所辖区划", "jurisdiction", Kind.AGENCY),
  WIKIDATA("wikidata", "维基数据条目", "Wikidata item", Kind.JURISDICTION),
  GEONAMES("geonames", "GeoNames 编号", "GeoNames number", Kind.JURISDICTION),
  LATITUDE("latitude", "纬度", "latitude", Kind.JURISDICTION),
  LONGITUDE("longitude", "经度", "longitude", Kind.JURISDICTION);

  private final String id;
  private final String chinese;
  private final String english;
  private final Set<Kind> kinds;

  Property(String id, String chinese, String english, Kind... kinds) {
    this.id = id;
    this.chinese = chinese;
    this.english = english;
    this.kinds = Set.of(kinds);
  }

  public String id() {
    return id;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  public boolean isOf(Kind kind) {
    return kinds.contains(kind);
  }

  /** Whether its values are entities of this service. */
  public Optional<Kind> entities() {
    return switch (this) {
      case PARENT, REPLACED_BY, JURISDICTION -> Optional.of(Kind.JURISDICTION);
      case GOVERNMENT -> Optional.of(Kind.AGENCY);
      default -> Optional.empty();
    };
  }

  /** A year is asked about, not fetched: an entity has two of them or none. */
  public boolean isFetched() {
    return this != YEAR;
  }

  public static Optional<Property> of(String id) {
    return Arrays.stream(values()).filter(property -> property.id.equals(id)).findFirst();
  }

  /** Identifiers of all, for a message. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Property::id).toList();
  }
}
