package org.yagura.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.Administration;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Platform;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.ConfiguredDevice;

class ConfigMaterialsTest {

  /** Knows a language of two words: {@code box NAME} and {@code use NAME}. */
  private record BoxReader(int sureness) implements VendorReader {

    @Override
    public int recognise(ConfigText text) {
      return text.lines().stream().anyMatch(it -> it.startsWith("box ")) ? sureness : 0;
    }

    @Override
    public Parsed read(ConfigText text) {
      LineLedger ledger = new LineLedger(text);
      ledger.understood(1);
      DeviceIdentity identity =
          new DeviceIdentity(
              Platform.NEC_IX,
              null,
              null,
              null,
              null,
              List.of(),
              new Sourced<>("2026-11-01", text.evidence(1)),
              text.evidence(1));
      return new Parsed(
          List.of(
              new DeviceConfiguration(
                  text.file(),
                  identity,
                  DeviceNetwork.NONE,
                  Filtering.NONE,
                  AddressTranslation.NONE,
                  RemoteAccess.NONE,
                  Administration.NONE,
                  List.of(
                      new Remark(Remark.Kind.UNDEFINED_REFERENCE, "b2", text.evidence(2)),
                      new Remark(Remark.Kind.UNUSED_OBJECT, "b1", text.evidence(1))),
                  ledger.close())),
          List.of());
    }
  }

  private static Material material(String text, Charset charset) {
    return new Material("config/box.txt", text.getBytes(charset));
  }

  private static final ConfigMaterials MATERIALS = new ConfigMaterials(List.of(new BoxReader(80)));

  @Test
  void aConfigurationBecomesADeviceWithItsAccount() {
    MaterialReading reading =
        MATERIALS.read(material("box 外\nuse b2\n", Charset.forName("windows-31j"))).orElseThrow();

    assertThat(reading.report().kind()).isEqualTo(MaterialKind.CONFIG);
    assertThat(reading.report().format()).isEqualTo("NEC IX");
    assertThat(reading.report().encoding()).isEqualTo("CP932");
    assertThat(reading.report().problems())
        .extracting(it -> it.at().location(), Problem::gravity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("line 2", Problem.Gravity.PARTIAL),
            org.assertj.core.groups.Tuple.tuple("line 2", Problem.Gravity.NOTE));
    assertThat(reading.report().problems().getFirst().message()).contains("「b2」");
    assertThat(reading.observations())
        .singleElement()
        .isInstanceOfSatisfying(
            ConfiguredDevice.class, it -> assertThat(it.origin().asOf()).isEqualTo("2026-11-01"));
  }

  @Test
  void aReaderThatIsNotSureEnoughDoesNotClaimAText() {
    ConfigMaterials unsure = new ConfigMaterials(List.of(new BoxReader(ConfigMaterials.CLAIM - 1)));

    assertThat(unsure.read(material("box a\n", StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void binaryEmptyAndForeignTextsAreOfAnotherKind() {
    assertThat(MATERIALS.read(material("", StandardCharsets.UTF_8))).isEmpty();
    assertThat(MATERIALS.read(material("memo\n", StandardCharsets.UTF_8))).isEmpty();
    assertThat(MATERIALS.read(material("box a\0\1\2\n", StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void aTextThatOnlyMentionsAMakersSystemIsNoConfiguration() {
    ConfigMaterials all = new ConfigMaterials();
    List<String> mentions =
        List.of(
            "<?xml version=\"1.0\"?>\n<nmaprun>\n<service name=\"telnet\" product=\"Cisco IOS telnetd\"/>\n",
            "ホスト名,OS\nCORE01,Cisco IOS XE 16.12.4\nSW01,AlliedWare Plus 5.5.1\n",
            "ファイアウォールは Cisco Adaptive Security Appliance です。\n");

    for (String mention : mentions) {
      assertThat(all.read(material(mention, StandardCharsets.UTF_8))).isEmpty();
    }
  }
}
