package org.yagura.knowledge.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.model.vulnerability.ProductKey;

class RecordTablesTest {

  @ParameterizedTest
  @CsvSource({
    "Palo Alto Networks, PAN-OS, paloaltonetworks:pan-os",
    "Cisco, Cisco IOS XE Software, cisco:ios_xe",
    "n/a, VMware vCenter Server, vmware:vcenter_server",
    "NEC Corporation, WG1800HP4, nec:wg1800hp4",
    "Becton Dickinson & Co, BD Alaris™ Systems Manager, bd:alaris_systems_manager",
    "Microsoft, Windows 10 Version 22H2 for x64-based Systems, microsoft:windows_10_22h2",
    "Microsoft, Windows Server 2012 R2 (Server Core installation), microsoft:windows_server_2012_r2",
    "'Trend Micro, Inc.', Trend Micro Apex One, trendmicro:apex_one"
  })
  void plainWordsGetTheNameThatRecordsUse(String vendor, String product, String name) {
    assertThat(RecordNames.standard().ofWords(vendor, product))
        .extracting(ProductKey::name)
        .containsExactly(name);
  }

  @Test
  void firmwareAndItsHardwareShareAName() {
    RecordNames names = RecordNames.standard();

    assertThat(names.canonical(new ProductKey("o", "yamaha", "rtx830_firmware")).name())
        .isEqualTo(names.canonical(new ProductKey("h", "yamaha", "rtx830")).name());
  }

  @Test
  void theDirectiveHasADeadlineForEveryInput() {
    List<Boolean> both = List.of(true, false);
    for (boolean exploited : both) {
      for (boolean exposed : both) {
        for (boolean automatable : both) {
          for (boolean total : both) {
            Deadlines.Inputs inputs = new Deadlines.Inputs(exploited, exposed, automatable, total);
            assertThat(Deadlines.of(inputs).days()).isIn(0, 3, 14, 60);
          }
        }
      }
    }
    assertThat(Deadlines.of(new Deadlines.Inputs(true, true, true, true)))
        .isEqualTo(new Deadlines.Deadline(3, true));
  }

  @Test
  void everyCuratedRowNamesItsSource() {
    assertThat(Advisories.shipped())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.asserter()).startsWith("https://"));
    assertThat(Lifecycles.standard().curated("windows"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.says()).contains("https://"));
  }
}
