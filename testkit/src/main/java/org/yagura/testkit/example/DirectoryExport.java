package org.yagura.testkit.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Users and computers as {@code Get-ADUser} and {@code Get-ADComputer} export them to CSV. */
final class DirectoryExport {

  private static final String[] SURNAMES = {
    "青木", "石田", "上野", "遠藤", "岡本", "川口", "木村", "小泉", "斎藤", "清水", "鈴木", "瀬川", "高林", "田島", "堤", "寺田",
    "中尾", "西山"
  };
  private static final String[] GIVEN = {"あゆみ", "健一", "さくら", "大輔", "恵", "直樹"};
  private static final String[] SECTIONS = {"看護部", "診療部", "医事課", "薬剤部", "検査科", "総務課"};

  private DirectoryExport() {}

  static String users() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "SamAccountName,Name,Enabled,LastLogonDate,PasswordLastSet,PasswordNeverExpires,Department,Description,DistinguishedName");
    for (int i = 0; i < 36; i++) {
      String name = SURNAMES[i % SURNAMES.length] + "　" + GIVEN[i % GIVEN.length];
      String section = SECTIONS[(i + i / 18) % SECTIONS.length];
      lines.add(
          "n%05d,%s,True,2026/11/%02d 08:%02d:00,2026/%02d/01 09:00:00,False,%s,,\"CN=n%05d,OU=職員,DC=minatogasaki,DC=local\""
              .formatted(
                  10_210 + i * 17, name, 1 + i % 12, 10 + i, 4 + i % 7, section, 10_210 + i * 17));
    }
    lines.add(
        "n09870,浜口　由美,True,2024/03/28 17:02:00,2022/04/01 09:00:00,True,看護部,令和6年3月31日退職,\"CN=n09870,OU=職員,DC=minatogasaki,DC=local\"");
    lines.add(
        "n09555,森下　隆,False,2023/09/29 16:40:00,2023/04/03 09:00:00,False,検査科,退職,\"CN=n09555,OU=退職者,DC=minatogasaki,DC=local\"");
    lines.add(
        "test01,テスト,True,,2021/10/04 13:22:00,True,,稼働前テスト用,\"CN=test01,CN=Users,DC=minatogasaki,DC=local\"");
    lines.add(
        "shiosai,しおさい保守,True,2026/11/12 22:15:00,2019/09/30 10:00:00,True,,Domain Admins,\"CN=shiosai,OU=業者,DC=minatogasaki,DC=local\"");
    lines.add(
        "Administrator,Administrator,True,2026/11/12 21:48:00,2019/09/30 10:00:00,True,,,\"CN=Administrator,CN=Users,DC=minatogasaki,DC=local\"");
    return String.join("\r\n", lines) + "\r\n";
  }

  static String computers() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Name,DNSHostName,Enabled,OperatingSystem,OperatingSystemVersion,IPv4Address,LastLogonDate");
    computer(lines, "MNT-DC01", "Windows Server 2019 Standard", "10.0 (17763)", "10.40.10.5");
    computer(lines, "MNT-DC02", "Windows Server 2019 Standard", "10.0 (17763)", "10.40.10.6");
    computer(lines, "MNT-LIS01", "Windows Server 2016 Standard", "10.0 (14393)", "10.40.10.21");
    computer(lines, "MNT-OLD01", "Windows Server 2008 R2 Standard", "6.1 (7601)", "10.40.10.40");
    for (Terminal it : Terminal.outpatient()) {
      boolean old = it.os().startsWith("Windows 10");
      computer(
          lines,
          it.host(),
          old ? "Windows 10 Pro" : "Windows 11 Pro",
          old ? "10.0 (19045)" : "10.0 (22631)",
          it.address());
    }
    return String.join("\r\n", lines) + "\r\n";
  }

  private static void computer(
      List<String> lines, String name, String system, String version, String address) {
    lines.add(
        "%s,%s.minatogasaki.local,True,%s,%s,%s,2026/11/12 08:05:00"
            .formatted(name, name.toLowerCase(Locale.ROOT), system, version, address));
  }
}
