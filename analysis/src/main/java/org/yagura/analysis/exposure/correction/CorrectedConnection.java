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
    String old = shown(field);
    set(field, value, values);
    List<Evidence> cells = corrections.stream().map(Correction::evidence).toList();
    evidence.addAll(cells);
    if (!value.isEmpty() && (field.equals("purpose") || field.equals("owner"))) {
      // Whoever writes down what it is for, or whose it is, has taken it into the list.
      status = status == ConnectionStatus.UNRECORDED ? ConnectionStatus.RECORDED : status;
    }
    String shown = shown(field);
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

  /** What stands in a field now, as the sheet shows it. */
  private String shown(String field) {
    return switch (field) {
      case "kind" -> kind.japanese();
      case "counterpart" -> counterpart;
      case "alwaysOn" -> yesNo(alwaysOn);
      case "interface" -> end.interfaceName();
      case "addresses" -> String.join("\n", end.addresses());
      case "device" -> facility.asset(end.device()).map(Asset::label).orElse(end.deviceAsWritten());
      case "name" -> purpose.name();
      case "purpose" -> purpose.purpose();
      case "technology" -> purpose.technology();
      case "owner" -> purpose.owner();
      default -> "";
    };
  }

  private static String yesNo(@Nullable Boolean stated) {
    if (stated == null) {
      return "";
    }
    return stated ? "はい" : "いいえ";
  }

  private void set(String field, String value, List<String> values) {
    switch (field) {
      case "kind" -> kind = kind(value);
      case "counterpart" -> counterpart = value;
      case "alwaysOn" -> alwaysOn = value.isEmpty() ? null : Boolean.valueOf(value.equals("yes"));
      case "device", "interface", "addresses" -> end = end(field, value, values);
      default -> purpose = purpose(field, value);
    }
  }

  private ConnectionKind kind(String id) {
    return Stream.of(ConnectionKind.values())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElse(kind);
  }

  private ExternalConnection.End end(String field, String value, List<String> values) {
    String device = field.equals("device") ? device(value) : end.device();
    String written = device.isEmpty() ? value : "";
    return new ExternalConnection.End(
        device,
        field.equals("device") ? written : end.deviceAsWritten(),
        field.equals("interface") ? value : end.interfaceName(),
        field.equals("addresses") ? values : end.addresses());
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

  private ExternalConnection.Purpose purpose(String field, String value) {
    return new ExternalConnection.Purpose(
        field.equals("name") ? value : purpose.name(),
        field.equals("purpose") ? value : purpose.purpose(),
        field.equals("technology") ? value : purpose.technology(),
        field.equals("owner") ? value : purpose.owner());
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
