package org.yagura.knowledge.checklist;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Wording;

/**
 * An item of an edition.
 *
 * @param id as printed; where the official number was not found, words of our own
 * @param row tells items of one id apart; empty for the only one
 * @param provenance of its text
 * @param links to other editions, numbers and guidelines
 * @param grounds how facts answer it
 */
public record ChecklistItem(
    String id,
    String row,
    Heading heading,
    Text text,
    Provenance provenance,
    Links links,
    Scope scope,
    Grounds grounds) {

  /** What an item asks about. */
  public enum AssetClass {
    ORGANISATION,
    SERVER,
    TERMINAL,
    NETWORK,
    DATA
  }

  /**
   * The section an item stands in, and a short name of our own for narrow places.
   *
   * @param section as printed, with our English
   */
  public record Heading(Bilingual section, Bilingual label) {
    public Heading {
      Objects.requireNonNull(section);
      Objects.requireNonNull(label);
    }
  }

  /**
   * Whom and what an item is asked of.
   *
   * @param needsVendor whether it is asked only of those who have a contract with a vendor
   * @param vendorDependent whether only the vendor can tell the answer or make it a yes
   */
  public record Scope(
      Levels levels, boolean needsVendor, boolean vendorDependent, Set<AssetClass> assets) {
    public Scope {
      Objects.requireNonNull(levels);
      assets = Set.copyOf(assets);
    }
  }

  /** The Ministry's sentence and its note; each is empty where it is unknown or there is none. */
  public record Text(String sentence, String note) {
    public Text {
      Objects.requireNonNull(sentence);
      Objects.requireNonNull(note);
    }
  }

  /**
   * What an item hangs together with.
   *
   * @param numbered how sure its number is
   * @param aliases further numbers by which prints call it
   * @param guideline clauses of the safety guideline's edition 6.0
   * @param guideline7 clauses of its edition 7.0; empty where they are not known
   * @param crosswalk to earlier editions
   */
  public record Links(
      Wording numbered,
      List<String> aliases,
      List<String> guideline,
      List<String> guideline7,
      List<Crossing> crosswalk) {
    public Links {
      Objects.requireNonNull(numbered);
      aliases = List.copyOf(aliases);
      guideline = List.copyOf(guideline);
      guideline7 = List.copyOf(guideline7);
      crosswalk = List.copyOf(crosswalk);
    }
  }

  /**
   * How facts answer an item. All of it is ours, not the Ministry's.
   *
   * @param examinedBy ids of examinations
   * @param contradictedBy rules of findings, of which one settles a no
   * @param weakenedBy rules of findings that only speak against a yes
   * @param settles what would settle an unknown answer, in Japanese
   * @param proof what to show an inspector, in Japanese
   */
  public record Grounds(
      List<String> examinedBy,
      List<String> contradictedBy,
      List<String> weakenedBy,
      String settles,
      List<String> proof) {
    public Grounds {
      examinedBy = List.copyOf(examinedBy);
      contradictedBy = List.copyOf(contradictedBy);
      weakenedBy = List.copyOf(weakenedBy);
      Objects.requireNonNull(settles);
      proof = List.copyOf(proof);
    }
  }

  public ChecklistItem {
    Objects.requireNonNull(id);
    Objects.requireNonNull(row);
    Objects.requireNonNull(heading);
    Objects.requireNonNull(text);
    Objects.requireNonNull(provenance);
    Objects.requireNonNull(links);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(grounds);
  }

  /** Its id, and its row where items of one id differ by row: {@code 2-⑫/server}. */
  public String key() {
    return row.isEmpty() ? id : id + "/" + row;
  }

  /** Its sentence; where that was not found, our label, which says so. */
  public String shown() {
    return text.sentence().isEmpty() ? heading.label().japanese() + "（公式の文言は未入手）" : text.sentence();
  }

  /** The section as printed. */
  public String section() {
    return heading.section().japanese();
  }

  public Wording wording() {
    return provenance.wording();
  }

  public List<String> aliases() {
    return links.aliases();
  }

  public List<String> guideline() {
    return links.guideline();
  }
}
