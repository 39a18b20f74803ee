package org.yagura.intake.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.yaml.YamlDocument;
import org.yagura.intake.yaml.YamlNode;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.Decision;
import org.yagura.model.observation.Observation;
import org.yagura.model.vulnerability.ProductKey;

/** Takes the decisions from the tree one by one; one that cannot be taken becomes a problem. */
final class DecisionsOf {

  private static final List<String> KINDS =
      List.of("same", "different", "set", "accept", "product");
  private static final List<String> BESIDE = List.of("by", "date", "reason");
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
  private static final String HINT = "書き方は docs/formats/decisions.md にあります。";

  private static final int MOST_PROBLEMS = 50;

  private final YamlDocument document;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Observation> decisions = new ArrayList<>();

  private DecisionsOf(YamlDocument document) {
    this.document = document;
    this.problems.addAll(document.problems());
  }

  static DecisionsOf read(YamlDocument document) {
    DecisionsOf decisions = new DecisionsOf(document);
    decisions.root();
    return decisions;
  }

  /** The first of them; whoever mends these finds the others then. */
  List<Problem> problems() {
    return problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS));
  }

  List<Observation> observations() {
    return decisions;
  }

  private void root() {
    switch (document.root()) {
      case YamlNode.Items items -> items.items().forEach(this::decision);
      case YamlNode.Keys keys -> {
        for (YamlNode.Entry entry : keys.entries()) {
          if (entry.key().equals("decisions")) {
            list(entry.value());
          } else {
            unknown(entry);
          }
        }
      }
      case YamlNode.Text text -> notOne(text.line());
    }
  }

  private void list(YamlNode node) {
    switch (node) {
      case YamlNode.Items items -> items.items().forEach(this::decision);
      case YamlNode.Keys keys -> decision(keys);
      case YamlNode.Text text -> {
        if (!text.value().isBlank()) {
          notOne(text.line());
        }
      }
    }
  }

  private void decision(YamlNode node) {
    if (!(node instanceof YamlNode.Keys keys)) {
      notOne(node.line());
      return;
    }
    List<YamlNode.Entry> kinds =
        keys.entries().stream().filter(it -> KINDS.contains(it.key())).toList();
    if (kinds.size() != 1) {
      notOne(node.line());
      return;
    }
    keys.entries().stream()
        .filter(it -> !KINDS.contains(it.key()) && !BESIDE.contains(it.key()))
        .forEach(this::unknown);
    YamlNode.Entry what = kinds.getFirst();
    switch (what.key()) {
      case "same" -> group(Decision.Kind.SAME, what, keys);
      case "different" -> group(Decision.Kind.DIFFERENT, what, keys);
      case "set" -> set(what, keys);
      case "product" -> product(what, keys);
      default -> accept(what, keys);
    }
  }

  private void group(Decision.Kind kind, YamlNode.Entry what, YamlNode.Keys beside) {
    List<String> subjects = texts(what.value());
    if (subjects.size() < 2) {
      wrong(what.line(), "「%s」には二つ以上の名前・番号・アドレスを並べてください。".formatted(what.key()));
      return;
    }
    add(kind, subjects, "", "", what, beside);
  }

  private void set(YamlNode.Entry what, YamlNode.Keys beside) {
    Optional<String> subject = inner(what, "subject");
    Optional<String> field = inner(what, "field");
    Optional<String> value = inner(what, "value");
    if (subject.isEmpty() || field.isEmpty() || value.isEmpty()) {
      wrong(what.line(), "「set」には subject（何の）、field（どの項目を）、value（何に）が要ります。");
      return;
    }
    add(Decision.Kind.SET, List.of(subject.get()), field.get(), value.get(), what, beside);
  }

  private void accept(YamlNode.Entry what, YamlNode.Keys beside) {
    Optional<String> rule = inner(what, "rule");
    Optional<String> subject = inner(what, "subject");
    String reason = inner(what, "reason").or(() -> text(beside, "reason")).orElse("");
    if (rule.isEmpty() || subject.isEmpty() || reason.isBlank()) {
      wrong(what.line(), "「accept」には rule（指摘の種類）、subject（何の）、reason（受け入れる理由）が要ります。");
      return;
    }
    add(Decision.Kind.ACCEPT, List.of(subject.get()), rule.get(), "", what, beside);
  }

  private void product(YamlNode.Entry what, YamlNode.Keys beside) {
    Optional<String> text = inner(what, "text");
    Optional<String> is = inner(what, "is");
    if (text.isEmpty() || is.isEmpty()) {
      wrong(what.line(), "「product」には text（資料に書かれた名前）と is（公開情報の製品名、または none）が要ります。");
      return;
    }
    boolean none = is.get().equalsIgnoreCase("none");
    if (!none && ProductKey.tryParse(is.get()).isEmpty()) {
      wrong(what.line(), "「%s」は o:fortinet:fortios のように、種類:製造元:製品 の形で書いてください。".formatted(is.get()));
      return;
    }
    add(Decision.Kind.PRODUCT, List.of(text.get()), "", none ? "" : is.get(), what, beside);
  }

  private void add(
      Decision.Kind kind,
      List<String> subjects,
      String field,
      String value,
      YamlNode.Entry what,
      YamlNode.Keys beside) {
    String reason = inner(what, "reason").or(() -> text(beside, "reason")).orElse("");
    decisions.add(
        new Decision(
            kind,
            subjects,
            field,
            value,
            text(beside, "by").orElse(""),
            date(beside),
            reason,
            document.evidence(what.line())));
  }

  private String date(YamlNode.Keys beside) {
    String written = text(beside, "date").orElse("");
    Matcher parts = DATE.matcher(written);
    if (parts.matches()) {
      try {
        return LocalDate.of(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)))
            .toString();
      } catch (DateTimeException e) {
        wrong(beside.line(), "「%s」という日付はありません。日付なしとして使いました。".formatted(written));
        return "";
      }
    }
    if (!written.isEmpty()) {
      wrong(beside.line(), "日付「%s」は 2026-11-20 のように書いてください。日付なしとして使いました。".formatted(written));
    }
    return "";
  }

  private static Optional<String> inner(YamlNode.Entry what, String key) {
    return what.value() instanceof YamlNode.Keys keys ? text(keys, key) : Optional.empty();
  }

  private static Optional<String> text(YamlNode.Keys keys, String key) {
    return keys.find(key)
        .map(YamlNode.Entry::value)
        .filter(YamlNode.Text.class::isInstance)
        .map(it -> ((YamlNode.Text) it).value().strip())
        .filter(it -> !it.isEmpty());
  }

  private static List<String> texts(YamlNode node) {
    return switch (node) {
      case YamlNode.Text text -> text.value().isBlank() ? List.of() : List.of(text.value().strip());
      case YamlNode.Items items ->
          items.items().stream().flatMap(it -> texts(it).stream()).toList();
      case YamlNode.Keys ignored -> List.of();
    };
  }

  private void unknown(YamlNode.Entry entry) {
    problems.add(
        document.problem(
            entry.line(),
            Problem.Gravity.NOTE,
            "「%s」は知らない項目のため、使いませんでした。".formatted(entry.key()),
            HINT));
  }

  private void notOne(int line) {
    wrong(line, "決定として読めません。same、different、set、accept、product のどれか一つで始めてください。");
  }

  private void wrong(int line, String message) {
    problems.add(document.problem(line, Problem.Gravity.PARTIAL, message, HINT));
  }
}
