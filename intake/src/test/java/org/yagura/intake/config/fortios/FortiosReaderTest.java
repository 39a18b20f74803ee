package org.yagura.intake.config.fortios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigMaterials;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Remark;
import org.yagura.model.material.Problem;
import org.yagura.testkit.Property;

class FortiosReaderTest {

  @Test
  void aTextThatBreaksOffIsReadUpToThere() {
    DeviceConfiguration device = Fixture.read("broken/truncated.conf");

    assertThat(device.network().interfaces()).hasSize(1);
    assertThat(device.filtering().list("policy").orElseThrow().rules())
        .singleElement()
        .satisfies(it -> assertThat(it.destination().addresses().isEmpty()).isTrue());
    assertThat(device.remarks())
        .extracting(Remark::kind, Remark::subject, it -> it.evidence().at().location())
        .containsExactly(
            tuple(Remark.Kind.TRUNCATED, "config firewall policy / edit 1", "line 14"));
  }

  @Test
  void aBreakIsAProblemOfTheMaterial() {
    String text = String.join("\n", Fixture.text("broken/truncated.conf").lines());

    MaterialReading reading =
        new ConfigMaterials()
            .read(new Material("fw/utm.conf", text.getBytes(StandardCharsets.UTF_8)))
            .orElseThrow();

    assertThat(reading.report().format()).isEqualTo("FortiOS");
    assertThat(reading.report().problems())
        .extracting(it -> it.at().location(), Problem::gravity)
        .containsExactly(tuple("line 14", Problem.Gravity.PARTIAL));
    assertThat(reading.report().problems().getFirst().message()).contains("edit 1");
  }

  @Test
  void quotationsEscapesAndCommandsAreUnderstood() {
    DeviceConfiguration device = Fixture.read("broken/quotes.conf");
    FilterRule rule = device.filtering().list("policy").orElseThrow().rules().getFirst();

    assertThat(rule.source().addresses()).hasToString("10.0.0.1-10.0.0.2");
    assertThat(device.coverage().notUnderstood())
        .extracting(it -> it.says())
        .containsExactly("set mystery \"1\"", "config unheard of", "set a 1", "end");
  }

  @Test
  void aSessionTellsModelSerialAndTheDayItWasTaken() {
    DeviceConfiguration device = Fixture.read("broken/session.txt");

    assertThat(device.identity().model()).extracting("value").isEqualTo("FortiGate-60F");
    assertThat(device.identity().serial()).extracting("value").isEqualTo("FGT60FTK20000001");
    assertThat(device.identity().hostname()).extracting("value").isEqualTo("FW-A");
    assertThat(device.identity().capturedOn()).extracting("value").isEqualTo("2026-11-02");
    assertThat(device.network().interfaces()).hasSize(1);
    assertThat(device.coverage().notUnderstood()).isEmpty();
  }

  @Test
  void textsOfOthersAreNotClaimed() {
    for (String other :
        List.of(
            "interface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\n",
            "# RTX1210 Rev.14.01.42\nip lan1 address 10.0.0.1/24\n",
            "set system host-name a\n",
            "config の変更手順を確認する\nset を忘れない\n",
            "# Platform Full Name : FortiManager-VM64\nconfig system global\nset hostname x\nend\n")) {
      assertThat(new FortiosReader().recognise(ConfigText.of("a.txt", other))).isZero();
    }
  }

  @Test
  void everyCutOfATextIsRead() {
    List<String> lines = Fixture.text("vip/vip.conf").lines();
    Property.holds(
        lines.size(),
        random -> {
          List<String> cut = lines.subList(0, 2 + random.nextInt(lines.size() - 2));
          ConfigText text = ConfigText.of("a.conf", String.join("\n", cut));

          DeviceConfiguration device = new FortiosReader().read(text).devices().getFirst();

          assertThat(device.coverage().lines()).isEqualTo(cut.size());
          assertThat(device.coverage().notUnderstood()).isEmpty();
        });
  }

  @Test
  void groupsOfGroupsOfGroupsTakeNoTime() {
    StringBuilder text =
        new StringBuilder("config firewall address\nedit h\nset subnet 10.0.0.1/32\n");
    text.append("next\nend\nconfig firewall addrgrp\n");
    for (int i = 0; i < 15; i++) {
      for (String side : List.of("a", "b")) {
        String members = i == 0 ? "h" : "a%d b%d a%d".formatted(i - 1, i - 1, i);
        text.append("edit %s%d\nset member %s\nnext\n".formatted(side, i, members));
      }
    }
    text.append("end\nconfig firewall policy\nedit 1\nset srcaddr a14\nset dstaddr h\nnext\nend\n");

    DeviceConfiguration device =
        new FortiosReader().read(ConfigText.of("a.conf", text.toString())).devices().getFirst();

    FilterRule rule = device.filtering().list("policy").orElseThrow().rules().getFirst();
    assertThat(rule.source().addresses()).hasToString("10.0.0.1");
  }

  @Test
  void readingTwiceGivesTheSame() {
    for (String name : List.of("vip/vip.conf", "interfaces/ports.conf", "vdom/vdoms.conf")) {
      assertThat(Fixture.read(name)).isEqualTo(Fixture.read(name));
    }
  }
}
