package org.yagura.intake.policy;

import java.util.List;
import java.util.Objects;
import org.yagura.model.policy.PolicySetting;

/**
 * What one reader of a kind found in a text.
 *
 * @param format such as {@code net-accounts}
 */
record Found(String format, List<PolicySetting> settings) {
  Found {
    Objects.requireNonNull(format);
    settings = List.copyOf(settings);
  }
}
