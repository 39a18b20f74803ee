package org.yagura.analysis.exposure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;

/** A tunnel whose two ends were both read is one connection. */
final class TwoEnds {

  private TwoEnds() {}

  static List<Candidate> merge(List<Candidate> candidates, Facility facility) {
    Map<String, String> deviceByAddress = new HashMap<>();
    for (Asset asset : facility.assets()) {
      asset.attachment().addresses().forEach(it -> deviceByAddress.put(it, asset.id()));
    }
    List<Candidate> merged = new ArrayList<>();
    for (Candidate next : candidates) {
      int other = otherEnd(merged, next, deviceByAddress);
      if (other < 0) {
        merged.add(next);
      } else {
        merged.set(other, joined(merged.get(other), next));
      }
    }
    return merged;
  }

  private static int otherEnd(
      List<Candidate> candidates, Candidate end, Map<String, String> deviceByAddress) {
    if (end.kind() != ConnectionKind.VPN || end.description().peer().isEmpty()) {
      return -1;
    }
    String towards = deviceByAddress.getOrDefault(end.description().peer(), "");
    for (int i = 0; i < candidates.size(); i++) {
      Candidate it = candidates.get(i);
      boolean back =
          it.kind() == ConnectionKind.VPN
              && it.device().equals(towards)
              && end.device().equals(deviceByAddress.getOrDefault(it.description().peer(), ""));
      if (back) {
        return i;
      }
    }
    return -1;
  }

  private static Candidate joined(Candidate one, Candidate other) {
    List<String> words = new ArrayList<>(one.description().words());
    words.addAll(other.description().words());
    var evidence = new ArrayList<>(one.evidence());
    evidence.addAll(other.evidence());
    return new Candidate(
        one.kind(),
        true,
        one.device(),
        one.interfaceName(),
        one.carrier(),
        one.addresses(),
        new Candidate.Description(
            one.description().name(),
            one.description().technology(),
            one.description().peer(),
            words,
            one.description().alwaysOn()),
        one.exposes(),
        evidence);
  }
}
