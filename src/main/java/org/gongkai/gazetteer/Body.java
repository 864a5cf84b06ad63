package org.gongkai.gazetteer;

import java.util.Optional;

/**
 * A public body that can report: the government of a territory, or an organ of it.
 *
 * @param organ name without the territory, such as 行政审批局; empty for the government itself
 */
public record Body(Territory territory, String organ) {
  public Body {
    if (territory.government().isEmpty()) {
      throw new IllegalArgumentException(territory.name() + " has no government here");
    }
  }

  public boolean isGovernment() {
    return organ.isEmpty();
  }

  /** Whether it answers to its own organ above and not to the government of the place. */
  public boolean isVertical() {
    return VerticalOrgans.isOne(organ);
  }

  /** {@code 360981}, {@code 360981/行政审批局} or {@code zone/平潭综合实验区/财政局}. */
  public String key() {
    return isGovernment() ? territory.key() : territory.key() + "/" + organ;
  }

  /** Relative to the base of the data. */
  public String address() {
    return "id/agency/" + key();
  }

  /** Official name: 丰城市人民政府, 丰城市行政审批局, 国家税务总局丰城市税务局. */
  public String name() {
    if (VerticalOrgans.isWholeName(organ)) {
      return organ;
    }
    return territory.name() + (isGovernment() ? government().word() : organ);
  }

  /** Known for governments whose place has an English name; organs have none. */
  public Optional<String> englishName() {
    return isGovernment() ? territory.english().map(government()::english) : Optional.empty();
  }

  /** Level of the territory, also for its organs. */
  public Level level() {
    return territory.level();
  }

  private Government government() {
    return territory.government().orElseThrow();
  }
}
