package org.yagura.knowledge.checklist.completion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.yagura.knowledge.checklist.Form;
import org.yagura.knowledge.checklist.completion.ImportedEdition.Item;
import org.yagura.knowledge.yaml.Entry;
import org.yagura.knowledge.yaml.YamlResource;

/** An imported edition as the YAML document that a person reads before confirming it. */
public final class ImportedDocument {

  private static final int MOST_CHARACTERS = 2_000_000;

  private ImportedDocument() {}

  /** The document of an edition; the same edition gives the same text. */
  public static String write(ImportedEdition it) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("edition", it.edition());
    document.put("form", it.form().id());
    document.put("title", it.title());
    document.put("file", it.file());
    document.put("sha256", it.sha256());
    document.put("items", it.items().stream().map(ImportedDocument::item).toList());
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setUseUnicodeEncoding(true)
            .setWidth(4096)
            .build();
    return new Dump(settings).dumpToString(document);
  }

  private static Map<String, Object> item(Item it) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", it.id());
    item.put("row", it.row());
    item.put("section", it.section());
    item.put("sectionTitle", it.sectionTitle());
    item.put("text", it.text());
    item.put("note", it.note());
    return item;
  }

  /** The edition of a document; empty where it is none, perhaps because a person broke it. */
  public static Optional<ImportedEdition> read(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(MOST_CHARACTERS)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .build();
    try {
      Object loaded = new Load(settings).loadFromString(text);
      Entry document =
          new Entry(YamlResource.map(Objects.requireNonNullElse(loaded, ""), "import"), "import");
      List<Item> items = document.entries("items").stream().map(ImportedDocument::item).toList();
      return items.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new ImportedEdition(
                  document.text("edition"),
                  Form.valueOf(document.text("form").toUpperCase(Locale.ROOT)),
                  document.optional("title"),
                  document.text("file"),
                  document.text("sha256"),
                  items));
    } catch (YamlEngineException | IllegalStateException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Item item(Entry it) {
    return new Item(
        it.text("id"),
        it.optional("row"),
        it.optional("section"),
        it.optional("sectionTitle"),
        it.text("text"),
        it.optional("note"));
  }
}
