package org.yagura.analysis.attackpath.move;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A measure that would make a step impossible.
 *
 * @param where id of the asset or connection to change
 * @param slots fills of its text
 */
public record Remedy(Kind kind, String where, Map<String, String> slots)
    implements Comparable<Remedy> {

  /** Kinds of measures, each with its words and its costs in {@code measures.yaml}. */
  public enum Kind {
    UPDATE_GATEWAY("update-gateway", true),
    HARDEN_VPN("harden-vpn", true),
    CLOSE_MANAGEMENT("close-management", true),
    LINE_ON_DEMAND("line-on-demand", true),
    UNPUBLISH("unpublish", true),
    REMOVE_ROUTER("remove-router", true),
    REMOVE_TOOL("remove-tool", true),
    CHANGE_VPN_PASSWORD("change-vpn-password", true),
    UNIQUE_PASSWORDS("unique-passwords", false),
    STRONG_PASSWORD("strong-password", false),
    VENDOR_ACCOUNT("vendor-account", false),
    UPDATE_HOST("update-host", false),
    SEPARATE_DIRECTORY("separate-directory", false),
    SEPARATE_HYPERVISOR("separate-hypervisor", false),
    RESTRICT_DOOR("restrict-door", false),
    OFFLINE_COPY("offline-copy", false),
    PROTECTION_ON("protection-on", false),
    NO_LOCAL_ADMIN("no-local-admin", false),
    SEGMENTS("segments", false);

    private final String id;
    private final boolean atEntrance;

    Kind(String id, boolean atEntrance) {
      this.id = id;
      this.atEntrance = atEntrance;
    }

    /** Its key in {@code measures.yaml}. */
    public String id() {
      return id;
    }

    /** Whether it keeps an attacker out rather than from moving on. */
    public boolean atEntrance() {
      return atEntrance;
    }
  }

  private static final Comparator<Remedy> ORDER =
      Comparator.comparing(Remedy::kind).thenComparing(Remedy::where);

  public Remedy {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(where);
    slots = Map.copyOf(slots);
  }

  public static Remedy of(Kind kind, String where) {
    return new Remedy(kind, where, Map.of());
  }

  /** The same measure with a slot of its text filled. */
  public Remedy with(String slot, String value) {
    Map<String, String> more = new TreeMap<>(slots);
    more.put(slot, value);
    return new Remedy(kind, where, more);
  }

  /** The same in every run, and the same for one measure however its text is filled. */
  public String id() {
    return "measure-" + kind.id() + "-" + where;
  }

  @Override
  public int compareTo(Remedy other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Remedy it && kind == it.kind && where.equals(it.where);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind.id(), where);
  }
}
