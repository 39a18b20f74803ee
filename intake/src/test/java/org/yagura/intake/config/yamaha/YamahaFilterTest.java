package org.yagura.intake.config.yamaha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.intake.config.lines.ConfigFixture.device;
import static org.yagura.intake.config.lines.ConfigFixture.remarks;
import static org.yagura.intake.config.lines.ConfigFixture.unread;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.VendorReader.Parsed;
import org.yagura.intake.config.lines.ConfigFixture;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RuleList;

class YamahaFilterTest {

  private final DeviceConfiguration device = device(new YamahaReader(), "yamaha/filters");

  private RuleList list(String name) {
    return device.filtering().list(name).orElseThrow();
  }

  private FilterRule rule(String id) {
    return device.filtering().lists().stream()
        .flatMap(it -> it.rules().stream())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String services(String id) {
    return String.join(
        " ",
        rule(id).services().stream()
            .map(it -> it.protocol() + ":" + it.source() + ">" + it.destination() + it.qualifier())
            .toList());
  }

  @Test
  void aListKeepsItsOrderAndDeniesTheRest() {
    assertThat(list("lan1 in").rules())
        .extracting("id")
        .containsExactly(
            "100", "101", "102", "103", "104", "105", "106", "107", "108", "109", "110");
    assertThat(list("lan1 in").otherwise()).isEqualTo(Action.DENY);
    assertThat(list("lan1 in").stateful()).isTrue();
    assertThat(list("lan1 out").stateful()).isFalse();
  }

  @Test
  void portsAndAddressesInEveryForm() {
    assertThat(services("100")).isEqualTo("udp:135,137-139,445>any tcp:135,137-139,445>any");
    assertThat(services("101")).isEqualTo("tcp:any>80,443,8080-8090");
    assertThat(rule("101").source().addresses()).hasToString("10.8.1.0/24,10.8.2.5-10.8.2.9");
    assertThat(rule("102").source().addresses().blocks()).hasSize(256);
    assertThat(rule("102").destination().addresses()).hasToString("172.16.1.0/24");
    assertThat(rule("122").source().addresses()).hasToString("0.0.0.0-10.0.0.9");
    assertThat(rule("122").destination().addresses()).hasToString("203.0.113.5-255.255.255.255");
    assertThat(rule("105").destination().unresolved()).containsExactly("pacs.example.jp");
  }

  @Test
  void pseudoProtocolsBecomeQualifiers() {
    assertThat(services("102")).isEqualTo("tcp:any>anyestablished");
    assertThat(services("103")).isEqualTo("icmp:any>anyicmp-type 8 code 0");
    assertThat(services("104")).isEqualTo("icmp:any>anyicmp-error");
    assertThat(services("105")).isEqualTo("tcp:any>22tcpflag=0x0002/0x0017");
    assertThat(services("106")).isEqualTo("gre:any>any");
    assertThat(services("108")).isEqualTo("tcp:any>1024-65535tcpfin");
    assertThat(services("109")).isEqualTo("any:any>any");
  }

  @Test
  void restrictPassesAndRejectLogs() {
    assertThat(rule("106").action()).isEqualTo(Action.PERMIT);
    assertThat(rule("106").name()).isEqualTo("restrict");
    assertThat(rule("109").action()).isEqualTo(Action.DENY);
    assertThat(rule("109").condition().log()).isTrue();
    assertThat(rule("100").condition().log()).isFalse();
    assertThat(rule("105").condition().log()).isTrue();
    assertThat(rule("107").condition().log()).isFalse();
  }

  @Test
  void aRuleWithAnUnknownWordNeitherPermitsNorDenies() {
    Parsed parsed = ConfigFixture.read(new YamahaReader(), "yamaha/filters");

    assertThat(list("lan1 out").rules()).extracting("id").containsExactly("100", "121", "122");
    assertThat(parsed.problems())
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("「120」", "no-such-service"));
    assertThat(unread(device)).containsExactly("ip filter 120 pass * * tcp * no-such-service");
  }

  @Test
  void aFilterSetStandsWhereItsNameIsApplied() {
    assertThat(list("lan2 in").rules()).extracting("id").containsExactly("100", "110");
    assertThat(list("lan2 in").stateful()).isTrue();
    assertThat(list("lan2 out").rules()).extracting("id").containsExactly("109");
  }

  @Test
  void numbersThatNothingUsesAreRemarked() {
    assertThat(remarks(device, Remark.Kind.UNUSED_OBJECT)).containsExactly("ip filter 999@line 32");
  }

  @Test
  void anUndefinedNumberIsNamedWithItsLine() {
    Parsed parsed = ConfigFixture.read(new YamahaReader(), "yamaha/undefined-filter");
    DeviceConfiguration broken = parsed.devices().getFirst();

    assertThat(broken.filtering().list("lan1 in"))
        .get()
        .satisfies(it -> assertThat(it.rules()).extracting("id").containsExactly("10", "20"))
        .satisfies(it -> assertThat(it.stateful()).isFalse());
    assertThat(remarks(broken, Remark.Kind.UNDEFINED_REFERENCE))
        .containsExactlyInAnyOrder("ip filter 77@line 9", "ip filter dynamic 88@line 9");
  }
}
