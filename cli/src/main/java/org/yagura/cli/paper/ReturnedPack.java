package org.yagura.cli.paper;

import java.io.PrintWriter;
import java.util.List;
import org.yagura.analysis.vendor.VendorKeys;
import org.yagura.analysis.vendor.VendorReturn;
import org.yagura.model.evidence.Evidence;
import org.yagura.report.document.content.Citation;

/** Tells what a vendor's workbook says, what it leaves open and what speaks against it. */
public final class ReturnedPack {
  private static final int MOST_PROOF = 3;

  private ReturnedPack() {}

  public static void tell(VendorReturn it, PrintWriter out) {
    out.println(it.vendor() + "　" + it.file());
    out.println("  お願いした %d件のうち %d件に回答がありました。".formatted(it.asked(), it.answered()));
    if (!it.contradictions().isEmpty()) {
      out.println();
      out.println("  資料と食い違う回答 %d件（事業者に確かめてください）".formatted(it.contradictions().size()));
      it.contradictions().forEach(c -> contradiction(c, out));
    }
    rows("  当院の資料と違うとされたもの・足されたもの・「いいえ」とされたもの %d件", it.corrections(), out);
    rows("  答えや日付が読めないもの %d件（はい・いいえ・該当なし、年月日で書き直してもらってください）", it.unclear(), out);
    rows("  まだ回答のないもの %d件（「確認中」「予定」などを含みます）", it.missing(), out);
    if (it.contradictions().isEmpty() && it.missing().isEmpty() && it.unclear().isEmpty()) {
      out.println("  足りない回答も、資料との食い違いもありません。");
    }
    out.println();
  }

  private static void contradiction(VendorReturn.Contradiction it, PrintWriter out) {
    out.println("    ◆ " + it.row().about());
    out.println("        回答: " + it.row().said() + places(it.row().evidence()));
    out.println("        資料: " + it.shows() + places(it.evidence()));
  }

  private static String places(List<Evidence> evidence) {
    List<String> places =
        evidence.stream()
            .limit(MOST_PROOF)
            .map(it -> it.at().file() + " " + Citation.place(it))
            .toList();
    return places.isEmpty() ? "" : "（" + String.join("、", places) + "）";
  }

  private static void rows(String title, List<VendorReturn.Row> rows, PrintWriter out) {
    if (rows.isEmpty()) {
      return;
    }
    out.println();
    out.println(title.formatted(rows.size()));
    for (VendorReturn.Row it : rows) {
      String said = it.said().isEmpty() ? "" : "　→ " + it.said();
      String at = it.said().isEmpty() ? "" : places(it.evidence());
      out.println("    ・" + sheet(it.key()) + it.about() + said + at);
    }
  }

  /** The sheet of the workbook that a row stands in. */
  private static String sheet(String key) {
    if (key.startsWith(VendorKeys.DISCLOSURE)) {
      return "［MDS・SDS］";
    }
    if (key.startsWith(VendorKeys.OFFICIAL)) {
      return "［事業者確認用］";
    }
    if (key.startsWith(VendorKeys.FINDING)) {
      return "［質問］";
    }
    return key.startsWith(VendorKeys.QUESTION) ? "［確認項目］" : "";
  }
}
