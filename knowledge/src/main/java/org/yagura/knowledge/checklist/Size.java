package org.yagura.knowledge.checklist;

import org.jspecify.annotations.Nullable;

/** Sizes of institutions by which levels differ; ours, not the Ministry's. */
public enum Size {
  CLINIC("clinic", "診療所・薬局・助産所"),
  UNDER_200("under-200", "200床未満の病院"),
  LARGER("larger", "200床以上の病院");

  private static final int MANY_BEDS = 200;

  private final String id;
  private final String japanese;

  Size(String id, String japanese) {
    this.id = id;
    this.japanese = japanese;
  }

  /**
   * The size of an institution; a hospital that states no beds counts as larger, since more is then
   * asked of it.
   *
   * @param kind as {@code facility.yaml} has it: hospital, clinic-with-beds, clinic, pharmacy or
   *     midwifery; empty when unstated
   * @param beds null when unstated
   */
  public static Size of(String kind, @Nullable Integer beds) {
    return switch (kind) {
      case "clinic", "clinic-with-beds", "pharmacy", "midwifery" -> CLINIC;
      default -> beds != null && beds < MANY_BEDS ? UNDER_200 : LARGER;
    };
  }

  public String id() {
    return id;
  }

  public String japanese() {
    return japanese;
  }
}
