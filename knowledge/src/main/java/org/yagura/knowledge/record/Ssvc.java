package org.yagura.knowledge.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yagura.knowledge.yaml.YamlResource;

/**
 * How soon to act by SSVC's Deployer decision, and what a failure means in a hospital ({@code
 * ssvc.yaml}).
 */
public final class Ssvc {

  private static final List<String> IMPACTS = List.of("low", "medium", "high", "very-high");
  private static final List<String> MISSIONS =
      List.of("degraded", "mef-support-crippled", "mef-failure", "mission-failure");

  private static final Ssvc STANDARD = new Ssvc(YamlResource.load("record/ssvc.yaml"));

  /** How soon to act, the most urgent first. */
  public enum Outcome {
    IMMEDIATE("immediate", "すぐに対応"),
    OUT_OF_CYCLE("out-of-cycle", "定期保守を待たずに対応"),
    SCHEDULED("scheduled", "定期保守で対応"),
    DEFER("defer", "今は対応しない");

    private final String id;
    private final String japanese;

    Outcome(String id, String japanese) {
      this.id = id;
      this.japanese = japanese;
    }

    public String id() {
      return id;
    }

    public String japanese() {
      return japanese;
    }
  }

  /**
   * What a failure or a break-in means.
   *
   * @param safety {@code negligible}, {@code marginal}, {@code critical}, {@code catastrophic}
   * @param mission {@code degraded}, {@code mef-support-crippled}, {@code mef-failure}, {@code
   *     mission-failure}
   * @param human {@code low}, {@code medium}, {@code high}, {@code very-high}, of both
   * @param why in Japanese
   * @param assumed whether no material tells what the asset is for, so that the worse was taken
   */
  public record Impact(String safety, String mission, String human, String why, boolean assumed) {}

  private record Row(String kind, String role, List<String> words, Impact impact) {
    boolean fits(String assetKind, List<String> roles, String text) {
      return (kind.isEmpty() || kind.equals(assetKind))
          && (role.isEmpty() || roles.contains(role))
          && (words.isEmpty() || words.stream().anyMatch(text::contains));
    }
  }

  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final Map<String, String> human = new HashMap<>();
  private final Map<Outcome, Integer> days = new HashMap<>();
  private final List<Row> hospital = new ArrayList<>();

  private Ssvc(Map<String, Object> document) {
    for (Map<String, Object> row : rows(document, "deployer")) {
      List<String> four = texts(row, "outcomes");
      for (int i = 0; i < IMPACTS.size(); i++) {
        String key =
            key(
                text(row, "exploitation"),
                text(row, "exposure"),
                text(row, "automatable").equals("yes"),
                IMPACTS.get(i));
        outcomes.put(key, outcome(four.get(i)));
      }
    }
    for (Map<String, Object> row : rows(document, "humanImpact")) {
      List<String> four = texts(row, "impacts");
      for (int i = 0; i < MISSIONS.size(); i++) {
        human.put(text(row, "safety") + " " + MISSIONS.get(i), four.get(i));
      }
    }
    YamlResource.map(document.getOrDefault("days", Map.of()), "days")
        .forEach((id, count) -> days.put(outcome(id), Integer.parseInt(String.valueOf(count))));
    rows(document, "hospital").forEach(it -> hospital.add(row(it)));
  }

  /** The tables that ship with the product. */
  public static Ssvc standard() {
    return STANDARD;
  }

  /**
   * The Deployer's decision.
   *
   * @param exploitation {@code none}, {@code poc}, {@code active}
   * @param exposure {@code small}, {@code controlled}, {@code open}
   * @param humanImpact {@code low}, {@code medium}, {@code high}, {@code very-high}
   */
  public Outcome decide(
      String exploitation, String exposure, boolean automatable, String humanImpact) {
    return Objects.requireNonNull(
        outcomes.get(key(exploitation, exposure, automatable, humanImpact)),
        "the table has a row for every input");
  }

  /** Within how many days; 0 means with the next upgrade. */
  public int days(Outcome outcome) {
    return days.getOrDefault(outcome, 0);
  }

  /**
   * What a failure of an asset means.
   *
   * @param kind as {@code facility.json} names it
   * @param roles of the systems that it is a part of, as the contract names them
   * @param text what it is called and what it is for
   */
  public Impact impact(String kind, List<String> roles, String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return hospital.stream()
        .filter(it -> it.fits(kind, roles, folded))
        .findFirst()
        .map(Row::impact)
        .orElseThrow(() -> new IllegalStateException("the last row of the table fits everything"));
  }

  private Row row(Map<String, Object> it) {
    String safety = text(it, "safety");
    String mission = text(it, "mission");
    Impact impact =
        new Impact(
            safety,
            mission,
            Objects.requireNonNull(human.get(safety + " " + mission)),
            text(it, "why"),
            text(it, "assumed").equals("yes"));
    List<String> words =
        texts(it, "words").stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return new Row(text(it, "kind"), text(it, "role"), words, impact);
  }

  private static String key(
      String exploitation, String exposure, boolean automatable, String humanImpact) {
    return exploitation + " " + exposure + " " + automatable + " " + humanImpact;
  }

  private static Outcome outcome(String id) {
    for (Outcome it : Outcome.values()) {
      if (it.id.equals(id)) {
        return it;
      }
    }
    throw new IllegalStateException("ssvc.yaml: the outcome (%s) is unknown".formatted(id));
  }

  private static List<Map<String, Object>> rows(Map<String, Object> document, String key) {
    return document.getOrDefault(key, List.of()) instanceof List<?> list
        ? list.stream().map(it -> YamlResource.map(Objects.requireNonNull(it), key)).toList()
        : List.of();
  }

  private static List<String> texts(Map<String, Object> row, String key) {
    return YamlResource.texts(row.getOrDefault(key, List.of()), key);
  }

  private static String text(Map<String, Object> row, String key) {
    return String.valueOf(row.getOrDefault(key, ""));
  }
}
