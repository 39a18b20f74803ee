package org.yagura.cli.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.source.Wording;
import picocli.CommandLine;

class KnowledgeCommandTest {

  @TempDir private Path folder;
  private String before = "";

  @BeforeEach
  void keepTheStateInAFolderOfItsOwn() {
    before = System.getProperty("yagura.state", "");
    System.setProperty("yagura.state", folder.resolve("state").toString());
  }

  @AfterEach
  void putTheStateBack() {
    System.setProperty("yagura.state", before);
  }

  private record Run(int status, String said) {}

  private static Run run(String... arguments) {
    StringWriter said = new StringWriter();
    CommandLine line = new CommandLine(new KnowledgeCommand());
    line.setOut(new PrintWriter(said));
    line.setErr(new PrintWriter(said));
    return new Run(line.execute(arguments), said.toString());
  }

  /** A made-up form of R8; the official one is not at hand. */
  private Path workbook() throws IOException {
    Path file = folder.resolve("001716187.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("医療機関・薬局確認用");
      List<List<String>> rows =
          List.of(
              List.of("令和８年度版 サイバーセキュリティ対策チェックリスト"),
              List.of("1 体制構築", "1-①", "医療情報システム安全管理責任者を設置している"),
              List.of("3 備え", "3-③", "サイバー攻撃の想定を含む架空の計画を策定している"),
              List.of("", "3-④", "架空の訓練を実施している"));
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          sheet.value(r, c, rows.get(r).get(c));
        }
      }
    }
    return file;
  }

  private static ChecklistEdition chosen(String id) throws IOException {
    return EditionChoice.of(id).edition(it -> {});
  }

  @Test
  void anImportWaitsUntilAPersonConfirmsIt() throws IOException {
    Run imported = run("import", workbook().toString());

    assertThat(imported.status()).isZero();
    assertThat(imported.said())
        .contains("3項目", "3-④", "yagura knowledge confirm R8-facility")
        .contains("知られている項目 4-①", "3-③ の文言");
    assertThat(chosen("").id()).isEqualTo("R7");

    assertThat(run("confirm", "R8-facility").status()).isZero();

    assertThat(chosen("").id()).isEqualTo("R8");
    assertThat(chosen("R8").items()).allMatch(it -> it.wording() == Wording.IMPORTED);
    assertThat(run("status").said()).contains("R8-facility", "全3項目");
  }

  @Test
  void whatWasNeverImportedCannotBeConfirmed() {
    assertThat(run("confirm", "R8-facility").status()).isEqualTo(2);
    assertThat(run("confirm", "../../etc/passwd").status()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNoFormIsAProblemAndNoTrace() throws IOException {
    Path file = Files.writeString(folder.resolve("様式.xlsx"), "PK\u0003\u0004 broken");
    Run imported = run("import", file.toString());

    assertThat(imported.status()).isEqualTo(3);
    assertThat(imported.said()).contains("公式の様式として読めません").doesNotContain("Exception", "\tat ");
  }

  @Test
  void aFileThatIsNotThereIsWrongUsage() {
    assertThat(run("import", folder.resolve("ない.xlsx").toString()).status()).isEqualTo(2);
  }

  @Test
  void anIncompleteEditionSaysWhatItLacks() throws IOException {
    List<String> notes = new ArrayList<>();

    assertThat(EditionChoice.of("r6").edition(notes::add).id()).isEqualTo("R6");
    assertThat(notes).singleElement().asString().contains("R6", "未入手");
  }

  @Test
  void anUnknownEditionIsRefusedWithThoseThatAreKnown() {
    assertThat(EditionChoice.of("R9").refusal()).contains("R9", "R5、R6、R7、R8");
    assertThat(EditionChoice.of("").refusal()).isEmpty();
  }

  @Test
  void aBrokenFileOfTheStoreIsToldAndNotUsed() throws IOException {
    Path store = Files.createDirectories(folder.resolve("state/.yagura/knowledge"));
    Files.writeString(store.resolve("R8-facility.yaml"), "items: [");
    List<String> notes = new ArrayList<>();

    assertThat(EditionChoice.of("").edition(notes::add).id()).isEqualTo("R7");
    assertThat(notes).singleElement().asString().contains("R8-facility.yaml");
  }
}
