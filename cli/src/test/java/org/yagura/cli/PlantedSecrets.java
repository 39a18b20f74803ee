package org.yagura.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a folder of every kind of material, in which each {@code @S} became a secret of its own
 * and each {@code @W} a word that must not get lost.
 */
final class PlantedSecrets {

  private static final List<String> FILES =
      List.of(
          "ADコンピュータ.csv",
          "ADユーザー.csv",
          "allied.txt",
          "arp.txt",
          "asa.txt",
          "broken.xml",
          "decisions.yaml",
          "dhcp.csv",
          "facility.yaml",
          "fortigate.conf",
          "ios.txt",
          "junos-set.txt",
          "junos.conf",
          "mapping.yaml",
          "memo.txt",
          "necix.txt",
          "nmap.xml",
          "panos-set.txt",
          "panos.xml",
          "sbom.json",
          "yamaha.txt",
          "システム一覧.csv",
          "バックアップ.csv",
          "ヒアリング.csv",
          "保守契約.csv",
          "回線一覧.csv",
          "研修.csv",
          "管理者ID.csv",
          "連絡先.csv",
          "機器台帳.csv");

  private final Path folder;
  private final Map<String, String> places = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();

  PlantedSecrets(Path folder) {
    this.folder = folder;
  }

  /** The secrets, each with the line that it stands on. */
  Map<String, String> places() {
    return places;
  }

  /** The words beside secrets. */
  Map<String, String> words() {
    return words;
  }

  void write() throws IOException {
    for (String name : FILES) {
      String text = planted(name, template(name));
      boolean old = name.endsWith("契約.csv") || name.equals("yamaha.txt");
      Charset charset = old ? Charset.forName("windows-31j") : StandardCharsets.UTF_8;
      Files.write(folder.resolve(name), text.getBytes(charset));
      if (name.equals("機器台帳.csv")) {
        workbook(planted("台帳.xlsx", template(name).replace("サーバ", "計算機").replace(".10.", ".11.")));
      }
    }
  }

  private void workbook(String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("台帳.xlsx"));
        Workbook workbook = new Workbook(out, "planted", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("機器");
      int row = 0;
      for (String line :
          text.replace("\"", "").replaceAll("\n(?=パスワード\n|Zq)", "\r").split("\n", -1)) {
        String[] cells = line.split(",", -1);
        for (int column = 0; column < cells.length; column++) {
          sheet.value(row, column, cells[column].replace('\r', '\n'));
        }
        row++;
      }
    }
  }

  private String planted(String file, String template) {
    StringBuilder text = new StringBuilder();
    for (String line : template.split("(?<=\n)", -1)) {
      String planted = line;
      while (planted.contains("@S")) {
        String secret = "Zq7k%03dhW".formatted(places.size());
        places.put(secret, file + ": " + line.strip());
        planted = planted.replaceFirst("@S", secret);
      }
      while (planted.contains("@W")) {
        String word = "Kotoba%03dx".formatted(words.size());
        words.put(word, file + ": " + line.strip());
        planted = planted.replaceFirst("@W", word);
      }
      text.append(planted);
    }
    return text.toString();
  }

  private static String template(String name) {
    try (InputStream in = PlantedSecrets.class.getResourceAsStream("/planted/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no template (%s)".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
