package org.yagura.intake.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.yagura.intake.material.Material;
import org.yagura.intake.secret.SecretText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.knowledge.column.Meaning;
import org.yagura.knowledge.column.TableKind;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/** Parses {@code mapping.yaml}. */
final class MappingReader {

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int LONGEST_SHOWN = 60;
  private static final int MOST_PROBLEMS = 50;
  private static final Pattern ROWS = Pattern.compile("(\\d{1,7})(?:\\s*[-~～]\\s*(\\d{1,7}))?");

  private final Material material;
  private final List<Problem> problems = new ArrayList<>();

  MappingReader(Material material) {
    this.material = material;
  }

  Mapping read() {
    List<Mapping.Rule> rules = new ArrayList<>();
    Object document = document();
    if (document instanceof Map<?, ?> map && map.get("files") instanceof List<?> list) {
      int number = 0;
      for (Object entry : list) {
        number++;
        rule("files[" + number + "]", entry).ifPresent(rules::add);
      }
    } else if (problems.isEmpty()) {
      problem("file", "「files」の一覧がありません。", "docs/formats/mapping.md の例のように、files: の下に書いてください。");
    }
    return new Mapping(rules, problems);
  }

  /** The meaning by its name: a field, {@code secret} or {@code ignore}. */
  static Optional<Meaning> meaning(TableKind kind, String name) {
    return switch (name) {
      case "ignore" -> Optional.of(Meaning.Special.OTHER);
      case "secret" -> Optional.of(Meaning.Special.SECRET);
      case "as-of", "asOf" -> Optional.of(Meaning.Special.AS_OF);
      default -> Meaning.of(kind, name).or(() -> Meaning.of(kind, hyphened(name)));
    };
  }

  private static String hyphened(String camel) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < camel.length(); i++) {
      char c = camel.charAt(i);
      if (Character.isUpperCase(c)) {
        result.append('-').append(Character.toLowerCase(c));
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  private @Nullable Object document() {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(material.path())
            .setCodePointLimit(MOST_CHARACTERS)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .build();
    try {
      return new Load(settings).loadFromString(TextDecoder.decode(material.bytes()).text());
    } catch (YamlEngineException | IllegalArgumentException e) { // the latter: tags of blanks
      String told = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
      problem(
          "file",
          "YAML として読めません（" + SecretText.mask(cut(told)) + "）。",
          "字下げ、コロンの後の空白、引用符を確かめてください。");
      return null;
    }
  }

  private Optional<Mapping.Rule> rule(String at, Object entry) {
    if (!(entry instanceof Map<?, ?> map) || !(map.get("file") instanceof String file)) {
      problem(at, "「file」がありません。", "file: にファイル名を書いてください。");
      return Optional.empty();
    }
    for (Object key : map.keySet()) {
      if (!List.of("file", "sheet", "skip", "kind", "header", "columns").contains(text(key))) {
        problem(at, shown(key) + "は使えない項目です。", "file、sheet、skip、kind、header、columns が使えます。");
      }
    }
    int[] header = header(at, map.get("header"));
    Optional<TableKind> kind = kind(at, map.get("kind"));
    return Optional.of(
        new Mapping.Rule(
            file,
            map.get("sheet") == null ? "*" : text(map.get("sheet")),
            Boolean.TRUE.equals(map.get("skip")),
            kind,
            header[0],
            header[1],
            columns(at, kind, map.get("columns"))));
  }

  private Optional<TableKind> kind(String at, @Nullable Object value) {
    if (value == null) {
      return Optional.empty();
    }
    Optional<TableKind> kind = TableKind.ofId(text(value));
    if (kind.isEmpty()) {
      problem(
          at + ".kind",
          shown(value) + "という種類はありません。",
          "ledger、lines、systems、accounts、contracts、backups、training、contacts、answers などが使えます。");
    }
    return kind;
  }

  private int[] header(String at, @Nullable Object value) {
    if (value == null) {
      return new int[] {0, 0};
    }
    Matcher rows = ROWS.matcher(text(value).strip());
    if (!rows.matches()) {
      problem(at + ".header", "見出しの行" + shown(value) + "を読めません。", "3 または 3-4 のように行番号で書いてください。");
      return new int[] {0, 0};
    }
    int first = Integer.parseInt(rows.group(1));
    int last = rows.group(2) == null ? first : Integer.parseInt(rows.group(2));
    return new int[] {first, Math.max(first, last)};
  }

  private Map<String, String> columns(String at, Optional<TableKind> kind, @Nullable Object value) {
    Map<String, String> columns = new LinkedHashMap<>();
    if (value == null) {
      return columns;
    }
    if (!(value instanceof Map<?, ?> map)) {
      problem(at + ".columns", "「columns」は、見出しと意味の組で書いてください。", "例: 備考２: addresses");
      return columns;
    }
    map.forEach((heading, meaning) -> {
      String name = meaning instanceof String text ? text : "";
      if (isKnown(kind, name)) {
        columns.put(text(heading), name);
      } else {
        problem(
            at + ".columns",
            "列" + shown(heading) + "の意味" + shown(meaning) + "は使えません。",
            "docs/formats/mapping.md の一覧から選んでください。");
      }
    });
    return columns;
  }

  private static boolean isKnown(Optional<TableKind> kind, String name) {
    if (kind.isPresent()) {
      return meaning(kind.get(), name).isPresent();
    }
    for (TableKind any : TableKind.values()) {
      if (meaning(any, name).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What a person wrote for a single value; nothing for lists and maps, which may be endless. */
  private static String text(@Nullable Object value) {
    return value == null || value instanceof Map<?, ?> || value instanceof Iterable<?>
        ? ""
        : String.valueOf(value);
  }

  private static String shown(@Nullable Object value) {
    return "「" + SecretText.mask(cut(text(value))) + "」";
  }

  private static String cut(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }

  private void problem(String at, String message, String hint) {
    if (problems.size() >= MOST_PROBLEMS) {
      return;
    }
    SourceRef place =
        at.equals("file")
            ? new SourceRef.Whole(material.path())
            : new SourceRef.Element(material.path(), at);
    problems.add(new Problem(place, Gravity.PARTIAL, message, hint));
  }
}
