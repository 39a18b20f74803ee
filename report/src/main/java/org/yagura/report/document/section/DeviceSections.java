package org.yagura.report.document.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.Asset;
import org.yagura.model.material.MaterialKind;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;

/** Devices the ledger does not know, and ledger devices that nothing else shows. */
final class DeviceSections {
  static final String KEY = "unlisted";

  private static final List<Column> UNLISTED =
      List.of(
          Column.of("機器", 20),
          Column.filter("種別", 12),
          Column.of("アドレス", 21),
          Column.of("メーカ・型番・OS", 20),
          Column.of("どこで見えたか", 16),
          Column.of("すること", 26));

  private static final List<Column> UNSEEN =
      List.of(
          Column.of("機器", 22),
          Column.filter("種別", 12),
          Column.of("アドレス", 21),
          Column.of("設置場所・部署", 22),
          Column.of("すること", 30));

  private DeviceSections() {}

  static Section of(Survey survey, Index index, Glosser glosser) {
    List<Asset> unlisted = unlisted(survey);
    List<Asset> unseen = unseen(survey);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("台帳にない機器"));
    blocks.add(
        new Block.Table(
            "台帳にない機器",
            UNLISTED,
            unlisted.stream().map(it -> unlistedRow(it, index)).toList(),
            40,
            looked(survey) ? "読めた資料の中にはありません。" : NOT_LOOKED));
    blocks.add(new Block.Heading("台帳にあるが、どこにも見えない機器"));
    if (!looked(survey)) {
      blocks.add(new Block.Prose(Tone.UNKNOWN, NOT_LOOKED));
    } else {
      blocks.add(
          new Block.Prose(Tone.FAINT, "電源が切れていた、走査の範囲の外にある、廃棄済み、のいずれかです。走査していない区画の機器もここに出ます。"));
      blocks.add(
          new Block.Table(
              "どこにも見えない機器",
              UNSEEN,
              unseen.stream().map(it -> unseenRow(it, index)).toList(),
              15,
              "ありません。台帳の機器はすべて設定・走査・ディレクトリのどれかで確かめられました。"));
    }
    return new Section(KEY, "台帳と現物の違い", glosser.gloss(lead(unlisted, unseen)), blocks, true);
  }

  private static final String NOT_LOOKED = "不明です。現物を示す資料（機器の設定、走査の結果、ディレクトリ）を読めなかったため、確かめられません。";

  private static String lead(List<Asset> unlisted, List<Asset> unseen) {
    return "台帳にない機器が %d件、台帳にあって現物を確かめられない機器が %d件あります。台帳にない機器は持ち主を確かめ、台帳に加えるか外してください。"
        .formatted(unlisted.size(), unseen.size());
  }

  static List<Asset> unlisted(Survey survey) {
    return survey.facility().assets().stream()
        .filter(it -> !it.provenance().listed())
        .sorted(
            Comparator.comparing((Asset it) -> !it.provenance().mobileRouter())
                .thenComparing(Asset::kind)
                .thenComparing(Asset::label)
                .thenComparing(Asset::id))
        .toList();
  }

  static List<Asset> unseen(Survey survey) {
    return survey.facility().assets().stream()
        .filter(it -> it.provenance().listed())
        .filter(it ->
            !it.provenance().configured()
                && !it.provenance().measured()
                && !it.provenance().inDirectory())
        .sorted(
            Comparator.comparing(Asset::kind).thenComparing(Asset::label).thenComparing(Asset::id))
        .toList();
  }

  static boolean looked(Survey survey) {
    return survey.materials().stream()
        .map(it -> it.kind())
        .anyMatch(it ->
            it == MaterialKind.CONFIG || it == MaterialKind.SCAN || it == MaterialKind.DIRECTORY);
  }

  private static Row unlistedRow(Asset asset, Index index) {
    boolean router = asset.provenance().mobileRouter();
    String task = router ? "持ち込み回線の疑い。外して、持ち主と用途を確かめる" : "持ち主と用途を確かめ、台帳に加えるか外す";
    return new Row(
        "",
        List.of(
            new Cell(router ? Tone.UNRECORDED : Tone.PLAIN, List.of(index.link(asset.id()))),
            Cell.of(asset.kind().japanese()),
            Cell.orUnknown(AssetSection.addresses(asset)),
            Cell.orUnknown(AssetSection.product(asset)),
            Cell.of(AssetSection.known(asset)),
            Cell.of(task)),
        asset.evidence());
  }

  private static Row unseenRow(Asset asset, Index index) {
    return new Row(
        "",
        List.of(
            new Cell(Tone.PLAIN, List.of(index.link(asset.id()))),
            Cell.of(asset.kind().japanese()),
            Cell.orUnknown(AssetSection.addresses(asset)),
            Cell.orUnknown(AssetSection.place(asset)),
            Cell.of("現物の有無を確かめ、なければ台帳から消す")),
        asset.evidence());
  }
}
