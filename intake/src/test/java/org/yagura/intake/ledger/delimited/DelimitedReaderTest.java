package org.yagura.intake.ledger.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.material.Material;
import org.yagura.model.material.Problem;
import org.yagura.testkit.Property;

class DelimitedReaderTest {

  private static final Charset CP932 = Charset.forName("windows-31j");

  private static Workbook read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Workbook read(String name, byte[] bytes) {
    return DelimitedReader.read(new Material(name, bytes)).orElseThrow();
  }

  /** Every row as its number and its cells. */
  private static List<String> rows(Workbook workbook) {
    return workbook.sheets().getFirst().rows().stream()
        .map(row ->
            row.number()
                + ":"
                + String.join("|", row.cells().stream().map(Sheet.Cell::text).toList()))
        .toList();
  }

  @Test
  void theDelimiterIsFoundByContent() {
    assertThat(rows(read("a.csv", "名称,場所\nPC1,受付\n"))).containsExactly("1:名称|場所", "2:PC1|受付");
    assertThat(rows(read("a.csv", "名称;場所\nPC1;受付, 奥\n"))).containsExactly("1:名称|場所", "2:PC1|受付, 奥");
    assertThat(rows(read("a.txt", "名称\t場所\nPC1\t受付, 奥\n")))
        .containsExactly("1:名称|場所", "2:PC1|受付, 奥");
    assertThat(read("a.txt", "名称\t場所\nPC1\t受付\n").format()).isEqualTo("tsv");
    assertThat(rows(read("a.csv", "sep=;\n名称;a,b\nPC1;c,d\n")))
        .containsExactly("2:名称|a,b", "3:PC1|c,d");
  }

  @Test
  void titlesAndNotesAroundATableDoNotHideIt() {
    Workbook workbook = read("台帳.csv", "回線一覧\n\n番号,種別,相手\n1,光,ISP\n2,VPN,業者\n※要確認\n");
    assertThat(rows(workbook))
        .containsExactly("1:回線一覧", "3:番号|種別|相手", "4:1|光|ISP", "5:2|VPN|業者", "6:※要確認");
    assertThat(workbook.sheets().getFirst().name()).isEqualTo("台帳");
  }

  @Test
  void quotedFieldsKeepTheirLineBreaksAndTheRowIsWhereItBegins() {
    Workbook workbook = read("a.csv", "名称,備考\r\nPC1,\"一行目\r\n二行目、\"\"引用\"\"\"\r\nPC2,\"x\"y\r\n");
    assertThat(rows(workbook)).containsExactly("1:名称|備考", "2:PC1|一行目\n二行目、\"引用\"", "4:PC2|xy");
    assertThat(workbook.problems()).isEmpty();
  }

  @Test
  void anUnclosedQuoteSpoilsOnlyItsLine() {
    Workbook workbook =
        read("a.csv", "名称,備考,数\nPC1,\"19インチ,1\nPC2,良,2\nPC3,\"注, 意\",3\nPC4,\"終わり,4\n");
    assertThat(rows(workbook))
        .containsExactly("1:名称|備考|数", "2:PC1|19インチ|1", "3:PC2|良|2", "4:PC3|注, 意|3", "5:PC4|終わり|4");
    assertThat(workbook.problems())
        .extracting(it -> it.at().location())
        .containsExactly("line 2", "line 5");
  }

  @Test
  void excelsTrickForLeadingZerosIsUnwrapped() {
    assertThat(rows(read("a.csv", "番号,名称\n=\"0012\",PC\n"))).contains("2:0012|PC");
    assertThat(rows(read("a.csv", "番号,名称\n\"=\"\"0012\"\"\",PC\n"))).contains("2:0012|PC");
  }

