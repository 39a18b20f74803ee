package org.yagura.report.document.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.facility.Segment;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Glosser;
import org.yagura.report.document.wording.Index;
import org.yagura.report.document.wording.Words;

/** Backups, and the networks inside. */
final class ListSections {
  private static final List<Column> BACKUPS =
      List.of(
          Column.of("対象", 22),
          Column.of("方法・頻度", 20),
          Column.of("世代・保管先", 22),
          Column.filter("切り離し", 12),
          Column.filter("復元の試し", 14),
          Column.of("備考", 20));

  private static final List<Column> SEGMENTS =
      List.of(
          Column.of("名称", 17),
          Column.of("範囲", 20),
          Column.number("VLAN", 7),
          Column.of("出入口の機器", 22),
          Column.number("機器の数", 10),
          Column.of("どう分かったか", 22));

  private ListSections() {}

  static Section backups(Survey survey, Index index, Glosser glosser) {
    List<Row> rows =
        survey.facility().lists().backups().stream().map(it -> backup(it, index)).toList();
    String lead = "バックアップの一覧です。ネットワークから切り離した控えが少なくとも一つあり、戻せることを試してあるかを見てください。";
    return new Section(
        "backups",
        "バックアップ",
        glosser.gloss(lead),
        List.of(new Block.Table("バックアップ", BACKUPS, rows, 40, "バックアップの資料がありません。取得しているかどうかは不明です。")),
        true);
  }

  private static Row backup(ListedThing it, Index index) {
    ListEntry entry = it.entry();
    List<String> target = new ArrayList<>(List.of(it.name()));
    if (!it.asset().isEmpty() && !index.label(it.asset()).equals(it.name())) {
      target.add(index.label(it.asset()));
    }
    if (it.isNoBackup()) {
      return new Row(it.id(), none(target, entry), it.evidence());
    }
    return new Row(
        it.id(),
        List.of(
            Cell.lines(target),
            Cell.orUnknown(texts(entry, ListField.METHOD, ListField.FREQUENCY)),
            Cell.orUnknown(
                texts(entry, ListField.GENERATIONS, ListField.STORED_AT, ListField.MEDIA)),
            answer(entry, ListField.OFFLINE),
            answer(entry, ListField.RESTORE_TESTED),
            Cell.lines(texts(entry, ListField.NETWORK, ListField.NOTE))),
        it.evidence());
  }

  private static List<Cell> none(List<String> target, ListEntry entry) {
    Cell nothing = Cell.of("－");
    return List.of(
        Cell.lines(target),
        Cell.of(Tone.CRITICAL, entry.text(ListField.METHOD) + "（取っていない）"),
        nothing,
        nothing,
        nothing,
        Cell.lines(texts(entry, ListField.NETWORK, ListField.NOTE)));
  }

  private static List<String> texts(ListEntry entry, ListField... fields) {
    List<String> texts = new ArrayList<>();
    for (ListField field : fields) {
      if (!entry.text(field).isEmpty()) {
        texts.add(entry.text(field));
      }
    }
    return texts;
  }

  private static Cell answer(ListEntry entry, ListField field) {
    String text = entry.text(field);
    return text.isEmpty() ? Cell.UNKNOWN : Cell.of(Words.date(Words.yesNo(text)));
  }

  static Section segments(Survey survey, Index index, Glosser glosser) {
    long[] addresses = addresses(survey);
    List<Row> rows =
        survey.facility().segments().stream().map(it -> segment(it, addresses, index)).toList();
    String lead = "院内のネットワークの区画（セグメント）です。区画をまたぐ通信は、出入口の機器の設定が決めます。";
    return new Section(
        "segments",
        "ネットワークの区画",
        glosser.gloss(lead),
        List.of(new Block.Table("区画", SEGMENTS, rows, 40, "区画を示す資料がありません。区画の数は不明です。")),
        true);
  }

  private static long[] addresses(Survey survey) {
    return survey.facility().assets().stream()
        .map(Asset::attachment)
        .flatMap(it -> it.addresses().stream())
        .map(AddressBlock::tryParse)
        .flatMap(Optional::stream)
        .filter(AddressBlock::isSingle)
        .mapToLong(AddressBlock::first)
        .toArray();
  }

  private static Row segment(Segment it, long[] addresses, Index index) {
    long inside = Arrays.stream(addresses).filter(it.range()::contains).count();
    return new Row(
        it.id(),
        List.of(
            Cell.lines(List.of(it.name().isEmpty() ? "名称なし" : it.name(), it.site())),
            Cell.of(it.range().toString()),
            it.vlan() == 0 ? Cell.of("－") : Cell.of(Integer.toString(it.vlan())),
            it.gateways().isEmpty() ? Cell.UNKNOWN : index.links(it.gateways()),
            Cell.of(Long.toString(inside)),
            Cell.of(it.guessed() ? "機器のアドレスからの推定" : "機器の設定")),
        it.evidence());
  }
}
