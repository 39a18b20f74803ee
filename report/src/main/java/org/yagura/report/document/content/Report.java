package org.yagura.report.document.content;

import java.util.List;
import java.util.Objects;

/**
 * The whole report.
 *
 * @param facility its name, or 施設名不明
 * @param asOf the day it speaks for, as documents write it
 */
public record Report(String facility, String asOf, DirectorPage director, List<Section> sections) {
  /** How to make the name known. */
  public static final String NAME_HINT =
      "施設名を出すには、「name: 施設名」と書いた facility.yaml を資料のフォルダに入れて、もう一度実行してください（書き方は README.ja.md）。";

  public static final String TITLE = "ネットワーク・外部接続 調査報告書";

  /** Whether no material tells the facility's name. */
  public boolean isNameless() {
    return facility.startsWith("施設名不明");
  }

  public Report {
    Objects.requireNonNull(facility);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(director);
    sections = List.copyOf(sections);
  }
}
