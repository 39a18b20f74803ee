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
 * @param analyses what the maker says of vulnerabilities of the parts
 * @param leftOut how many further components were not kept, since the bill names too many
 */
public record SoftwareBill(
    Origin origin,
    Component subject,
    List<String> marks,
    List<Component> components,
    List<Analysis> analyses,
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
   * @param ref by which the bill itself names it
   */
  public record Component(
      String type,
      String maker,
      String name,
      String version,
      String cpe,
      String purl,
      String ref,
      Evidence evidence) {
    public Component {
      Objects.requireNonNull(ref);
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

  /**
   * What the maker says of one vulnerability (VEX).
   *
   * @param vulnerability its number, such as {@code CVE-2021-44228}
   * @param state as CycloneDX calls it: {@code not_affected}, {@code exploitable}, {@code
   *     in_triage}, {@code resolved}, {@code false_positive}, ...; empty when not said
   * @param why justification and details, in the maker's words; may be empty
   * @param refs of the parts that it is about; empty means the whole product
   */
  public record Analysis(
      String vulnerability, String state, String why, List<String> refs, Evidence evidence) {
    public Analysis {
      Objects.requireNonNull(vulnerability);
      Objects.requireNonNull(state);
      Objects.requireNonNull(why);
      refs = List.copyOf(refs);
      Objects.requireNonNull(evidence);
    }

    /** Whether it speaks of a part, or of the whole product. */
    public boolean concerns(String ref, String subject) {
      return refs.isEmpty()
          || refs.contains(ref)
          || (!subject.isEmpty() && refs.contains(subject))
          || refs.stream().anyMatch(it -> !ref.isEmpty() && it.endsWith("#" + ref));
    }

    /** Whether the maker says that the product is not, or no more, at risk. */
    public boolean denies() {
      return switch (state) {
        case "not_affected", "false_positive", "resolved", "resolved_with_pedigree" -> true;
        default -> false;
      };
    }
  }

  public SoftwareBill {
    analyses = List.copyOf(analyses);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(subject);
    marks = List.copyOf(marks);
    components = List.copyOf(components);
    Objects.requireNonNull(evidence);
  }
}
