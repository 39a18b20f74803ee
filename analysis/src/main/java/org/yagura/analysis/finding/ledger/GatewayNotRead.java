package org.yagura.analysis.finding.ledger;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;

/** A router or firewall whose configuration nobody handed over. */
final class GatewayNotRead implements Rule {

  @Override
  public String id() {
    return "gateway-not-read";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.facility().assets().stream()
        .filter(it -> it.kind() == AssetKind.NETWORK && !it.provenance().configured())
        .filter(GatewayNotRead::isGateway)
        .map(it -> Case.about(it.id(), it.evidence()).with("device", it.label()));
  }

  private static final Pattern GATEWAY =
      Pattern.compile(
          "ルータ|ファイアウォール|firewall|router|utm|vpn|fortigate|rtx\\d|srx\\d|asa\\d|univerge|ix2\\d|ix3\\d"
              + "|paloalto|pa-\\d|sonicwall|watchguard|ar\\d{4}");

  private static boolean isGateway(Asset it) {
    String words = (it.label() + " " + it.product().model()).toLowerCase(Locale.ROOT);
    return GATEWAY.matcher(words).find() && !it.provenance().mobileRouter();
  }
}
