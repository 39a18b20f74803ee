package org.yagura.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every text of the forms with its status and source, read from the raw documents. */
final class OfficialTexts {

  /** Folders of knowledge that hold no official sentences. */
  private static final Set<String> OTHER =
      Set.of("attack", "finding", "maker", "naming", "record", "system");

  private static final Set<String> OTHER_FILES =
      Set.of("asset-kinds.yaml", "columns.yaml", "products.yaml", "measures.yaml");

  /** Keys whose values are official texts; all else is data or ours. */
  private static final Set<String> TEXTS = Set.of("text", "note");

  private static final Set<String> LISTS =
      Set.of("points", "measures", "answers", "triggers", "fields", "areas", "usableFor");

  /** A text at its place; status and source may be empty, which is a mistake. */
  record Text(String where, String text, String status, String source) {}

  private final List<Text> texts = new ArrayList<>();

  private OfficialTexts() {}

  static List<Text> all() {
    OfficialTexts all = new OfficialTexts();
    for (Path file : files()) {
      all.walk(load(file), "", "", String.valueOf(file.getFileName()));
    }
    return all.texts;
  }

  static List<Path> files() {
    Path root =
        Path.of(System.getProperty("yagura.root", ".."))
            .resolve("knowledge/src/main/resources/org/yagura/knowledge");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(it -> it.toString().endsWith(".yaml"))
          .filter(it -> !OTHER.contains(String.valueOf(root.relativize(it).getName(0))))
          .filter(it -> !OTHER_FILES.contains(String.valueOf(it.getFileName())))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the forms", e);
    }
  }

  static Object load(Path file) {
    try {
      return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private void walk(Object node, String status, String source, String where) {
    if (node instanceof Map<?, ?> map) {
      String ownStatus = own(map, "status", status);
      String ownSource = own(map, "source", source);
      map.forEach((key, value) -> {
        String place = where + "/" + key;
        if (TEXTS.contains(String.valueOf(key))) {
          texts.add(new Text(place, String.valueOf(value), ownStatus, ownSource));
        } else if (LISTS.contains(String.valueOf(key)) && value instanceof List<?> list) {
          list.forEach(it -> listed(it, ownStatus, ownSource, place));
        } else {
          walk(value, ownStatus, ownSource, place);
        }
      });
    } else if (node instanceof List<?> list) {
      list.forEach(it -> walk(it, status, source, where));
    }
  }

  private static String own(Map<?, ?> map, String key, String otherwise) {
    Object value = map.get(key);
    return value == null ? otherwise : String.valueOf(value);
  }

  private void listed(Object it, String status, String source, String where) {
    if (it instanceof String text) {
      texts.add(new Text(where, text, status, source));
    } else {
      walk(it, status, source, where);
    }
  }
}
