package org.yagura.report.document.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.Asset;
import org.yagura.model.spelling.NaturalOrder;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Glosser;
import org.yagura.report.document.wording.Words;

/** Every asset; too long for paper, so that the PDF points at it. */
final class AssetSection {
  static final String KEY = "assets";
  private static final int FULL_EVIDENCE = 2_000;
  private static final int SHORT_EVIDENCE = 3;

  private static final List<Column> COLUMNS =
      List.of(
          Column.filter("種別", 10),
          Column.of("名前", 18),
          Column.of("アドレス", 15),
          Column.of("メーカ・型番・OS", 22),
          Column.of("設置場所・部署", 16),
          Column.of("期限", 13),
          Column.number("台数", 5),
          Column.filter("確かめた資料", 14));

  private AssetSection() {}

  static Section of(Survey survey, Glosser glosser) {
    List<Asset> assets = survey.facility().assets();
    int most = assets.size() > FULL_EVIDENCE ? SHORT_EVIDENCE : Integer.MAX_VALUE;
    List<Row> rows =
        assets.stream()
            .sorted(
                Comparator.comparing(Asset::kind)
                    .thenComparing(Asset::label, NaturalOrder.NAMES)
                    .thenComparing(Asset::id))
            .map(it -> row(it, most))
            .toList();
    String lead = "資料を突き合わせて一つにまとめた機器の一覧です。直すときは yagura.xlsx の「資産台帳」を使ってください。";
    List<Block> blocks = new ArrayList<>();
    if (most < Integer.MAX_VALUE) {
      blocks.add(
          new Block.Prose(
              Tone.FAINT,
              "台数が多いため、根拠は 1件につき %d か所までを示します。すべては facility.json にあります。".formatted(most)));
    }
    blocks.add(new Block.Table("資産", COLUMNS, rows, 0, "機器を読み取れた資料がありません。資産の数は不明です。"));
    return new Section(KEY, "資産一覧", glosser.gloss(lead), blocks, false);
  }

  private static Row row(Asset asset, int most) {
    return new Row(
        asset.id(),
        List.of(
            Cell.of(asset.kind().japanese()),
            Cell.lines(names(asset)),
            Cell.orUnknown(addresses(asset)),
            Cell.orUnknown(product(asset)),
            Cell.orUnknown(place(asset)),
            Cell.orUnknown(dates(asset)),
            Cell.of(Integer.toString(asset.count())),
            Cell.of(known(asset))),
        asset.evidence().size() > most ? asset.evidence().subList(0, most) : asset.evidence());
  }

  private static List<String> names(Asset asset) {
    List<String> names = new ArrayList<>(List.of(asset.label()));
    Stream.of(asset.names().hostname(), asset.placement().system())
        .filter(it -> !it.isEmpty() && !names.contains(it))
        .forEach(names::add);
    return names;
  }

  static List<String> addresses(Asset asset) {
    List<String> all = asset.attachment().addresses();
    if (all.size() <= 6) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, 5));
    some.add("ほか " + (all.size() - 5) + "個");
    return some;
  }

  static List<String> product(Asset asset) {
    Asset.Product it = asset.product();
    return Stream.of((it.make() + " " + it.model()).strip(), (it.os() + " " + it.version()).strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  static List<String> place(Asset asset) {
    Asset.Placement it = asset.placement();
    return Stream.of(it.site(), it.location(), it.department())
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static List<String> dates(Asset asset) {
    Asset.Dates it = asset.dates();
    return Stream.of(
            dated("サポート終了 ", it.supportUntil()),
            dated("保守 ", it.contractUntil()),
            dated("導入 ", it.installed()))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String dated(String what, String iso) {
    return iso.isEmpty() ? "" : what + Words.date(iso);
  }

  /** Which kinds of material show it, in words. */
  static String known(Asset asset) {
    Asset.Provenance it = asset.provenance();
    return String.join(
        "・",
        Stream.of(
                it.listed() ? "台帳" : "",
                it.configured() ? "設定" : "",
                it.measured() ? "スキャン" : "",
                it.inDirectory() ? "ディレクトリ" : "")
            .filter(text -> !text.isEmpty())
            .toList());
  }
}
