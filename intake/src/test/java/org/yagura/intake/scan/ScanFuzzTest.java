package org.yagura.intake.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.yagura.intake.material.Material;

class ScanFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyBytesAreReadOrRefusedButNeverThrow(FuzzedDataProvider data) {
    String head =
        data.pickValue(
            new String[] {
              "",
              "<nmaprun><host><status state=\"up\"/><address addr=\"10.0.0.1\" addrtype=\"ipv4\"/>",
              "<NessusClientData_v2><ReportHost name=\"10.0.0.1\"><tag name=\"mac-address\">",
              "<report><scan_run_status/><host><ip>10.0.0.1</ip>",
              "# show arp\n",
              "lease 10.0.0.1 {\n",
              "IPAddress,ClientId,LeaseExpiryTime\n"
            });
    byte[] rest = data.consumeRemainingAsBytes();
    byte[] start = head.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] all = java.util.Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, all, start.length, rest.length);
    assertThat(new ScanReader().read(new Material("f", all))).isNotNull();
  }
}
