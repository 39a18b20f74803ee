package org.yagura.model.continuity;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Told;

/**
 * Someone to call.
 *
 * @param name organisation or department
 * @param person empty when not told
 * @param reach telephone numbers and mail addresses, one a line
 * @param about for which system or which case
 */
public record Contact(
    Party party,
    String name,
    String person,
    String role,
    Told reach,
    String about,
    List<Evidence> evidence) {

  /** Who it is to the hospital. */
  public enum Party {
    INTERNAL("internal", "院内"),
    VENDOR("vendor", "事業者"),
    MINISTRY("ministry", "厚生労働省"),
    POLICE("police", "警察"),
    PREFECTURE("prefecture", "都道府県・保健所"),
    PRIVACY_COMMISSION("privacy-commission", "個人情報保護委員会"),
    OTHER("other", "その他");

    private final String id;
    private final String japanese;

    Party(String id, String japanese) {
      this.id = id;
      this.japanese = japanese;
    }

    public String id() {
      return id;
    }

    public String japanese() {
      return japanese;
    }
  }

  public Contact {
    Objects.requireNonNull(party);
    Objects.requireNonNull(name);
    Objects.requireNonNull(person);
    Objects.requireNonNull(role);
    Objects.requireNonNull(reach);
    Objects.requireNonNull(about);
    evidence = List.copyOf(evidence);
  }
}
