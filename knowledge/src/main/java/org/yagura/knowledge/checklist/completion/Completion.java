package org.yagura.knowledge.checklist.completion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.knowledge.checklist.ChecklistItem.Grounds;
import org.yagura.knowledge.checklist.ChecklistItem.Heading;
import org.yagura.knowledge.checklist.ChecklistItem.Links;
import org.yagura.knowledge.checklist.ChecklistItem.Scope;
import org.yagura.knowledge.checklist.ChecklistItem.Text;
import org.yagura.knowledge.checklist.Crossing;
import org.yagura.knowledge.checklist.Crossing.Relation;
import org.yagura.knowledge.checklist.Levels;
import org.yagura.knowledge.checklist.PasswordRule;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Wording;

/**
 * Completes an edition with the items of the official workbook. Each item takes its grounds and
 * levels from the known item whose words it shares; the words are the workbook's.
 */
public final class Completion {

  /** Half of the pairs of letters shared: the same question in other words. */
  private static final double SAME_QUESTION = 0.5;

  private static final Levels UNJUDGED_LEVELS =
      new Levels(2, 2, 2, 100, "取り込んだ版で新しい項目です。Yagura はまだ段階を決めていません。");
  private static final Grounds UNJUDGED_GROUNDS =
      new Grounds(List.of(), List.of(), List.of(), "この項目の根拠となる資料をご用意ください。", List.of("根拠となる資料"));

  private final ChecklistEdition shipped;
  private final ChecklistEdition model;
  private final Provenance provenance;

  private Completion(ChecklistEdition shipped, ChecklistEdition model, ImportedEdition imported) {
    this.shipped = shipped;
    this.model = model;
    this.provenance =
        new Provenance(
            Wording.IMPORTED,
            "取り込んだ公式様式「%s」（SHA-256 %s）".formatted(imported.file(), imported.sha256()));
  }

  /**
   * The edition with all items of the workbook.
   *
   * @param model the facility's form whose items lend grounds and levels
   */
  public static ChecklistEdition complete(
      ChecklistEdition shipped, ChecklistEdition model, ImportedEdition imported) {
    Completion it = new Completion(shipped, model, imported);
    return new ChecklistEdition(
        shipped.id(),
        shipped.forms(),
        shipped.titles(),
        shipped.publication(),
        "",
        shipped.printed(),
        shipped.facts(),
        it.password(imported),
        imported.items().stream().map(it::item).toList());
  }

  /** The model's rule where the workbook asks it in the very same words; else the edition's own. */
  private @Nullable PasswordRule password(ImportedEdition imported) {
    boolean same =
        model.items().stream()
            .filter(k -> k.text().sentence().startsWith("パスワード") && !k.text().note().isEmpty())
            .anyMatch(k ->
                imported.items().stream()
                    .anyMatch(i ->
                        Likeness.of(k.text().sentence() + k.text().note(), i.text() + i.note())
                            == 1));
    return same ? model.password() : shipped.password();
  }

  private ChecklistItem item(ImportedEdition.Item it) {
    Optional<ChecklistItem> like = like(it);
    boolean vendor = it.note().contains("契約していない");
    Scope scope =
        like.map(k ->
                new Scope(
                    k.scope().levels(),
                    vendor || k.scope().needsVendor(),
                    k.scope().vendorDependent(),
                    k.scope().assets()))
            .orElse(new Scope(UNJUDGED_LEVELS, vendor, false, Set.of()));
    return new ChecklistItem(
        it.id(),
        it.row(),
        new Heading(
            section(it),
            like.map(k -> k.heading().label())
                .orElseGet(() -> new Bilingual("項目" + it.id(), "Item " + it.id()))),
        new Text(it.text(), it.note()),
        provenance,
        new Links(
            Wording.IMPORTED,
            List.of(),
            like.map(ChecklistItem::guideline).orElse(List.of()),
            like.map(k -> k.links().guideline7()).orElse(List.of()),
            crosswalk(it, like)),
        scope,
        like.map(ChecklistItem::grounds).orElse(UNJUDGED_GROUNDS));
  }

  private Bilingual section(ImportedEdition.Item it) {
    String number = it.section().isEmpty() ? "1" : it.section();
    String title = it.sectionTitle().isEmpty() ? "第" + number + "区分" : it.sectionTitle();
    return model.items().stream()
        .map(k -> k.heading().section())
        .filter(s -> s.japanese().equals(title))
        .findFirst()
        .orElseGet(() -> new Bilingual(title, "Section " + number));
  }

  /** The known item of the same question: of this edition, else of the model's. */
  private Optional<ChecklistItem> like(ImportedEdition.Item it) {
    return Stream.concat(shipped.items().stream(), model.items().stream())
        .filter(k -> k.row().isEmpty() || it.row().isEmpty() || k.row().equals(it.row()))
        .filter(k -> Likeness.of(k.text().sentence(), it.text()) >= SAME_QUESTION)
        .max(Comparator.comparingDouble(k -> Likeness.of(k.text().sentence(), it.text())));
  }

  private List<Crossing> crosswalk(ImportedEdition.Item it, Optional<ChecklistItem> like) {
    if (shipped.key().equals(model.key())) {
      return like.map(k -> k.links().crosswalk()).orElse(List.of());
    }
    return like.filter(k -> Likeness.of(k.text().sentence(), it.text()) == 1)
        .flatMap(k -> model.item(k.key()))
        .map(k ->
            List.of(
                new Crossing(
                    model.id(),
                    Relation.EQUAL,
                    List.of(k.key()),
                    new Provenance(Wording.INFERRED, "文言が一致"))))
        .orElse(List.of());
  }
}
