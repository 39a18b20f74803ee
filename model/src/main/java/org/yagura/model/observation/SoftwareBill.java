package org.yagura.model.observation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * A bill of materials: what a device or a software is made of.
 *
 * @param subject what it describes; its fields are empty where the bill does not say
 * @param marks numbers that tell one unit from others, such as serial numbers, as the bill gives
 *     them
 * @param components in the order of the bill, without the subject
 * @param leftOut how many further components were not kept, since the bill names too many
 */
public record SoftwareBill(
    Origin origin,
    Component subject,
    List<String> marks,
    List<Component> components,
    int leftOut,
    Evidence evidence)
    implements Observation {

  /**
   * One part. Empty text means that the bill does not say.
   *
   * @param type as CycloneDX calls it: {@code library}, {@code operating-system}, {@code firmware},
   *     {@code device}, ...
   * @param maker supplier, manufacturer or publisher
   * @param name with its group before a slash where it has one
   * @param cpe as records name it, 2.2 or 2.3
   * @param purl package URL
   */
  public record Component(
      String type,
      String maker,
      String name,
      String version,
      String cpe,
      String purl,
      Evidence evidence) {
    public Component {
      Objects.requireNonNull(type);
      Objects.requireNonNull(maker);
      Objects.requireNonNull(name);
      Objects.requireNonNull(version);
      Objects.requireNonNull(cpe);
      Objects.requireNonNull(purl);
      Objects.requireNonNull(evidence);
    }

    /** As people would write it: maker, name and version. */
    public String words() {
      String named =
          name.toLowerCase(Locale.ROOT).startsWith(maker.toLowerCase(Locale.ROOT))
              ? name
              : maker + " " + name;
      return (named + " " + version).strip();
    }
  }

  public SoftwareBill {
    Objects.requireNonNull(origin);
    Objects.requireNonNull(subject);
    marks = List.copyOf(marks);
    components = List.copyOf(components);
    Objects.requireNonNull(evidence);
  }
}
