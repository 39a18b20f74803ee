package org.yagura.cli.option;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.yagura.report.calendar.Calendar;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the calendar that documents are written in. */
public final class CalendarConverter implements ITypeConverter<Calendar> {

  @Override
  public Calendar convert(String text) {
    for (Calendar it : Calendar.values()) {
      if (it.id().equalsIgnoreCase(text.strip())) {
        return it;
      }
    }
    String known =
        Arrays.stream(Calendar.values()).map(Calendar::id).collect(Collectors.joining("、"));
    throw new TypeConversionException("「" + text + "」は暦ではありません。使えるもの: " + known);
  }
}
