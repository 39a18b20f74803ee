package org.yagura.report.document.content;

import java.util.List;
import java.util.Objects;

/**
 * A document of its own, such as a continuity plan; PDF and DOCX both tell exactly this.
 *
 * @param facility its name, or 施設名不明
 * @param asOf the day it speaks for, as documents write it
 * @param lead what it is for and what to do with it, a paragraph each
 */
public record Booklet(
    String title, String facility, String asOf, List<String> lead, List<Section> sections) {
  public Booklet {
    Objects.requireNonNull(title);
    Objects.requireNonNull(facility);
    Objects.requireNonNull(asOf);
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
  }
}
