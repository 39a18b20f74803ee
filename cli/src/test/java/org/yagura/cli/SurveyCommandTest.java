package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.cli.option.DayConverter;

class SurveyCommandTest {

  @TempDir private Path folder;
  @TempDir private Path out;

  private final StringWriter stdout = new StringWriter();
  private final StringWriter stderr = new StringWriter();

  private int survey(String... more) {
    String[] arguments = new String[more.length + 6];
    String[] first = {
      "survey", folder.toString(), "--out", out.toString(), "--as-of", "2026-11-20"
    };
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return Yagura.run(arguments, new PrintWriter(stdout, true), new PrintWriter(stderr, true));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @BeforeEach
  void ledger() throws IOException {
    write("台帳.csv", "機器名,IPアドレス,OS,設置場所\n受付PC,192.168.1.10,Windows 11 Pro,受付\n");
  }

  @Test
  void writesTheFilesOfTheContract() {
    assertThat(survey()).isZero();

    assertThat(out.toFile().list())
        .contains(
            "intake.json",
            "facility.json",
            "external-connections.json",
            "discrepancies.json",
            "findings.json",
            "network.svg",
            "network.drawio",
            "report.html",
            "report.pdf",
            "yagura.xlsx");
    assertThat(stdout.toString()).contains("資産", "外部接続", "指摘", "report.html");
  }

  @Test
  void whatNothingCouldShowIsUnknownAndNotZero() {
    survey();

    assertThat(stdout.toString())
        .containsPattern("外部接続 +不明")
        .contains("うち台帳にないもの 不明", "facility.yaml がありません");
    assertThat(out.resolve("network.svg"))
        .content(StandardCharsets.UTF_8)
        .contains("外部との接続 不明", "台帳にない機器 不明");
  }

  @Test
  void aFacilityWithoutNameIsToldFromAMissingFile() throws IOException {
    write("facility.yaml", "kind: hospital\nbeds: 100\n");

    survey();

    assertThat(stdout.toString()).contains("facility.yaml に名前がありません");
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    survey();
    SortedMap<String, byte[]> first = outputs();

    survey();

    assertThat(outputs().keySet()).isEqualTo(first.keySet());
    outputs().forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
  }

  private SortedMap<String, byte[]> outputs() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(out)) {
      for (Path file : all.toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void saysWhyEachFileWasOfNoUse() throws IOException {
    Files.delete(folder.resolve("台帳.csv"));
    write("memo.txt", "あしたの当番は佐藤さん");
    write("空.xlsx", "");

    assertThat(survey()).isEqualTo(Yagura.NOTHING_USABLE);

    assertThat(stderr.toString()).contains("memo.txt", "空.xlsx");
    assertThat(out.resolve("intake.json")).content(StandardCharsets.UTF_8).contains("memo.txt");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(survey("--no-such-option")).isEqualTo(Yagura.USAGE);
    assertThat(stderr.toString()).contains("使い方が違います").doesNotContain("Exception");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    String[] arguments = {"survey", folder.resolve("nowhere").toString()};

    int status =
        Yagura.run(arguments, new PrintWriter(stdout, true), new PrintWriter(stderr, true));

    assertThat(status).isEqualTo(Yagura.USAGE);
  }

  @Test
  void readsNoFileAboveTheLimitAndSaysSo() throws IOException {
    write("巨大.csv", "機器名,IPアドレス\n" + "x,192.168.1.1\n".repeat(200));

    assertThat(survey("--max-file", "1KB")).isZero();

    assertThat(out.resolve("intake.json")).content(StandardCharsets.UTF_8).contains("大きすぎる");
  }

  @Test
  void followsNoSymbolicLink() throws IOException {
    Files.createSymbolicLink(folder.resolve("環"), folder);
    Files.createSymbolicLink(folder.resolve("外"), folder.resolve("台帳.csv"));

    assertThat(survey()).isZero();

    assertThat(out.resolve("intake.json")).content(StandardCharsets.UTF_8).contains("シンボリックリンク");
  }

  @Test
  void takesResultsOfAnEarlierSurveyForNoMaterial() throws IOException {
    survey();
    byte[] before = Files.readAllBytes(out.resolve("facility.json"));
    for (String name : outputs().keySet()) {
      Files.copy(out.resolve(name), folder.resolve(name));
    }

    assertThat(survey()).isZero();

    assertThat(out.resolve("facility.json")).hasBinaryContent(before);
    assertThat(out.resolve("intake.json")).content(StandardCharsets.UTF_8).contains("以前の調査の結果");
  }

  @Test
  void refusesToWriteIntoTheMaterials() {
    String[] arguments = {"survey", folder.toString(), "--out", folder.toString()};
    PrintWriter silent = new PrintWriter(stdout, true);

    assertThat(Yagura.run(arguments, silent, silent)).isEqualTo(Yagura.USAGE);
  }

  @Test
  void readsTheDayInAnyUsualForm() {
    assertThat(new DayConverter().convert("2026/11/20")).isEqualTo(Scenario.DAY);
    assertThat(new DayConverter().convert("令和８年１１月２０日")).isEqualTo(Scenario.DAY);
    assertThat(survey("--as-of", "2026-13-40")).isEqualTo(Yagura.USAGE);
    assertThat(stderr.toString()).contains("暦にありません").doesNotContain("java.");
  }

  @Test
  void leavesItsOwnOutputOut() throws IOException {
    String[] arguments = {
      "survey",
      folder.toString(),
      "--out",
      folder.resolve("out").toString(),
      "--as-of",
      "2026-11-20"
    };
    PrintWriter silent = new PrintWriter(stdout, true);

    Yagura.run(arguments, silent, silent);
    Yagura.run(arguments, silent, silent);

    assertThat(folder.resolve("out/intake.json"))
        .content(StandardCharsets.UTF_8)
        .doesNotContain("report.html");
  }

  @Test
  void damagedFeedsAreNamedAndNothingExploitedIsNotClaimed(@TempDir Path feeds) throws IOException {
    Files.writeString(
        feeds.resolve("nvd.json"),
        """
        {"format":"NVD_CVE","version":"2.0","timestamp":"2026-11-19T00:00:00.000",
         "vulnerabilities":[{"cve":{"id":"CVE-2024-21762","descriptions":[]}},{"cve":
        """);
    Files.writeString(feeds.resolve("memo.json"), "{\"x\":");

    survey("--feeds", feeds.toString());

    assertThat(stdout.toString())
        .contains("feeds/nvd.json: 読めないところがあります")
        .contains("feeds/memo.json")
        .contains("不明（悪用の情報がありません）");
  }
}
