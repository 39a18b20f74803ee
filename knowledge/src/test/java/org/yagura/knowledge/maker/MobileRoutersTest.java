package org.yagura.knowledge.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MobileRoutersTest {

  @Test
  void aDefaultHostNameTellsAMobileRouter() {
    assertThat(MobileRouters.isMobileRouter("", "speedwifi-5g", List.of())).isTrue();
    assertThat(MobileRouters.isMobileRouter("", "Aterm-MR05LN", List.of())).isTrue();
    assertThat(MobileRouters.isMobileRouter("", "FS030W.local", List.of())).isTrue();
  }

  @Test
  void aBannerTellsAMobileRouter() {
    assertThat(
            MobileRouters.isMobileRouter("", "", List.of("tcp/80 http HUAWEI Mobile WiFi E5577")))
        .isTrue();
  }

  @Test
  void aMakerOfPhonesTellsOneOnlyWithTheServicesOfAGateway() {
    assertThat(MobileRouters.isMobileRouter("ZTE", "", List.of("tcp/53 domain", "tcp/80 http")))
        .isTrue();
    assertThat(MobileRouters.isMobileRouter("ZTE", "", List.of("tcp/5353 mdns"))).isFalse();
    assertThat(MobileRouters.isMobileRouter("Huawei", "", List.of())).isFalse();
  }

  @Test
  void ordinaryDevicesAreNone() {
    assertThat(MobileRouters.isMobileRouter("Yamaha", "HKG-RT01", List.of("tcp/53 domain")))
        .isFalse();
    assertThat(MobileRouters.isMobileRouter("", "", List.of())).isFalse();
  }
}
