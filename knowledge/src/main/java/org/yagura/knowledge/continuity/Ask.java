package org.yagura.knowledge.continuity;

import java.util.Locale;

/** What part of the model answers a point of a continuity plan; ours. */
public enum Ask {
  LEDGER,
  DIAGRAM,
  /** What stops, and what goes on instead. */
  IMPACT,
  VULNERABILITIES,
  CONTACTS,
  /** How public warnings reach the facility. */
  WARNINGS,
  /** Training and exercises. */
  DRILLS,
  BACKUPS,
  DETECTION,
  OFFICER,
  VENDORS,
  ISOLATION,
  LOGS,
  RESTORATION,
  /** Nothing of the model answers it: a person writes it. */
  PERSON;

  static Ask of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
