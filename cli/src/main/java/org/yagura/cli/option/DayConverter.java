package org.yagura.cli.option;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads days such as {@code 2026-11-20}, {@code 2026/11/20} or 令和8年11月20日. */
public final class DayConverter implements ITypeConverter<LocalDate> {

  private static final Pattern DAY =
      Pattern.compile(
          "(令和|r)?(\\d{1,4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?", Pattern.CASE_INSENSITIVE);
  private static final int BEFORE_REIWA = 2018;

  @Override
  public LocalDate convert(String text) {
    Matcher matcher = DAY.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKC));
    try {
      if (matcher.matches()) {
        int year = Integer.parseInt(matcher.group(2));
        return LocalDate.of(
            matcher.group(1) == null ? year : BEFORE_REIWA + year,
            Integer.parseInt(matcher.group(3)),
            Integer.parseInt(matcher.group(4)));
      }
    } catch (DateTimeException e) {
      throw new TypeConversionException("日付「" + text + "」は暦にありません");
    }
    throw new TypeConversionException("日付「" + text + "」は 2026-11-20 のように書いてください");
  }
}
