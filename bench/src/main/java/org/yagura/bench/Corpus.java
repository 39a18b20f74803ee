package org.yagura.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Configurations to read: large ones made here, always the same, and real ones where present. */
final class Corpus {

  private Corpus() {}

  /** One configuration a vendor with so many rules, by the vendor's name. */
  static Map<String, String> made(int rules) {
    Map<String, String> made = new LinkedHashMap<>();
    made.put("FortiOS", fortios(rules));
    made.put("Yamaha", yamaha(rules));
    made.put("Cisco IOS", ios(rules));
    made.put("Cisco ASA", asa(rules));
    made.put("NEC IX", necIx(rules));
    made.put("AlliedWare Plus", alliedware(rules));
    return made;
  }

  /**
   * Every file of the folder of real configurations beside the project; none where it is absent.
   */
  static List<byte[]> real() throws IOException {
    Path folder =
        Path.of(System.getProperty("yagura.root", "."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("shared")
            .resolve("data/configs");
    List<byte[]> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          files.add(Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static String address(int i) {
    return "10.%d.%d.%d".formatted(i >> 16 & 63, i >> 8 & 255, i & 255);
  }

  private static String fortios(int rules) {
    StringBuilder text =
        new StringBuilder(
            """
            #config-version=FGT60F-7.0.12-FW-build0523-230605:opmode=0:vdom=0
            config system global
                set hostname "FW01"
            end
            config firewall address
            """);
    for (int i = 0; i < rules; i++) {
      text.append("    edit \"host-%d\"%n".formatted(i))
          .append("        set subnet %s 255.255.255.255%n    next%n".formatted(address(i)));
    }
    text.append("end\nconfig firewall policy\n");
    for (int i = 0; i < rules; i++) {
      text.append(
          """
              edit %d
                  set srcintf "internal"
                  set dstintf "wan1"
                  set srcaddr "host-%d"
                  set dstaddr "all"
                  set action accept
                  set schedule "always"
                  set service "HTTPS"
              next
          """
              .formatted(i + 1, i));
    }
    return text.append("end\n").toString();
  }

  private static String yamaha(int rules) {
    StringBuilder text =
        new StringBuilder(
            """
            # RTX830 Rev.15.02.29
            ip lan1 address 10.0.0.1/16
            pp select 1
            """);
    for (int i = 0; i < rules; i++) {
      text.append("ip filter %d pass %s * tcp * 443%n".formatted(i + 1, address(i)));
    }
    return text.append("ip pp secure filter in 1 2 3\npp enable 1\n").toString();
  }

  private static String ios(int rules) {
    StringBuilder text =
        new StringBuilder(
            """
            version 15.7
            hostname R1
            interface GigabitEthernet0/0
             ip address 10.0.0.1 255.255.0.0
             ip access-group IN in
            !
            ip access-list extended IN
            """);
    for (int i = 0; i < rules; i++) {
      text.append(" permit tcp host %s any eq 443%n".formatted(address(i)));
    }
    return text.append("!\nend\n").toString();
  }

  private static String asa(int rules) {
    StringBuilder text =
        new StringBuilder(
            """
            ASA Version 9.12(4)
            !
            hostname ASA1
            interface GigabitEthernet0/0
             nameif inside
             security-level 100
             ip address 10.0.0.1 255.255.0.0
            !
            """);
    for (int i = 0; i < rules; i++) {
      text.append(
          "access-list IN extended permit tcp host %s any eq https%n".formatted(address(i)));
    }
    return text.append("access-group IN in interface inside\n: end\n").toString();
  }

  private static String necIx(int rules) {
    StringBuilder text =
        new StringBuilder(
            """
            ! NEC Portable Internetwork Core Operating System Software
            ! IX Series IX2215 (magellan-sec) Software, Version 10.7.18, RELEASE SOFTWARE
            hostname IX1
            """);
    for (int i = 0; i < rules; i++) {
      text.append(
          "ip access-list in permit tcp src %s/32 sport any dest any dport eq 443%n"
              .formatted(address(i)));
    }
    return text.append("interface GigaEthernet0.0\n  ip address 10.0.0.1/16\n  ip filter in 1 in\n")
        .toString();
  }

  private static String alliedware(int rules) {
    StringBuilder text =
        new StringBuilder(
            """
            !
            service password-encryption
            !
            hostname SW1
            !
            """);
    for (int i = 0; i < rules; i++) {
      text.append("access-list 3000 permit tcp %s/32 any eq 443%n".formatted(address(i)));
    }
    return text.append("interface vlan1\n ip address 10.0.0.1/16\n!\nend\n").toString();
  }
}
