package org.yagura.testkit.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * 湊ヶ崎中央病院, a hospital that does not exist, with 290 beds and about 360 devices: the folder of
 * materials that it would hand over. Its story is told in {@code examples/README.md}.
 */
public final class ExampleHospital {

  private static final Charset CP932 = Charset.forName("windows-31j");

  private ExampleHospital() {}

  /** Writes the folder named by the only argument; the same bytes on every machine. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.write(path, file.getValue());
    }
  }

  /** The content of every file by its path within the folder, with {@code /} between its parts. */
  public static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    lists(files);
    configurations(files);
    scans(files);
    files.put("AD/ADユーザー.csv", marked(DirectoryExport.users()));
    files.put("AD/ADコンピュータ.csv", marked(DirectoryExport.computers()));
    files.put("その他/memo.txt", windows(resource("memo.txt")));
    files.put("その他/フロア図.pdf", Strays.pdf());
    files.put("その他/サーバ室写真.png", Strays.png());
    return files;
  }

  private static void lists(Map<String, byte[]> files) {
    files.put("facility.yaml", utf8(resource("facility.yaml")));
    files.put("台帳/病院機器台帳.xlsx", Xlsx.bytes(ClerkLedger.workbook()));
    files.put("台帳/LAN機器管理表_潮路ネットワーク.xlsx", Xlsx.bytes(VendorLedger.workbook()));
    files.put("台帳/回線一覧.csv", windows(resource("lines.csv")));
    files.put("台帳/システム一覧.csv", marked(resource("systems.csv").replace("\n", "\r\n")));
    files.put("台帳/保守契約一覧.csv", windows(resource("contracts.csv")));
    files.put("台帳/バックアップ一覧.xlsx", Xlsx.bytes(OtherLists.backups()));
    files.put("台帳/管理者ID.xlsx", Xlsx.bytes(OtherLists.accounts()));
    files.put("ヒアリングシート.xlsx", Xlsx.bytes(OtherLists.hearing()));
  }

  private static void configurations(Map<String, byte[]> files) {
    files.put("config/FGT100F_20261113.conf", utf8(resource("config/fortigate.conf")));
    files.put("config/業務系RTX1210.txt", windows(resource("config/rtx1210.txt")));
    files.put("config/オン資RTX830.txt", windows(resource("config/rtx830.txt")));
    files.put("config/ix2215.log", utf8(resource("config/ix2215.txt")));
    files.put("config/core_show_run.log", crlf(resource("config/core.txt")));
    files.put("config/画像ルータ.txt", utf8(resource("config/ar4050s.txt")));
  }

  private static void scans(Map<String, byte[]> files) {
    files.put("scan/server-segment.xml", utf8(NmapScan.servers()));
    files.put("scan/gyomu-segment.xml", utf8(NmapScan.business()));
    files.put("scan/arp_業務PC3.txt", windows(AddressTables.arp()));
    files.put("scan/rtx1210_dhcp.txt", windows(AddressTables.leases()));
    files.put("scan/core_mac.txt", crlf(AddressTables.macs()));
  }

  private static String resource(String name) {
    try (InputStream content = ExampleHospital.class.getResourceAsStream(name)) {
      if (content == null) {
        throw new IllegalStateException("the resource (%s) is missing".formatted(name));
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("resource (%s)".formatted(name), e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] crlf(String text) {
    return utf8(text.replace("\n", "\r\n"));
  }

  /** CP932 with the line ends of Windows. */
  private static byte[] windows(String text) {
    return text.replace("\n", "\r\n").getBytes(CP932);
  }

  /** UTF-8 with a byte order mark, as Excel writes it. */
  private static byte[] marked(String text) {
    return utf8("\uFEFF" + text);
  }
}
