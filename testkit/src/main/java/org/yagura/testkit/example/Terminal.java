package org.yagura.testkit.example;

import java.util.ArrayList;
import java.util.List;

/** A computer that staff work on, as it really is. */
record Terminal(
    String name, String host, String place, String department, String model, String address) {

  private static final String[] CLINICS = {
    "内科外来", "外科外来", "整形外科外来", "小児科外来", "眼科外来", "皮膚科外来", "泌尿器科外来", "救急外来", "総合受付", "処置室"
  };
  private static final String[] WARDS = {"東３病棟", "西３病棟", "東４病棟", "西４病棟", "東５病棟", "西５病棟"};
  private static final String[] OFFICES = {"医事課", "入退院支援室", "診療情報管理室"};
  private static final int WARD_TERMINALS = 14;

  /** 60 terminals of the clinics for outpatients: 10.40.20.11 to 70. */
  static List<Terminal> outpatient() {
    List<Terminal> all = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      String place = CLINICS[(i - 1) / 6];
      String model = i <= 36 ? "ESPRIMO D7012" : "OptiPlex 3090";
      all.add(
          new Terminal(
              "外来端末" + i, "MNT-OP%03d".formatted(i), place, "診療部", model, "10.40.20." + (10 + i)));
    }
    return all;
  }

  /** 84 terminals of the six wards, 14 each: 10.40.21.11 to 94. */
  static List<Terminal> ward() {
    List<Terminal> all = new ArrayList<>();
    for (int i = 1; i <= WARDS.length * WARD_TERMINALS; i++) {
      String place = WARDS[(i - 1) / WARD_TERMINALS];
      String model = i % 3 == 0 ? "ProBook 450 G9" : "LIFEBOOK A5512";
      all.add(
          new Terminal(
              "病棟端末" + i, "MNT-WD%03d".formatted(i), place, "看護部", model, "10.40.21." + (10 + i)));
    }
    return all;
  }

  /** 30 terminals of the offices that bill: 10.40.30.11 to 40. */
  static List<Terminal> office() {
    List<Terminal> all = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      String place = OFFICES[(i - 1) / 10];
      all.add(
          new Terminal(
              "医事端末" + i,
              "MNT-IJ%03d".formatted(i),
              place,
              "医事課",
              "ProDesk 400 G7",
              "10.40.30." + (10 + i)));
    }
    return all;
  }

  /** 16 computers on the line to the Internet: 192.168.100.51 to 66. */
  static List<Terminal> business() {
    List<Terminal> all = new ArrayList<>();
    for (int i = 1; i <= 16; i++) {
      String place = i <= 10 ? "総務課" : "地域医療連携室";
      all.add(
          new Terminal(
              "業務PC" + i,
              "MNT-GM%03d".formatted(i),
              place,
              "事務部",
              "ThinkCentre M70q",
              "192.168.100." + (50 + i)));
    }
    return all;
  }

  String make() {
    return switch (model) {
      case "ESPRIMO D7012", "LIFEBOOK A5512" -> "富士通";
      case "OptiPlex 3090" -> "Dell";
      case "ThinkCentre M70q" -> "Lenovo";
      default -> "HP";
    };
  }

  String os() {
    return number() % 4 == 0 ? "Windows 10 Pro 22H2" : "Windows 11 Pro 23H2";
  }

  /** The hardware address in pairs with colons, of a prefix that its maker owns. */
  String mac() {
    String prefix =
        switch (make()) {
          case "富士通" -> "00:17:42";
          case "Dell" -> "d4:ae:52";
          case "Lenovo" -> "00:06:1b";
          default -> "3c:52:82";
        };
    String[] parts = address.split("\\.", -1);
    return "%s:40:%02x:%02x"
        .formatted(prefix, Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
  }

  int number() {
    return Integer.parseInt(host.substring(host.length() - 3));
  }
}
