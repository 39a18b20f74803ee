package org.yagura.model.loss;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Citation;

/**
 * What a set of measures costs.
 *
 * @param id the cut's id, or one of ours for the working paper's measures
 * @param what in Japanese
 * @param yen in the first year; null when no source tells
 * @param unpriced how many measures of the set no source prices
 * @param closes ids of the attack paths it closes; empty when unknown
 */
public record Outlay(
    String id,
    Kind kind,
    String what,
    @Nullable Span yen,
    int unpriced,
    List<String> closes,
    List<Citation> sources) {

  public enum Kind {
    /** A set of measures computed from the attack paths. */
    CUT("cut", "経路を塞ぐ対策の組"),
    /** A measure of the working paper, for a clinic of 20 terminals. */
    PACKAGE("package", "公表された費用の目安");

    private final String id;
    private final String japanese;

    Kind(String id, String japanese) {
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

  public Outlay {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(what);
    closes = List.copyOf(closes);
    sources = List.copyOf(sources);
  }
}
