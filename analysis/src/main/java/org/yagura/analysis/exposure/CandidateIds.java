package org.yagura.analysis.exposure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yagura.model.spelling.Spelling;

/**
 * Names candidates, the same in every run: by the identity of the asset and the interface. No name
 * of a device is spelt out, as the id of a line also stands in connections of other devices.
 */
final class CandidateIds {

  private CandidateIds() {}

  private static String id(Candidate it) {
    String place = it.interfaceName().isEmpty() ? it.kind().id() : it.interfaceName();
    byte[] identity = (it.device() + "|" + place).getBytes(StandardCharsets.UTF_8);
    return "connection-" + UUID.nameUUIDFromBytes(identity).toString().substring(0, 13);
  }

  /**
   * The ids, in the order of the candidates; two services on one interface are told apart by
   * technology.
   */
  static List<String> of(List<Candidate> candidates) {
    Set<String> used = new HashSet<>();
    List<String> ids = new ArrayList<>();
    for (Candidate it : candidates) {
      String id = id(it);
      if (used.contains(id)) {
        id += "-" + Spelling.fold(it.description().technology()).replaceAll("[^a-z0-9]", "");
      }
      String free = id;
      for (int n = 2; !used.add(free); n++) {
        free = id + "-" + n;
      }
      ids.add(free);
    }
    return List.copyOf(ids);
  }
}
