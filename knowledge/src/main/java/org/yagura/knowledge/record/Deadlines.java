package org.yagura.knowledge.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yagura.knowledge.yaml.YamlResource;

/** How soon a vulnerability is to be mended, by CISA's directive 26-04 ({@code bod-26-04.yaml}). */
public final class Deadlines {

  private static final Map<Inputs, Deadline> TABLE = read();

  private Deadlines() {}

  /**
   * What decides.
   *
   * @param exploited somebody says that it is exploited
   * @param exposed the asset can be reached from outside
   * @param automatable attackers can do it by machine, many at a time
   * @param total it gives the attacker the whole device
   */
  public record Inputs(boolean exploited, boolean exposed, boolean automatable, boolean total) {}

  /**
   * How soon.
   *
   * @param days 0 means with the next upgrade
   * @param forensics whether to look for traces of an attack as well
   */
  public record Deadline(int days, boolean forensics) {}

  public static Deadline of(Inputs inputs) {
    return Objects.requireNonNull(TABLE.get(inputs), "the table has a row for every input");
  }

  private static Map<Inputs, Deadline> read() {
    Map<Inputs, Deadline> table = new HashMap<>();
    Object rows = YamlResource.load("record/bod-26-04.yaml").getOrDefault("rows", List.of());
    for (Object it : rows instanceof List<?> list ? list : List.of()) {
      Map<String, Object> row = YamlResource.map(Objects.requireNonNull(it), "rows");
      Inputs inputs =
          new Inputs(
              is(row, "exploited", "yes"),
              is(row, "exposed", "yes"),
              is(row, "automatable", "yes"),
              is(row, "impact", "total"));
      int days = Integer.parseInt(String.valueOf(row.get("days")));
      table.put(inputs, new Deadline(days, is(row, "forensics", "yes")));
    }
    return Map.copyOf(table);
  }

  private static boolean is(Map<String, Object> row, String key, String value) {
    return value.equals(String.valueOf(row.get(key)));
  }
}
