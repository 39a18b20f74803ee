package org.yagura.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Device ledgers of any length, always the same. */
final class Ledgers {

  private static final String[] HEADER = {
    "No", "機器名", "ホスト名", "種別", "メーカー", "型番", "OS", "IPアドレス", "MACアドレス", "設置場所", "導入年月", "備考"
  };
  private static final String[] KINDS = {"端末", "端末", "端末", "サーバ", "プリンタ", "医療機器"};
  private static final String[] MAKERS = {"富士通", "NEC", "Dell", "HP"};
  private static final String[] SYSTEMS = {
    "Windows 10 Pro", "Windows 11 Pro", "Windows Server 2019 Standard", ""
  };

  private Ledgers() {}

  /** A workbook of so many devices beneath a title and a header. */
  static byte[] xlsx(int rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("機器一覧");
      sheet.value(0, 0, "院内機器台帳");
      for (int column = 0; column < HEADER.length; column++) {
        sheet.value(2, column, HEADER[column]);
      }
      for (int i = 0; i < rows; i++) {
        row(sheet, 3 + i, i);
      }
    }
    return bytes.toByteArray();
  }

  static String address(int i) {
    return "10.%d.%d.%d".formatted(i / 50_000 + 1, i / 200 % 250, i % 200 + 10);
  }

  static String mac(int i) {
    return "00:17:42:%02x:%02x:%02x".formatted(i >> 16 & 255, i >> 8 & 255, i & 255);
  }

  private static void row(Worksheet sheet, int at, int i) {
    String[] cells = {
      Integer.toString(i + 1),
      "端末" + (i + 1),
      "PC" + (100_000 + i),
      KINDS[i % KINDS.length],
      MAKERS[i % MAKERS.length],
      "MODEL-" + i % 40,
      SYSTEMS[i % SYSTEMS.length],
      address(i),
      mac(i),
      i % 9 + 1 + "階",
      "202%d/%d".formatted(i % 6, i % 12 + 1),
      i % 10 == 0 ? "更新予定" : ""
    };
    for (int column = 0; column < cells.length; column++) {
      if (!cells[column].isEmpty()) {
        sheet.value(at, column, cells[column]);
      }
    }
  }
}
