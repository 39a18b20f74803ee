package org.yagura.model.policy;

import java.util.List;

/** What governs accounts and machines of the facility, each sorted. */
public record Rules(List<PolicySetting> settings, List<WrittenRule> written) {

  public static final Rules NONE = new Rules(List.of(), List.of());

  public Rules {
    settings = settings.stream().distinct().sorted().toList();
    written = written.stream().distinct().sorted().toList();
  }
}
