package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.asa.AsaReader;

class OldAsaForwardingTest {

  private static final String HOSPITAL =
      """
      ASA Version 8.2(5)
      interface Ethernet0/0
       nameif outside
       security-level 0
       ip address 192.0.2.2 255.255.255.0
      interface Ethernet0/1
       nameif inside
       security-level 100
       ip address 10.0.0.1 255.255.255.0
      interface Ethernet0/2
       nameif dmz
       security-level 50
       ip address 10.5.0.1 255.255.255.0
      access-list OUT extended permit tcp any host 192.0.2.10 eq 443
      access-list OUT extended permit tcp any host 192.0.2.2 eq 3389
      access-list OUT extended permit tcp any host 10.0.0.12 eq 80
      access-list NONAT extended permit ip 10.0.0.0 255.255.255.0 10.7.0.0 255.255.0.0
      CONTROL
      nat (inside) 0 access-list NONAT
      nat (inside) 1 10.0.0.0 255.255.255.0
      global (outside) 1 interface
      static (inside,outside) 192.0.2.10 10.0.0.10 netmask 255.255.255.255
      static (inside,outside) tcp interface 3389 10.0.0.11 3389 netmask 255.255.255.255
      static (inside,dmz) 10.0.0.20 10.0.0.20 netmask 255.255.255.255
      access-group OUT in interface outside
      route outside 0.0.0.0 0.0.0.0 192.0.2.1 1
      """;

  private static Walk hospital(String control) {
    return Walk.through(new AsaReader(), HOSPITAL.replace("CONTROL", control));
  }

  private final Walk plain = hospital("!");
  private final Walk controlled = hospital("nat-control");

  @Test
  void aStaticLinePublishesAndTheListSeesTheMappedAddress() {
    assertThat(plain.of("Ethernet0/0", "tcp 8.8.8.8 > 192.0.2.10:443"))
        .isEqualTo("passes Ethernet0/1 10.0.0.10:443");
    assertThat(plain.of("Ethernet0/0", "tcp 8.8.8.8 > 192.0.2.10:80")).isEqualTo("is dropped");
  }

  @Test
  void aPortOfTheInterfaceLeadsInward() {
    assertThat(plain.of("Ethernet0/0", "tcp 8.8.8.8 > 192.0.2.2:3389"))
        .isEqualTo("passes Ethernet0/1 10.0.0.11:3389");
  }

  @Test
  void whatLeavesIsHiddenExceptWhereAListExempts() {
    plain.of("Ethernet0/1", "tcp 10.0.0.9 > 8.8.8.8:443");
    assertThat(plain.decided()).contains("nat (inside) 1 10.0.0.0 255.255.255.0");
    plain.of("Ethernet0/1", "tcp 10.0.0.9 > 10.7.0.9:443");
    assertThat(plain.decided()).noneMatch(it -> it.startsWith("nat (inside) 1"));
    plain.of("Ethernet0/1", "tcp 10.0.0.10 > 8.8.8.8:443");
    assertThat(plain.decided()).anyMatch(it -> it.startsWith("static (inside,outside) 192.0.2.10"));
  }

  @Test
  void hiddenElsewhereAndNotHereIsUndecided() {
    assertThat(plain.of("Ethernet0/1", "tcp 10.0.0.9 > 10.5.0.9:443")).startsWith("may: ");
    assertThat(plain.of("Ethernet0/1", "tcp 10.0.0.20 > 10.5.0.9:443"))
        .isEqualTo("passes Ethernet0/2 10.5.0.9:443");
  }

  @Test
  void withNatControlNothingPassesThatNoTranslationNames() {
    assertThat(controlled.of("Ethernet0/1", "tcp 10.0.0.9 > 10.5.0.9:443")).isEqualTo("is dropped");
    assertThat(controlled.of("Ethernet0/1", "tcp 10.0.0.20 > 10.5.0.9:443"))
        .isEqualTo("passes Ethernet0/2 10.5.0.9:443");
    assertThat(controlled.of("Ethernet0/0", "tcp 8.8.8.8 > 10.0.0.12:80")).startsWith("may: ");
    assertThat(plain.of("Ethernet0/0", "tcp 8.8.8.8 > 10.0.0.12:80"))
        .isEqualTo("passes Ethernet0/1 10.0.0.12:80");
  }

  @Test
  void everyLineIsUnderstood() {
    assertThat(plain.appliance().doubts()).isEmpty();
  }
}
