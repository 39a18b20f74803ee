package org.yagura.model.continuity;

import java.util.Objects;
import org.yagura.model.evidence.Citation;

/**
 * Whether a party has a contact.
 *
 * @param contacts how many entries with a telephone number or a mail address
 * @param why why it must be told, in Japanese, with its source
 */
public record PartyReach(Contact.Party party, int contacts, String why, Citation source) {
  public PartyReach {
    Objects.requireNonNull(party);
    Objects.requireNonNull(why);
    Objects.requireNonNull(source);
  }
}
