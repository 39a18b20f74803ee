package org.yagura.intake.profile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yagura.intake.yaml.YamlDocument;
import org.yagura.intake.yaml.YamlNode;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.ProfileStatement;

/** Takes the facility's statement from the tree, key by key, and tells what it cannot take. */
final class ProfileOf {

  static final List<String> KEYS =
      List.of("name", "kind", "beds", "prefecture", "functions", "hasDedicatedStaff", "vendors");

  /** The contract's kinds, and the words people write for them. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("hospital", "hospital"),
          Map.entry("病院", "hospital"),
          Map.entry("clinic-with-beds", "clinic-with-beds"),
          Map.entry("有床診療所", "clinic-with-beds"),
          Map.entry("clinic", "clinic"),
          Map.entry("無床診療所", "clinic"),
          Map.entry("診療所", "clinic"),
          Map.entry("クリニック", "clinic"),
          Map.entry("pharmacy", "pharmacy"),
          Map.entry("薬局", "pharmacy"),
          Map.entry("midwifery", "midwifery"),
          Map.entry("助産所", "midwifery"));

  private static final Map<String, String> YES_NO =
      Map.ofEntries(
          Map.entry("true", "true"),
          Map.entry("yes", "true"),
          Map.entry("はい", "true"),
          Map.entry("有", "true"),
          Map.entry("あり", "true"),
          Map.entry("いる", "true"),
          Map.entry("false", "false"),
          Map.entry("no", "false"),
          Map.entry("いいえ", "false"),
          Map.entry("無", "false"),
          Map.entry("なし", "false"),
          Map.entry("いない", "false"));

  private static final int MOST_PROBLEMS = 50;

  private final YamlDocument document;
  private final List<Problem> problems = new ArrayList<>();
  private final List<ProfileStatement.Field> fields = new ArrayList<>();
  private final List<Sourced<String>> functions = new ArrayList<>();
  private final List<ProfileStatement.StatedVendor> vendors = new ArrayList<>();

  private ProfileOf(YamlDocument document) {
    this.document = document;
    this.problems.addAll(document.problems());
  }

  static ProfileOf read(YamlDocument document) {
    ProfileOf profile = new ProfileOf(document);
    if (document.root() instanceof YamlNode.Keys keys && !keys.entries().isEmpty()) {
      keys.entries().forEach(profile::entry);
    } else {
      profile.problems.add(
          document.problem(
              1,
              Problem.Gravity.LOST,
              "施設の情報が読み取れません。「name: 施設名」のような行があるはずです。",
              "name、kind、beds、prefecture などを一行に一つずつ書いてください。"));
    }
    return profile;
  }

  /** The first of them; whoever mends these finds the others then. */
  List<Problem> problems() {
    return problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS));
  }

  /** Empty when the file states nothing that could be taken. */
  Optional<ProfileStatement> statement() {
    if (fields.isEmpty() && functions.isEmpty() && vendors.isEmpty()) {
      return Optional.empty();
    }
    int line = document.root().line();
    return Optional.of(new ProfileStatement(fields, functions, vendors, document.evidence(line)));
  }

  private void entry(YamlNode.Entry entry) {
    switch (entry.key()) {
      case "name", "prefecture" -> text(entry).ifPresent(it -> add(entry, it.value()));
      case "kind" ->
          oneOf(entry, KINDS, "hospital、clinic-with-beds、clinic、pharmacy、midwifery のどれか");
      case "beds" -> beds(entry);
      case "hasDedicatedStaff" -> oneOf(entry, YES_NO, "true か false");
      case "functions" -> functions.addAll(texts(entry.value()));
      case "vendors" -> {
        vendors(entry.value());
        if (entry.value() instanceof YamlNode.Items items && items.items().isEmpty()) {
          add(entry, "");
        }
      }
      default ->
          problems.add(
              document.problem(
                  entry.line(),
                  Problem.Gravity.NOTE,
                  "「%s」は知らない項目のため、使いませんでした。".formatted(entry.key()),
                  "使える項目は %s です。".formatted(String.join("、", KEYS))));
    }
  }

  private void add(YamlNode.Entry entry, String value) {
    fields.add(
        new ProfileStatement.Field(
            entry.key(), new Sourced<>(value, document.evidence(entry.line()))));
  }

  /** The value when it is a single text; a blank one says nothing. */
  private Optional<YamlNode.Text> text(YamlNode.Entry entry) {
    if (entry.value() instanceof YamlNode.Text text) {
      return text.value().isBlank() ? Optional.empty() : Optional.of(text);
    }
    wrong(entry.key(), entry.line(), "一つの値");
    return Optional.empty();
  }

  private void oneOf(YamlNode.Entry entry, Map<String, String> words, String expected) {
    text(entry)
        .ifPresent(it -> {
          String value = words.get(it.value().strip().toLowerCase(Locale.ROOT));
          if (value == null) {
            wrong(it.value(), it.line(), expected);
          } else {
            add(entry, value);
          }
        });
  }

  private void beds(YamlNode.Entry entry) {
    text(entry)
        .ifPresent(it -> {
          String number =
              Normalizer.normalize(it.value(), Normalizer.Form.NFKC).strip().replaceFirst("床$", "");
          if (number.matches("[0-9]{1,5}")) {
            add(entry, number);
          } else {
            wrong(it.value(), it.line(), "病床数（0以上の整数）");
          }
        });
  }

  private void vendors(YamlNode node) {
    switch (node) {
      case YamlNode.Items items -> items.items().forEach(this::vendor);
      case YamlNode.Keys keys ->
          keys.entries()
              .forEach(it -> addVendor(new YamlNode.Text(it.key(), it.line()), texts(it.value())));
      case YamlNode.Text text -> vendor(text);
    }
  }

  private void vendor(YamlNode node) {
    switch (node) {
      case YamlNode.Text text -> addVendor(text, List.of());
      case YamlNode.Keys keys -> {
        List<Sourced<String>> systems =
            keys.find("systems").map(it -> texts(it.value())).orElse(List.of());
        keys.find("name")
            .flatMap(this::text)
            .ifPresentOrElse(
                it -> addVendor(it, systems), () -> wrong("vendors", node.line(), "name（事業者名）"));
      }
      case YamlNode.Items items -> wrong("vendors", items.line(), "name（事業者名）");
    }
  }

  private void addVendor(YamlNode.Text name, List<Sourced<String>> systems) {
    if (!name.value().isBlank()) {
      vendors.add(
          new ProfileStatement.StatedVendor(
              document.sourced(name), systems.stream().map(Sourced::value).toList()));
    }
  }

  private List<Sourced<String>> texts(YamlNode node) {
    return switch (node) {
      case YamlNode.Text text ->
          text.value().isBlank() ? List.of() : List.of(document.sourced(text));
      case YamlNode.Items items ->
          items.items().stream().flatMap(it -> texts(it).stream()).toList();
      case YamlNode.Keys keys -> {
        wrong(keys.entries().isEmpty() ? "" : keys.entries().getFirst().key(), keys.line(), "値の並び");
        yield List.of();
      }
    };
  }

  private void wrong(String value, int line, String expected) {
    problems.add(
        document.problem(
            line,
            Problem.Gravity.PARTIAL,
            "「%s」は使えません。%sを書いてください。".formatted(value, expected),
            "この項目は不明として扱いました。"));
  }
}
