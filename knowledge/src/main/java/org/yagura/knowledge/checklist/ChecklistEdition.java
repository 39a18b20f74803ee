package org.yagura.knowledge.checklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Sentence;

/**
 * One form of an edition of the checklist.
 *
 * @param id such as {@code R7}
 * @param forms who fills it in; more than one where the Ministry made forms into one
 * @param titles as the Ministry calls it, with our English
 * @param missing what of it is not known, in Japanese; empty when all its items are known
 * @param printed sentences on the form beside its items
 * @param facts what is known about the form beside its wording
 * @param password what it asks of passwords; null when unknown
 */
public record ChecklistEdition(
    String id,
    List<Form> forms,
    Bilingual titles,
    Publication publication,
    String missing,
    List<Sentence> printed,
    List<Sentence> facts,
    @Nullable PasswordRule password,
    List<ChecklistItem> items) {

  public ChecklistEdition {
    Objects.requireNonNull(id);
    forms = List.copyOf(forms);
    Objects.requireNonNull(titles);
    Objects.requireNonNull(publication);
    Objects.requireNonNull(missing);
    printed = List.copyOf(printed);
    facts = List.copyOf(facts);
    items = List.copyOf(items);
  }

  /** Who fills it in, the first of {@link #forms}. */
  public Form form() {
    return forms.getFirst();
  }

  /** Edition and form, such as {@code R7-vendor}. */
  public String key() {
    return id + "-" + form().id();
  }

  /** As the Ministry calls it. */
  public String title() {
    return titles.japanese();
  }

  /**
   * What of it is not known to an institution of a kind, in Japanese: a pharmacy that answers the
   * facility's form should know that it does.
   *
   * @param kind as {@code facility.yaml} has it
   */
  public String missingFor(String kind) {
    boolean others = kind.equals("pharmacy") && !forms.contains(Form.PHARMACY);
    return others ? missing + "薬局確認用の文言は未入手のため、医療機関確認用で答えています。" : missing;
  }

  /** Whether all its items are known. */
  public boolean complete() {
    return missing.isEmpty();
  }

  /** ISO date or month. */
  public String issued() {
    return publication.issued();
  }

  /** Where the Ministry publishes it; empty when unknown. */
  public String source() {
    return publication.checklist();
  }

  /** An item by its {@link ChecklistItem#key}. */
  public Optional<ChecklistItem> item(String key) {
    return items.stream().filter(it -> it.key().equals(key)).findFirst();
  }
}