  @Test
  void japaneseEncodingsAreRead() {
    String text = "名称,会社\n髙橋ＰＣ①,㈱﨑ｶﾙﾃ\n電子カルテ,未定\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, CP932)) {
      assertThat(rows(read("a.csv", text.getBytes(charset))))
          .as(charset.name())
          .contains("2:髙橋ＰＣ①|㈱﨑ｶﾙﾃ");
    }
    Workbook eucJp = read("a.csv", "名称,会社\n電子カルテ,未定\n".getBytes(Charset.forName("EUC-JP")));
    assertThat(eucJp.encoding()).isEqualTo("EUC-JP");
    assertThat(rows(eucJp)).contains("2:電子カルテ|未定");
    Workbook utf16 = read("a.txt", text.replace(',', '\t').getBytes(StandardCharsets.UTF_16LE));
    assertThat(utf16.encoding()).isEqualTo("UTF-16LE");
    assertThat(rows(utf16)).contains("2:髙橋ＰＣ①|㈱﨑ｶﾙﾃ");
  }

  @Test
  void undecodableBytesAreToldWithTheirLines() {
    byte[] bytes = "名称,場所\nPC1,受付\nPC2,薬局\n".getBytes(CP932);
    bytes[bytes.length - 2] = (byte) 0xFF;
    assertThat(read("a.csv", bytes).problems())
        .singleElement()
        .satisfies(it -> assertThat(it.at().location()).isEqualTo("line 3"))
        .extracting(Problem::message)
        .asString()
        .contains("CP932", "3 行目");
  }

  @Test
  void whatIsNoTableIsLeftToOthers() {
    List<String> others =
        List.of(
            "本日の会議、院長, 事務長。\n次回は 3月, 4月, 5月。\n以上\n",
            "config system global\n    set hostname \"FG\"\nend\nconfig firewall policy\n    edit 1\nend\n",
            "ip filter 1 pass * 10.0.0.0/8 tcp,udp * www\nip filter 2 reject * *\nip route default gateway pp 1\n",
            "<?xml version=\"1.0\"?>\n<a>\n\t\t<b>1</b>\n\t\t<c>2</c>\n</a>\n",
            "{\n\t\"a\": 1,\n\t\"b\": 2,\n\t\"c\": 3\n}\n",
            "[\n  {\"a\": 1},\n  {\"a\": 2},\n  {\"a\": 3}\n]\n",
            "name: x\nlist: [a, b]\nother:\n  - c\n",
            "system {\n    host-name a;\n    domain-name b;\n    services { ssh; }\n}\n",
            "\tfoo\n\t\tbar\n\tbaz\n\t\tqux\n",
            "Interface   Status\nge0         up\n");
    for (String text : others) {
      assertThat(DelimitedReader.read(new Material("a.txt", text.getBytes(StandardCharsets.UTF_8))))
          .as(text)
          .isEmpty();
    }
    assertThat(DelimitedReader.read(new Material("a.csv", new byte[] {0, 1, 2, 3}))).isEmpty();
  }

  @Test
  void singleValuesAreATableOnlyWhenTheNameSaysSo() {
    byte[] list = "IPアドレス\n10.0.0.1\n10.0.0.2\n".getBytes(StandardCharsets.UTF_8);
    assertThat(rows(read("a.csv", list))).containsExactly("1:IPアドレス", "2:10.0.0.1", "3:10.0.0.2");
    assertThat(DelimitedReader.read(new Material("a.txt", list))).isEmpty();
  }

  @Test
  void whatWasQuotedProperlyComesBack() {
    String[] words = {"PC", "", "a,b", "二\n行", "\"引用\"", "", "10.0.0.1;10.0.0.2", "x\ty"};
    Property.holds(random -> {
      StringBuilder text = new StringBuilder("名称,場所,備考,数\n");
      List<String> expected = new java.util.ArrayList<>(List.of("1:名称|場所|備考|数"));
      int line = 2;
      for (int row = random.nextInt(1, 20); row > 0; row--) {
        List<String> fields = new java.util.ArrayList<>(List.of("n" + row));
        for (int i = 0; i < 3; i++) {
          fields.add(words[random.nextInt(words.length)]);
        }
        fields.forEach(it -> text.append('"').append(it.replace("\"", "\"\"")).append("\","));
        text.setCharAt(text.length() - 1, '\n');
        expected.add(
            line + ":" + String.join("|", fields.stream().filter(it -> !it.isEmpty()).toList()));
        line += 1 + (int) fields.stream().filter(it -> it.indexOf('\n') >= 0).count();
      }
      assertThat(rows(read("a.csv", text.toString()))).isEqualTo(expected);
    });
  }
}
