package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.cli.match.MatchList;

class MatchCommandTest {

  @TempDir private Path folder = Path.of("");
  private String before = "";

  private final StringWriter stdout = new StringWriter();
  private final StringWriter stderr = new StringWriter();

  @BeforeEach
  void keepTheStateInAFolderOfItsOwn() {
    before = System.getProperty("yagura.state", "");
    System.setProperty("yagura.state", folder.resolve("state").toString());
  }

  @AfterEach
  void putTheStateBack() {
    System.setProperty("yagura.state", before);
  }

  @Test
  void namesBecomeProductsInTheOrderOfTheList() throws IOException {
    Path list =
        list(
            "id,raw,source\nB2,\"FortiGate-100F v7.2.4,build1396\",cli\n\nA1,複合機,excel\n", "UTF-8");

    assertThat(match(list)).isZero();
    assertThat(stdout.toString())
        .startsWith("id,cpes,affected,possible\nB2,o:fortinet:fortios,")
        .endsWith("\nA1,,,\n");
    assertThat(stderr.toString()).contains("0件は「脆弱性がない」という意味ではありません");
  }

  @Test
  void listsOfWindowsComputersAreReadToo() throws IOException {
    Path list = list("ID,RAW,Source\r\n1,ヤマハ RTX830 Rev.15.02.09,excel\r\n", "windows-31j");

    assertThat(match(list)).isZero();
    assertThat(stdout.toString()).contains("\n1,o:yamaha:rtx830_firmware,");
  }

  @Test
  void recordsOfAFolderAreComparedWithTheVersion() throws IOException {
    Files.writeString(
        folder.resolve("CVE-2099-0001.json"),
        """
        {"dataType": "CVE_RECORD", "dataVersion": "5.1",
         "cveMetadata": {"cveId": "CVE-2099-0001", "state": "PUBLISHED"},
         "containers": {"cna": {"providerMetadata": {"shortName": "fortinet"},
           "affected": [{"vendor": "Fortinet", "product": "FortiOS", "defaultStatus": "unaffected",
             "versions": [{"version": "7.2.0", "lessThanOrEqual": "7.2.4", "status": "affected",
               "versionType": "semver"}]}]}}}
        """);
    Path list =
        list("id,raw,source\n1,FortiGate 60F 7.2.4,excel\n2,FortiGate 60F 7.2.5,excel\n", "UTF-8");

    assertThat(match(list, "--feeds", folder.toString())).isZero();
    assertThat(stdout.toString())
        .containsPattern("1,o:fortinet:fortios,[^,]*CVE-2099-0001")
        .containsOnlyOnce("CVE-2099");
  }

  @Test
  void aListWithoutNamesIsRefusedWithTheReason() throws IOException {
    assertThat(match(list("name,maker\nx,y\n", "UTF-8"))).isEqualTo(3);
    assertThat(stderr.toString()).contains("raw");
    assertThat(match(folder.resolve("none.csv"))).isEqualTo(2);
  }

  @Test
  void quotesMayHoldLineEndsAndMayBeLeftOpen() {
    assertThat(MatchList.of("id,raw,source\n1,\"a \"\"b\"\"\nc\",excel\n2,\"open").rows())
        .extracting(MatchList.Row::raw)
        .containsExactly("a \"b\"\nc", "open");
  }

  private Path list(String text, String charset) throws IOException {
    Path file = folder.resolve("names.csv");
    Files.write(file, text.getBytes(Charset.forName(charset)));
    return file;
  }

  private int match(Path list, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "match";
    arguments[1] = list.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    int status =
        Yagura.run(arguments, new PrintWriter(stdout, true), new PrintWriter(stderr, true));
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(stdout.toString())).isTrue();
    return status;
  }
}
