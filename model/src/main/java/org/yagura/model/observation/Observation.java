package org.yagura.model.observation;

import java.util.Objects;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.WrittenRule;

/** What reading one material yields, before anything is reconciled. */
public sealed interface Observation
    permits Sighting,
        ListEntry,
        ConfiguredDevice,
        ProfileStatement,
        Correction,
        Decision,
        SoftwareBill,
        Advisory,
        Observation.Governing,
        Observation.Written {

  /** A setting of a policy. */
  record Governing(PolicySetting setting) implements Observation {
    public Governing {
      Objects.requireNonNull(setting);
    }
  }

  /** A document that states how something is done. */
  record Written(WrittenRule rule) implements Observation {
    public Written {
      Objects.requireNonNull(rule);
    }
  }
}
