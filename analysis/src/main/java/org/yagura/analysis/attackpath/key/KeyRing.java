package org.yagura.analysis.attackpath.key;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yagura.model.evidence.Evidence;

/**
 * One password that opens these assets, and the fact that helps an attacker to have it.
 *
 * @param id the same in every run
 * @param what which password it is, in Japanese
 * @param words the source's own words that state the fact
 * @param logins ids of the devices whose VPN it lets in to, beside the assets it rules
 * @param holder who holds it, for {@link Nature#HELD}; otherwise empty
 */
public record KeyRing(
    String id,
    Nature nature,
    String what,
    String words,
    SortedSet<String> assets,
    SortedSet<String> logins,
    String holder,
    List<Evidence> evidence) {

  /** Why an attacker may have it. */
  public enum Nature {
    /** Strangers may already know it. */
    LEAKED("漏れた可能性のあるパスワード"),
    /** Strangers may guess it: simple, short, or as delivered. */
    WEAK("推測されやすいパスワード"),
    /** Several machines have the same: one of them gives away all. */
    SHARED("共通の管理者パスワード"),
    /** Reuse is admitted; which machines share it is not told. */
    REUSED("使い回しのパスワード"),
    /** Someone at the other end of a line holds it. */
    HELD("事業者が持つ管理者パスワード");

    private final String japanese;

    Nature(String japanese) {
      this.japanese = japanese;
    }

    public String japanese() {
      return japanese;
    }
  }

  public KeyRing {
    Objects.requireNonNull(id);
    Objects.requireNonNull(nature);
    Objects.requireNonNull(what);
    Objects.requireNonNull(words);
    assets = Collections.unmodifiableSortedSet(new TreeSet<>(assets));
    logins = Collections.unmodifiableSortedSet(new TreeSet<>(logins));
    Objects.requireNonNull(holder);
    evidence = List.copyOf(evidence);
  }

  public boolean opens(String asset) {
    return assets.contains(asset);
  }

  /** Whether it lets in to the VPN that a device serves. */
  public boolean dialsInTo(String device) {
    return logins.contains(device);
  }
}
