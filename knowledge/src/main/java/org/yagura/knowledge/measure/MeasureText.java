package org.yagura.knowledge.measure;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.model.device.Platform;
import org.yagura.model.measure.Effort;

/**
 * The text of one kind of measure, with slots such as {@code {asset}}.
 *
 * @param who whose task it is
 * @param yen what the first year costs; null when no source tells
 * @param yenSource who says so, and for what size; empty when nobody does
 * @param breaks what legitimate use stops; empty when nothing does
 * @param commands what to paste, by platform
 */
public record MeasureText(
    String what,
    String who,
    Effort effort,
    @Nullable Long yen,
    String yenSource,
    String breaks,
    Map<Platform, String> commands) {

  public MeasureText {
    Objects.requireNonNull(what);
    Objects.requireNonNull(who);
    Objects.requireNonNull(effort);
    Objects.requireNonNull(yenSource);
    Objects.requireNonNull(breaks);
    commands = Map.copyOf(commands);
  }
}
