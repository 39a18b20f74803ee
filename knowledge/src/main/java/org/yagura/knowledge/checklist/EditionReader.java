package org.yagura.knowledge.checklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.knowledge.checklist.ChecklistItem.AssetClass;
import org.yagura.knowledge.checklist.ChecklistItem.Grounds;
import org.yagura.knowledge.checklist.ChecklistItem.Heading;
import org.yagura.knowledge.checklist.ChecklistItem.Links;
import org.yagura.knowledge.checklist.ChecklistItem.Scope;
import org.yagura.knowledge.checklist.ChecklistItem.Text;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.source.Wording;
import org.yagura.knowledge.yaml.Entry;

/**
 * Reads an edition's document. An item that says nothing of its grounds and levels takes those of
 * the item of a later edition that crosses to it, or of the earlier one it crosses to.
 */
final class EditionReader {

  private final Entry document;
  private final List<ChecklistItem> known;
  private final Provenance around;
  private final Map<String, Bilingual> sections = new LinkedHashMap<>();

  private EditionReader(Entry document, List<ChecklistItem> known) {
    this.document = document;
    this.known = known;
    this.around = Provenance.of(document);
    document.entries("sections").forEach(it -> sections.put(it.text("no"), Bilingual.of(it)));
  }

  /** The edition of a document, with the items of another from which to take over. */
  static ChecklistEdition read(Entry document, List<ChecklistItem> known) {
    return new EditionReader(document, known).edition();
  }

  private ChecklistEdition edition() {
    return new ChecklistEdition(
        document.text("id"),
        document.texts("forms").stream()
            .map(it -> Form.valueOf(it.toUpperCase(Locale.ROOT)))
            .toList(),
        Bilingual.of(document.entry("title")),
        Publication.of(document),
        document.optional("missing"),
        Sentence.all(document, "printed", around),
        Sentence.all(document, "facts", around),
        document.has("password") ? PasswordRule.of(document.entry("password"), around) : null,
        document.entries("items").stream().map(this::item).toList());
  }

  private ChecklistItem item(Entry it) {
    Provenance provenance = around.within(it);
    Bilingual section = sections.get(it.text("section"));
    if (section == null) {
      throw new IllegalStateException("(%s) names a section nobody knows".formatted(it));
    }
    return new ChecklistItem(
        it.text("id"),
        it.optional("row"),
        new Heading(section, Bilingual.of(it.entry("label"))),
        new Text(it.optional("text"), it.optional("note")),
        provenance,
        new Links(
            it.has("numbered") ? Wording.of(it.text("numbered")) : provenance.wording(),
            it.texts("aliases"),
            it.texts("guideline"),
            it.texts("guideline7"),
            it.entries("crosswalk").stream().map(c -> Crossing.of(c, provenance)).toList()),
        scope(it),
        it.has("settles") ? grounds(it) : like(it).grounds());
  }

  private Scope scope(Entry it) {
    if (!it.has("levels")) {
      Scope like = like(it).scope();
      return new Scope(
          like.levels(), like.needsVendor(), like.vendorDependent(), assets(it, like.assets()));
    }
    return new Scope(
        Levels.of(it.entry("levels")),
        it.flag("needsVendor"),
        it.flag("vendorDependent"),
        assets(it, Set.of()));
  }

  private static Set<AssetClass> assets(Entry it, Set<AssetClass> otherwise) {
    return it.has("assets")
        ? it.texts("assets").stream()
            .map(a -> AssetClass.valueOf(a.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet())
        : otherwise;
  }

  private ChecklistItem like(Entry it) {
    String key = it.text("like");
    return known.stream()
        .filter(k -> k.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("(%s) is like no item".formatted(it)));
  }

  private static Grounds grounds(Entry it) {
    return new Grounds(
        it.texts("examinedBy"),
        it.texts("contradictedBy"),
        it.texts("weakenedBy"),
        it.text("settles"),
        it.texts("proof"));
  }
}
