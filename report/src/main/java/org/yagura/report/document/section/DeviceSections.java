package org.yagura.report.document.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.Asset;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.spelling.NaturalOrder;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Glosser;
import org.yagura.report.document.wording.Index;
import org.yagura.report.document.wording.Whereabouts;

/** Devices the ledger does not know, and ledger devices that nothing else shows. */
final class DeviceSections {
  static final String KEY = "unlisted";

  private static final List<Column> UNLISTED =
      List.of(
          Column.of("機器", 20),
          Column.filter("種別", 12),
          Column.of("アドレス", 24),
          Column.of("メーカ・型番・OS", 20),
          Column.of("どこで見えたか", 16),
          Column.of("すること", 26));

  private static final List<Column> UNSEEN =
      List.of(
          Column.of("機器", 22),
          Column.filter("種別", 12),
          Column.of("アドレス", 24),
          Column.of("設置場所・部署", 22),
          Column.of("すること", 30));

  private DeviceSections() {}

  static Section of(Survey survey, Index index, Glosser glosser) {
    List<Asset> unlisted = unlisted(survey);
    Whereabouts unseen = Whereabouts.of(survey);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("台帳にない機器"));
    blocks.add(
        new Block.Table(
            "台帳にない機器",
            UNLISTED,
            unlisted.stream().map(it -> unlistedRow(it, index)).toList(),
            40,
            looked(survey) ? "読めた資料の中にはありません。" : NOT_LOOKED));
    blocks.add(new Block.Heading("台帳にあるが、現物を確かめられない機器"));
    if (Whereabouts.scanned(survey)) {
      unseen(unseen, index, glosser, blocks);
    } else {
      blocks.add(new Block.Prose(Tone.UNKNOWN, NOT_SCANNED));
    }
    return new Section(KEY, "台帳と現物の違い", glosser.gloss(lead(survey)), blocks, true);
  }

  private static void unseen(Whereabouts unseen, Index index, Glosser glosser, List<Block> blocks) {
    String silent =
        "調べた区画（同じ区画の別の機器がスキャンに応答した区画）にあるのに、応答がなかった機器です。電源が切れていた、応答しない設定だった、廃棄済み、のいずれかです。";
    blocks.add(new Block.Prose(Tone.FAINT, glosser.gloss(silent)));
    blocks.add(
        new Block.Table(
            "調べた区画で応答がなかった機器",
            UNSEEN,
            rows(unseen.silent(), index, "現物を確かめ、なければ台帳から消します"),
            15,
            "ありません。"));
    blocks.add(
        new Block.Prose(
            Tone.UNKNOWN, "次の機器は、スキャンしていない区画にあるか、アドレスが分かりません。現物の有無は分かりません。なくなったという意味ではありません。"));
    blocks.add(
        new Block.Table(
            "調べていない区画にある・アドレス不明の機器",
            UNSEEN,
            rows(unseen.unasked(), index, "有無は分かりません。その区画をスキャンするか、台帳にアドレスを書くと確かめられます"),
            0,
            "ありません。"));
  }

  private static final String NOT_LOOKED = "不明です。現物を示す資料（機器の設定、スキャンの結果、ディレクトリ）を読めなかったため、確かめられません。";

  private static final String NOT_SCANNED =
      "スキャンの結果（ネットワークに問い合わせて機器を探した結果）がないため、台帳の機器の現物があるかどうかは分かりません。";

  private static String lead(Survey survey) {
    if (!looked(survey)) {
      return "台帳にない機器があるか、台帳の機器の現物があるかは、どちらも分かりません。";
    }
    Whereabouts unseen = Whereabouts.of(survey);
    String lead = "台帳にない機器が %d件あります。持ち主を確かめ、台帳に加えるか外してください。".formatted(unlisted(survey).size());
    return Whereabouts.scanned(survey)
        ? lead
            + "台帳の機器のうち、調べた区画で応答がなかったものが %d件、調べていない区画にある・アドレス不明のもの（有無は分かりません）が %d件あります。"
                .formatted(unseen.silent().size(), unseen.unasked().size())
        : lead;
  }

  static List<Asset> unlisted(Survey survey) {
    return survey.facility().assets().stream()
        .filter(it -> !it.provenance().listed())
        .sorted(
            Comparator.comparing((Asset it) -> !it.provenance().mobileRouter())
                .thenComparing(Asset::kind)
                .thenComparing(Asset::label, NaturalOrder.NAMES)
                .thenComparing(Asset::id))
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
    String task = router ? "持ち込み回線の疑いがあります。外して、持ち主と用途を確かめます" : "持ち主と用途を確かめ、台帳に加えるか外します";
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

  private static List<Row> rows(List<Asset> assets, Index index, String task) {
    return assets.stream().map(it -> unseenRow(it, index, task)).toList();
  }

  private static Row unseenRow(Asset asset, Index index, String task) {
    return new Row(
        "",
        List.of(
            new Cell(Tone.PLAIN, List.of(index.link(asset.id()))),
            Cell.of(asset.kind().japanese()),
            Cell.orUnknown(AssetSection.addresses(asset)),
            Cell.orUnknown(AssetSection.place(asset)),
            Cell.of(task)),
        asset.evidence());
  }
}
