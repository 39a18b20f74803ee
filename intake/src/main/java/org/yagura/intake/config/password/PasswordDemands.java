package org.yagura.intake.config.password;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.PolicySetting.Reach;
import org.yagura.model.policy.PolicySetting.Topic;

/** Gathers what one configuration demands of passwords; a number that is none is no demand. */
public final class PasswordDemands {

  private final List<PolicySetting> settings = new ArrayList<>();

  public void length(String characters, Evidence evidence) {
    number(Topic.PASSWORD_LENGTH, characters, evidence);
  }

  /** Days until a password must be changed; 0 for never. */
  public void age(String days, Evidence evidence) {
    number(Topic.PASSWORD_AGE, days, evidence);
  }

  /** Kinds of characters must be mixed. */
  public void mixed(Evidence evidence) {
    add(Topic.PASSWORD_MIXED, "yes", evidence);
  }

  private void number(Topic topic, String number, Evidence evidence) {
    if (number.matches("[0-9]{1,5}")) {
      add(topic, number, evidence);
    }
  }

  private void add(Topic topic, String value, Evidence evidence) {
    settings.add(new PolicySetting(topic, value, Reach.DEVICE, "", "", evidence));
  }

  /** In the order in which they were found. */
  public List<PolicySetting> all() {
    return List.copyOf(settings);
  }
}
