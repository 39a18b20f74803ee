package org.yagura.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;

class LookAlikesTest {

  @Test
  void aConfigurationPastedIntoASheetIsTold() throws IOException {
    List<String> lines =
        List.of(
            "設定書",
            "hostname RT01",
            "ip ufs-cache enable",
            "telnet-server ip enable",
            "ppp profile a",
            "interface GigaEthernet0.0",
            "  no ip address",
            "interface GigaEthernet1.0",
            "  ip address 192.168.1.1/24");

    assertThat(LookAlikes.of(new Material("a.xlsx", sheet(lines))).orElseThrow().hint())
        .contains(".txt");
    assertThat(LookAlikes.of(new Material("a.xlsx", sheet(List.of("お知らせ", "本日は休診"))))).isEmpty();
  }

  @Test
  void anEncryptedBackupIsToldAsSuch() {
    byte[] backup = "#FGBK|4|FGT60F|7|02|1575|".getBytes(StandardCharsets.US_ASCII);

    assertThat(LookAlikes.of(new Material("a.conf", backup)).orElseThrow().hint())
        .contains("パスワードを付けず");
  }

  private static byte[] sheet(List<String> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("設定");
      for (int i = 0; i < lines.size(); i++) {
        sheet.value(i, 0, lines.get(i));
      }
    }
    return bytes.toByteArray();
  }
}
