package org.yagura.knowledge.framework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.yaml.Entry;

/**
 * NIST CSF 2.0 and CIS Controls v8 beside the checklist's items.
 *
 * @param provenance of the crosswalk, which is ours
 * @param byItem ids of controls by the checklist's item
 */
public record Frameworks(
    Bilingual title,
    Provenance provenance,
    List<Framework> frameworks,
    List<Control> controls,
    Map<String, List<String>> byItem) {

  /** A framework. */
  public record Framework(String id, Bilingual title, String url) {
    public Framework {
      Objects.requireNonNull(id);
      Objects.requireNonNull(title);
      Objects.requireNonNull(url);
    }
  }

  /**
   * A category or control.
   *
   * @param title its English is the framework's own, the Japanese ours
   */
  public record Control(String id, String framework, Bilingual title) {
    public Control {
      Objects.requireNonNull(id);
      Objects.requireNonNull(framework);
      Objects.requireNonNull(title);
    }
  }

  private static final Frameworks SHIPPED = load();

  public Frameworks {
    frameworks = List.copyOf(frameworks);
    controls = List.copyOf(controls);
    byItem = Map.copyOf(byItem);
  }

  public static Frameworks shipped() {
    return SHIPPED;
  }

  /** The controls beside an item, by framework as they are listed; empty for an unknown item. */
  public List<Control> of(String item) {
    List<String> ids = byItem.getOrDefault(item, List.of());
    return controls.stream().filter(it -> ids.contains(it.id())).toList();
  }

  private static Frameworks load() {
    Entry document = Entry.load("framework/crosswalk.yaml");
    Map<String, List<String>> byItem = new TreeMap<>();
    document.entries("pairs").forEach(it -> byItem.put(it.text("item"), it.texts("controls")));
    return new Frameworks(
        Bilingual.title(document),
        Provenance.of(document),
        document.entries("frameworks").stream()
            .map(it -> new Framework(it.text("id"), Bilingual.title(it), it.text("url")))
            .toList(),
        document.entries("controls").stream()
            .map(it -> new Control(it.text("id"), it.text("framework"), Bilingual.title(it)))
            .toList(),
        byItem);
  }
}
