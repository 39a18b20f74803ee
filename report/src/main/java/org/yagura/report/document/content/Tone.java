package org.yagura.report.document.content;

import org.yagura.model.conclusion.Severity;
import org.yagura.model.exposure.ConnectionStatus;

/** What a word means to the eye; the word and its mark say the same without colour. */
public enum Tone {
  PLAIN("", 0x1A1A1A),
  FAINT("", 0x4A5568),
  CRITICAL("◆", 0xB3261E),
  HIGH("▲", 0xB4540A),
  MEDIUM("●", 0x7A5C00),
  LOW("○", 0x4A5568),
  UNKNOWN("?", 0x4A5568),
  RECORDED("━", 0x1F3A5F),
  UNRECORDED("◆", 0xB3261E),
  RECORDED_ONLY("…", 0x4A5568);

  private final String mark;
  private final int colour;

  Tone(String mark, int colour) {
    this.mark = mark;
    this.colour = colour;
  }

  public String mark() {
    return mark;
  }

  /** As 0xRRGGBB, at least 4.5:1 on white. */
  public int colour() {
    return colour;
  }

  public static Tone of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> CRITICAL;
      case HIGH -> HIGH;
      case MEDIUM -> MEDIUM;
      case LOW -> LOW;
      case UNKNOWN -> UNKNOWN;
    };
  }

  public static Tone of(ConnectionStatus status) {
    return switch (status) {
      case RECORDED -> RECORDED;
      case UNRECORDED -> UNRECORDED;
      case RECORDED_ONLY -> RECORDED_ONLY;
    };
  }
}
