package org.yagura.report.document.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Account;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Lists;
import org.yagura.model.facility.Segment;
import org.yagura.model.facility.Vendor;
import org.yagura.model.spelling.NameRuns;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Tone;

/** Ids of a survey by the names people know. */
public final class Index {
  private final Map<String, String> labels = new HashMap<>();

  public Index(Survey survey) {
    for (Asset asset : survey.facility().assets()) {
      labels.put(asset.id(), asset.label());
    }
    for (ExternalConnection connection : survey.connections()) {
      labels.put(connection.id(), connection.label());
    }
    for (Segment segment : survey.facility().segments()) {
      labels.put(segment.id(), name(segment));
    }
    for (Account account : survey.facility().accounts()) {
      labels.put(
          account.id(),
          account.target().isEmpty()
              ? account.name()
              : account.name() + "（" + target(account) + "）");
    }
    Lists lists = survey.facility().lists();
    Stream.of(
            lists.lines(),
            lists.backups(),
            lists.contracts(),
            lists.answers(),
            lists.training(),
            lists.contacts())
        .flatMap(List::stream)
        .filter(it -> !it.name().isEmpty())
        .forEach(it -> labels.put(it.id(), it.name()));
    for (Vendor vendor : survey.facility().vendors()) {
      labels.put(vendor.id(), vendor.name());
    }
    for (CareSystem system : survey.facility().systems()) {
      labels.put(system.id(), system.name());
    }
    for (ItemAnswer it : survey.assessments().checklist().items()) {
      String row = it.item().row().isEmpty() ? "" : ":" + it.item().row();
      labels.put("checklist:" + it.item().id() + row, "チェックリスト " + it.item().id());
    }
  }

  /** What an account opens, in words: a directory's or an asset's name, else as written. */
  public String target(Account account) {
    return account.target().equals("directory") ? "ディレクトリ" : label(account.target());
  }

  /** The name, or the id itself where nothing bears it. */
  public String label(String id) {
    return labels.getOrDefault(id, id);
  }

  /** A link where something bears the id, plain text otherwise. */
  public Cell.Span link(String id) {
    return new Cell.Span(label(id), labels.containsKey(id) ? id : "");
  }

  /** Links in natural order; a run of numbered names is one, to the first of them. */
  public List<Cell.Span> folded(List<String> ids) {
    return NameRuns.of(ids, this::label).stream().map(this::run).toList();
  }

  private Cell.Span run(List<String> ids) {
    Cell.Span first = link(ids.getFirst());
    return ids.size() == 1
        ? first
        : new Cell.Span(NameRuns.name(ids.stream().map(this::label).toList()), first.target());
  }

  public Cell links(List<String> ids) {
    return new Cell(Tone.PLAIN, ids.stream().map(this::link).toList());
  }

  public static String name(Segment segment) {
    return segment.name().isEmpty()
        ? segment.range().toString()
        : segment.name() + "（" + segment.range() + "）";
  }
}
