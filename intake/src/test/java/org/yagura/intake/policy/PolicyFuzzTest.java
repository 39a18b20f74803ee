package org.yagura.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yagura.intake.material.Material;

class PolicyFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyBytesAreReadOrRefusedButNeverThrow(FuzzedDataProvider data) {
    String head =
        data.pickValue(
            new String[] {
              "",
              "[System Access]\nMinimumPasswordLength = ",
              "net accounts\nLockout threshold: Never\nMinimum password length: ",
              "MinPasswordLength : 7\nMaxPasswordAge : ",
              "MinPasswordLength,Name,MaxPasswordAge\n",
              "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\USBSTOR]\n\"Start\"=dword:",
              "System audit policy\nLogon  ",
              "<GPO><Name>a</Name><Account><Name>MinimumPasswordLength</Name><SettingNumber>",
              "<html><title>Group Policy</title><td>Minimum password length</td><td>"
            });
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    byte[] rest = data.consumeRemainingAsBytes();
    byte[] all = Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, all, start.length, rest.length);

    assertThat(new PolicyReader().read(new Material("f", all))).isNotNull();
  }
}
