package org.yagura.knowledge.maker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.model.address.MacAddress;
import org.yagura.testkit.Property;

class MakerRegistryTest {

  private final MakerRegistry registry = MakerRegistry.shipped();

  @Test
  void aPrefixNamesItsRegistrantInTheWordsOfTheList() {
    assertThat(registry.registrant(mac("ac:44:f2:00:00:01"))).contains("YAMAHA CORPORATION");
  }

  @Test
  void aMakerIsNamedAsPeopleNameIt() {
    assertThat(registry.make(mac("ac:44:f2:00:00:01"))).contains("Yamaha");
    assertThat(registry.make(mac("90:6c:ac:00:00:01"))).contains("Fortinet");
    assertThat(registry.make(mac("00:17:42:00:00:01"))).contains("富士通");
  }

  @Test
  void aSmallerBlockBelongsToItsOwnRegistrant() {
    assertThat(registry.registrant(mac("70:b3:d5:f2:f1:23"))).contains("TELEPLATFORMS");
    assertThat(registry.registrant(mac("20:85:93:b1:23:45"))).contains("IOG Products LLC");
  }

  @Test
  void aMakerOfNetworkChipsIsNotTheMakerOfTheDevice() {
    MacAddress intel = mac("70:1a:b8:5e:21:9d");
    assertThat(registry.registrant(intel)).contains("Intel Corporate");
    assertThat(registry.make(intel)).isEmpty();
  }

  @Test
  void aMadeUpAddressNamesNobody() {
    assertThat(registry.registrant(mac("02:00:5e:00:00:01"))).isEmpty();
    assertThat(registry.registrant(mac("ff:ff:ff:ff:ff:ff"))).isEmpty();
  }

  @Test
  void anyAddressHasOneAnswerOrNone() {
    Property.holds(random -> {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        text.append(i == 0 ? "" : ":").append("%02x".formatted(random.nextInt(256)));
      }
      assertThat(registry.registrant(mac(text.toString())).orElse("x")).isNotBlank();
    });
  }

  private static MacAddress mac(String text) {
    return MacAddress.tryParse(text).orElseThrow();
  }
}
