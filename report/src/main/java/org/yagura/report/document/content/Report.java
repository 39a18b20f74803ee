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
  public static final String TITLE = "ネットワーク・外部接続 調査報告書";

  public Report {
    Objects.requireNonNull(facility);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(director);
    sections = List.copyOf(sections);
  }
}
