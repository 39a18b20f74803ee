package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.cli.paper.Paper;

class PaperCommandTest {

  @TempDir private Path folder;
  @TempDir private Path out;
  @TempDir private Path beside;

  private final StringWriter stdout = new StringWriter();
  private final StringWriter stderr = new StringWriter();

  private int run(String... arguments) {
    return Yagura.run(arguments, new PrintWriter(stdout, true), new PrintWriter(stderr, true));
  }

  private int paper(String command, String... more) {
    String[] first = {command, folder.toString(), "--out", out.toString(), "--as-of", "2026-11-20"};
    String[] arguments = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return run(arguments);
  }

  @BeforeEach
  void materials() throws IOException {
    Files.writeString(
        folder.resolve("台帳.csv"),
        "機器名,IPアドレス,OS,設置場所,保守業者\n電子カルテサーバ,192.168.1.10,Windows Server 2012 R2,サーバ室,A/B社\n");
    Files.writeString(folder.resolve("facility.yaml"), "name: みなと医院\nkind: clinic\n");
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void everyDocumentHasACommandWithHelp(Paper paper) {
    assertThat(run(paper.id(), "--help")).isZero();
    assertThat(stdout.toString()).contains("フォルダ", "--out", "--as-of");
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void everyDocumentIsMadeAloneAndTheSameTwice(Paper paper) throws IOException {
    assertThat(paper(paper.id())).isZero();
    String memory = Files.readString(out.resolve(".yagura-written"));

    assertThat(paper(paper.id())).isZero();
    assertThat(out.resolve(".yagura-written")).hasContent(memory);
    assertThat(stdout.toString()).doesNotContain("-edited");
  }

  @Test
  void aSurveyOfAllMakesThemAll() {
    assertThat(paper("survey", "--all")).isZero();

    assertThat(out.resolve("documents"))
        .isDirectoryContaining("glob:**BCP案.docx")
        .isDirectoryContaining("glob:**経営者向け.pdf")
        .isDirectoryContaining("glob:**立入検査資料.pdf")
        .isDirectoryContaining("glob:**非常時持ち出し.pdf")
        .isDirectoryContaining("glob:**バックアップ計画.docx");
    assertThat(out.resolve("documents/事業者/A／B社.xlsx")).exists();
    assertThat(out.resolve("documents/oscal/catalog.json")).exists();
  }

  @Test
  void aPlanThatAPersonCompletedIsKept() throws IOException {
    paper("bcp");
    Files.writeString(out.resolve("documents/BCP案.docx"), "completed");

    assertThat(paper("bcp")).isZero();

    assertThat(out.resolve("documents/BCP案-edited.docx")).hasContent("completed");
    assertThat(stdout.toString()).contains("上書きせずに");
  }

  @Test
  void aPasswordLocksThePackAndIsToldNowhere() throws IOException {
    Path secret = beside.resolve("password.txt");
    Files.writeString(secret, "kagi-12345\n");

    assertThat(paper("emergency-pack", "--password-file", secret.toString())).isZero();

    assertThat(Files.readString(out.resolve("documents/非常時持ち出し.pdf"), StandardCharsets.ISO_8859_1))
        .contains("/Encrypt");
    assertThat(stdout + stderr.toString()).doesNotContain("kagi-12345").contains("暗号化しました");
  }

  @Test
  void aPasswordThatSomeViewerWouldNotTakeIsRefused() throws IOException {
    Path secret = beside.resolve("password-sjis.txt");
    Files.write(secret, "ひみつの鍵１２３\r\n".getBytes(Charset.forName("MS932")));

    assertThat(paper("emergency-pack", "--password-file", secret.toString())).isEqualTo(2);
    assertThat(stderr.toString()).contains("半角の英数字").doesNotContain("ひみつ");
  }

  @Test
  void aSurveyOfAllLocksThePackToo() throws IOException {
    Path secret = beside.resolve("password.txt");
    Files.writeString(secret, "kagi-12345\r\n");

    assertThat(paper("survey", "--all", "--password-file", secret.toString())).isZero();

    byte[] pack = Files.readAllBytes(out.resolve("documents/非常時持ち出し.pdf"));
    try (PDDocument open = Loader.loadPDF(pack, "kagi-12345")) {
      assertThat(open.isEncrypted()).isTrue();
    }
  }

  @Test
  void whoAsksForALockNeverGetsAnOpenPack() throws IOException {
    Path empty = Files.createFile(beside.resolve("empty.txt"));

    assertThat(paper("emergency-pack", "--password-file", empty.toString())).isEqualTo(2);
    assertThat(paper("emergency-pack", "--password-file", "なし.txt")).isEqualTo(2);
    assertThat(stderr.toString()).contains("1行目が空です", "なし.txt");
    assertThat(out.resolve("documents/非常時持ち出し.pdf")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void whatCannotBeUsedIsRefusedWithTheReason(Paper paper) throws IOException {
    String file = folder.resolve("台帳.csv").toString();

    assertThat(run(paper.id(), "なし")).isEqualTo(2);
    assertThat(run(paper.id(), file)).isEqualTo(2);
    assertThat(run(paper.id(), folder.toString(), "--out", folder.toString())).isEqualTo(2);
    assertThat(run(paper.id(), folder.toString(), "--out", file)).isEqualTo(2);
    assertThat(run(paper.id(), folder.toString(), "--edition", "R99")).isEqualTo(2);
    assertThat(run(paper.id(), folder.toString(), "--as-of", "きのう")).isEqualTo(2);
    assertThat(run(paper.id(), folder.toString(), "--feeds", "なし")).isEqualTo(2);
    assertThat(run(paper.id(), folder.toString(), "--unknown")).isEqualTo(2);
    assertThat(stderr.toString())
        .contains("フォルダ「なし」がありません", "ファイルです", "出力先が資料のフォルダと同じ", "R99", "きのう");

    Path nothing = Files.createDirectory(folder.resolve("空"));
    assertThat(run(paper.id(), nothing.toString(), "--out", out.toString())).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pharmacy", "clinic", "midwifery", "hospital"})
  void oneAssetWithoutVendorsAndLinesIsEnoughForEveryDocument(String kind) throws IOException {
    Files.writeString(folder.resolve("台帳.csv"), "機器名\nレセコン\n");
    Files.writeString(folder.resolve("facility.yaml"), "name: 髙﨑𠮷薬局\nkind: %s\n".formatted(kind));

    assertThat(paper("survey", "--all")).isZero();

    assertThat(stdout.toString()).contains("事業者の名前が資料にないため");
    assertThat(out.resolve("documents")).isDirectoryContaining("glob:**非常時持ち出し.pdf");
  }

  @Test
  void anEmptyReturnIsRefusedWithItsReason() throws IOException {
    Path empty = Files.createFile(beside.resolve("返却.xlsx"));

    assertThat(run("vendor-return", empty.toString(), "--folder", folder.toString())).isEqualTo(3);
    assertThat(stderr.toString()).contains("空のファイルです");
  }

  @Test
  void aReturnedPackIsReadAgainstTheFolder() {
    paper("vendor-pack");
    String pack = out.resolve("documents/事業者/A／B社.xlsx").toString();

    int status = run("vendor-return", pack, "--folder", folder.toString(), "--as-of", "2026-11-20");

    assertThat(status).isZero();
    assertThat(stdout.toString()).contains("A/B社", "まだ回答のないもの");
    assertThat(stderr.toString()).contains("まだ記入されていません");
  }

  @Test
  void whatIsNoReturnedPackIsRefused() {
    String ledger = folder.resolve("台帳.csv").toString();

    assertThat(run("vendor-return", ledger, "--folder", folder.toString())).isEqualTo(3);
    assertThat(run("vendor-return", "なし.xlsx", "--folder", folder.toString())).isEqualTo(2);
  }
}
