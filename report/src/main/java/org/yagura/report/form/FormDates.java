package org.yagura.report.form;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Which cells of a form show a day, so that a day goes in as one and looks as the form wants. */
final class FormDates {
  private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_OF_MACINTOSH = LocalDate.of(1904, 1, 1);

  private final Set<String> styles = new HashSet<>();
  private final LocalDate first;

  private FormDates(LocalDate first) {
    this.first = first;
  }

  static FormDates of(PackageParts parts) {
    boolean macintosh =
        parts
            .find("xl/workbook.xml")
            .flatMap(Markup::parse)
            .flatMap(it -> Markup.child(it.getDocumentElement(), "workbookPr"))
            .filter(it -> List.of("1", "true").contains(it.getAttribute("date1904")))
            .isPresent();
    FormDates dates = new FormDates(macintosh ? FIRST_OF_MACINTOSH : FIRST);
    parts.find("xl/styles.xml").flatMap(Markup::parse).ifPresent(dates::read);
    return dates;
  }

  private void read(Document document) {
    Element root = document.getDocumentElement();
    Map<String, String> codes = new HashMap<>();
    Markup.child(root, "numFmts").stream()
        .flatMap(it -> Markup.children(it, "numFmt").stream())
        .forEach(it -> codes.put(it.getAttribute("numFmtId"), it.getAttribute("formatCode")));
    List<Element> looks =
        Markup.child(root, "cellXfs").map(it -> Markup.children(it, "xf")).orElse(List.of());
    for (int i = 0; i < looks.size(); i++) {
      String format = looks.get(i).getAttribute("numFmtId");
      if (isDay(format, codes.getOrDefault(format, ""))) {
        styles.add(Integer.toString(i));
      }
    }
  }

  /** The numbers that every spreadsheet knows, among them those of Japanese ones. */
  private static boolean isDay(String id, String code) {
    if (id.matches("1[4-7]|2[7-9]|3[01]|36|5[0-8]")) {
      return true;
    }
    String plain = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return plain.matches("(?s).*[ymdge].*") && plain.matches("(?s).*[dm].*");
  }

  /** The number of a day in a cell of this style; empty where the cell shows none. */
  OptionalLong number(String style, String japanese) {
    Matcher day = DAY.matcher(japanese);
    if (!styles.contains(style) || !day.matches()) {
      return OptionalLong.empty();
    }
    return Optional.of(day)
        .map(it ->
            LocalDate.of(
                Integer.parseInt(it.group(1)),
                Integer.parseInt(it.group(2)),
                Integer.parseInt(it.group(3))))
        .map(it -> OptionalLong.of(ChronoUnit.DAYS.between(first, it)))
        .orElseGet(OptionalLong::empty);
  }
}
