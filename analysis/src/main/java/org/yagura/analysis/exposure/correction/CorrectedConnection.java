package org.yagura.analysis.exposure.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;
import org.yagura.model.observation.Correction;
import org.yagura.model.spelling.Spelling;

/** One connection while a person's corrections are put into it. */
final class CorrectedConnection {

  private static final String WHY = "担当者の決定を採用しました。元の資料も同じ内容に直してください。";

  private final ExternalConnection before;
  private final Facility facility;
  private final Set<Evidence> evidence = new TreeSet<>();
  private ConnectionKind kind;
  private ExternalConnection.End end;
  private ExternalConnection.Purpose purpose;
  private String counterpart;
  private @Nullable Boolean alwaysOn;
  private ConnectionStatus status;

  CorrectedConnection(ExternalConnection before, Facility facility) {
    this.before = before;
    this.facility = facility;
    this.kind = before.kind();
    this.end = before.end();
    this.purpose = before.purpose();
    this.counterpart = before.counterpart();
    this.alwaysOn = before.alwaysOn();
    this.status = before.status();
  }

  /** Corrects one field; the discrepancy to show where another value stood there. */
  Optional<Discrepancy> correct(String field, List<Correction> corrections) {
    List<String> values =
        corrections.stream().map(Correction::value).filter(it -> !it.isEmpty()).toList();
    String value = String.join("\n", values);
    String old = replace(field, value, values);
    List<Evidence> cells = corrections.stream().map(Correction::evidence).toList();
    evidence.addAll(cells);
    if (!value.isEmpty() && (field.equals("purpose") || field.equals("owner"))) {
      // Whoever writes down what it is for, or whose it is, has taken it into the list.
      status = status == ConnectionStatus.UNRECORDED ? ConnectionStatus.RECORDED : status;
    }
    String shown = shown(field, value);
    if (old.isEmpty() || shown.isEmpty() || old.equals(shown)) {
      return Optional.empty();
    }
    return Optional.of(
        new Discrepancy(
            "discrepancy-" + before.id() + "-" + field + "-corrected",
            before.id(),
            field,
            List.of(
                new Discrepancy.Stated(shown, cells),
                new Discrepancy.Stated(old, before.evidence())),
            shown,
            WHY));
  }

  private String shown(String field, String value) {
    return switch (field) {
      case "kind" -> kind.japanese();
      case "alwaysOn" -> yesNo(alwaysOn);
      default -> value;
    };
  }

  private static String yesNo(@Nullable Boolean stated) {
    if (stated == null) {
      return "";
    }
    return stated ? "はい" : "いいえ";
  }

  /** What stood in the field before. */
  private String replace(String field, String value, List<String> values) {
    switch (field) {
      case "kind" -> {
        String old = kind.japanese();
        kind =
            Stream.of(ConnectionKind.values())
                .filter(it -> it.id().equals(value))
                .findFirst()
                .orElse(kind);
        return old;
      }
      case "counterpart" -> {
        String old = counterpart;
        counterpart = value;
        return old;
      }
      case "alwaysOn" -> {
        String old = yesNo(alwaysOn);
        alwaysOn = value.isEmpty() ? null : Boolean.valueOf(value.equals("yes"));
        return old;
      }
      case "device", "interface", "addresses" -> {
        return replaceEnd(field, value, values);
      }
      default -> {
        return replacePurpose(field, value);
      }
    }
  }

  private String replaceEnd(String field, String value, List<String> values) {
    ExternalConnection.End old = end;
    switch (field) {
      case "interface" -> {
        end = new ExternalConnection.End(old.device(), old.deviceAsWritten(), value, old.addresses());
        return old.interfaceName();
      }
      case "addresses" -> {
        end =
            new ExternalConnection.End(
                old.device(), old.deviceAsWritten(), old.interfaceName(), values);
        return String.join("\n", old.addresses());
      }
      default -> {
        String device = device(value);
        end =
            new ExternalConnection.End(
                device, device.isEmpty() ? value : "", old.interfaceName(), old.addresses());
        return facility.asset(old.device()).map(Asset::label).orElse(old.deviceAsWritten());
      }
    }
  }

  /** The asset that the text names as people do; empty where none or several could be meant. */
  private String device(String text) {
    String folded = Spelling.fold(text);
    List<String> meant =
        facility.assets().stream()
            .filter(it ->
                Stream.concat(
                        Stream.of(it.label(), it.names().name(), it.names().hostname()),
                        Stream.concat(
                            it.names().aliases().stream(), it.attachment().addresses().stream()))
                    .anyMatch(name -> !name.isEmpty() && Spelling.fold(name).equals(folded)))
            .map(Asset::id)
            .toList();
    return meant.size() == 1 ? meant.getFirst() : "";
  }

  private String replacePurpose(String field, String value) {
    ExternalConnection.Purpose old = purpose;
    switch (field) {
      case "name" -> {
        purpose =
            new ExternalConnection.Purpose(value, old.purpose(), old.technology(), old.owner());
        return old.name();
      }
      case "purpose" -> {
        purpose = new ExternalConnection.Purpose(old.name(), value, old.technology(), old.owner());
        return old.purpose();
      }
      case "technology" -> {
        purpose = new ExternalConnection.Purpose(old.name(), old.purpose(), value, old.owner());
        return old.technology();
      }
      case "owner" -> {
        purpose =
            new ExternalConnection.Purpose(old.name(), old.purpose(), old.technology(), value);
        return old.owner();
      }
      default -> {
        return "";
      }
    }
  }

  ExternalConnection result() {
    List<Evidence> all = new ArrayList<>(before.evidence());
    evidence.stream().filter(it -> !all.contains(it)).forEach(all::add);
    return new ExternalConnection(
        before.id(),
        kind,
        end,
        counterpart,
        purpose,
        before.line(),
        status,
        alwaysOn,
        before.exposes(),
        all);
  }
}
