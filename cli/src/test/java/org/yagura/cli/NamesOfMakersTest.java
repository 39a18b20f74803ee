package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.model.conclusion.Survey;

/** People write makers in kana and leave blanks out. */
class NamesOfMakersTest {

  private static final String ROUTER =
      """
      version 15.2
      service timestamps log datetime msec
      hostname HOSHU-GW
      interface GigabitEthernet0
       ip address 203.0.113.10 255.255.255.248
       ip nat outside
      interface Vlan1
       ip address 192.168.10.1 255.255.255.0
       ip nat inside
      ip route 0.0.0.0 0.0.0.0 203.0.113.9
      end
      """;
  private static final String OTHER =
      """
      # RTX830 Rev.15.02.14 (Fri Jul 26 2019)
      # main:  RTX830 ver=00 serial=M4A000001 MAC-Address=00:a0:de:00:00:01
      ip lan1 address 192.168.20.1/24
      ip route default gateway pp 1
      pp select 1
       pp always-on on
       pppoe use lan2
       ip pp address 203.0.113.30/32
       pp enable 1
      telnetd service off
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"シスコ892", "ｼｽｺ892ルーター", "Cisco 892", "保守用シスコ８９２"})
  void aMakerInKanaWithAGluedModelMeansTheDevice(String device) {
    Survey survey =
        new Scenario(folder)
            .with("gw.txt", ROUTER)
            .with("rtx.txt", OTHER)
            .with("台帳.csv", "機器名,ホスト名,メーカー,型番\n保守ルータ,HOSHU-GW,Cisco,C892FSP-K9\n")
            .with("回線.csv", "No.,名称,種類,機器\n1,保守回線,光回線," + device + "\n")
            .survey();

    List<String> recorded =
        survey.connections().stream()
            .filter(it -> it.status().name().equals("RECORDED"))
            .map(it -> survey.facility().asset(it.end().device()).orElseThrow().names().hostname())
            .toList();
    assertThat(recorded).containsExactly("HOSHU-GW");
  }
}
