package org.yagura.report.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoAddressTest {

  @ParameterizedTest
  @CsvSource({
    "電子カルテとバックアップが同じ区画（SERVER（10.40.10.0/24））です,電子カルテとバックアップが同じ区画（SERVER）です",
    "192.168.100.87の機器,（アドレスは別途）の機器",
    "NAS（192.0.2.1、192.0.2.2）,NAS",
    "00:1c:ee:5a:33:08 の機器,（アドレスは別途） の機器",
    "FortiOS 7.0.12 build0523,FortiOS 7.0.12 build0523",
    "Version 16.12.4,Version 16.12.4",
    "2026-11-20 12:30:00 に確認,2026-11-20 12:30:00 に確認"
  })
  void addressesGoAndVersionsStay(String text, String without) {
    assertThat(NoAddress.of(text)).isEqualTo(without);
  }
}
