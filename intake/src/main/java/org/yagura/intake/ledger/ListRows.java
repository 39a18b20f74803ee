package org.yagura.intake.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.ledger.RowReader.Stated;
import org.yagura.intake.ledger.value.AddressText;
import org.yagura.intake.ledger.value.CountText;
import org.yagura.intake.ledger.value.DateText;
import org.yagura.intake.ledger.value.PeriodText;
import org.yagura.intake.ledger.value.TickedAnswer;
import org.yagura.intake.ledger.value.YesNo;
import org.yagura.knowledge.column.Meaning;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.ListKind;
import org.yagura.model.observation.Origin;
import org.yagura.model.spelling.Assertion;

/** Turns rows of lists into entries. */
final class ListRows {

  private enum Form {
    TEXT,
    DATE,
    YES_NO,
    YES_NO_OR_DATE,
    ADDRESS,
    NUMBER,
    PERIOD
  }

  /** All other fields are texts. */
  private static final Map<ListField, Form> FORMS =
      Map.ofEntries(
          Map.entry(ListField.FROM, Form.DATE),
          Map.entry(ListField.UNTIL, Form.DATE),
          Map.entry(ListField.DATE, Form.DATE),
          Map.entry(ListField.LAST_LOGON, Form.DATE),
          Map.entry(ListField.PASSWORD_LAST_SET, Form.DATE),
          Map.entry(ListField.ALWAYS_ON, Form.YES_NO),
          Map.entry(ListField.SECOND_FACTOR, Form.YES_NO),
          Map.entry(ListField.SHARED, Form.YES_NO),
          Map.entry(ListField.OFFLINE, Form.YES_NO),
          Map.entry(ListField.RESTORE_PROCEDURE, Form.YES_NO),
          Map.entry(ListField.VULNERABILITY_DUTY, Form.YES_NO),
          Map.entry(ListField.RESPONSIBILITY, Form.YES_NO),
          Map.entry(ListField.ANSWER, Form.YES_NO),
          Map.entry(ListField.ENABLED, Form.YES_NO),
          Map.entry(ListField.PASSWORD_NEVER_EXPIRES, Form.YES_NO),
          Map.entry(ListField.RESTORE_TESTED, Form.YES_NO_OR_DATE),
          Map.entry(ListField.ADDRESS, Form.ADDRESS),
          Map.entry(ListField.PASSWORD_LENGTH, Form.NUMBER),
          Map.entry(ListField.PERIOD, Form.PERIOD));

  private static final long ACCOUNT_DISABLED = 0x2;
  private static final long PASSWORD_NEVER_EXPIRES = 0x10000;

  /** What a directory writes for a moment that never came. */
  private static final Set<String> NEVER = Set.of("0", "9223372036854775807");

  private ListRows() {}

  /** The entry a row states; empty when it states nothing but a number and remarks. */
  static Optional<ListEntry> entry(
      ListKind kind, Origin origin, List<Stated> row, Evidence evidence) {
    Map<ListField, Sourced<String>> values = new EnumMap<>(ListField.class);
    boolean states = false;
    for (Stated stated : row) {
      if (stated.column().meaning().orElse(null) instanceof Meaning.OfList list) {
        put(values, list.field(), stated);
        boolean counts = list.field() != ListField.NOTE && list.field() != ListField.NUMBER;
        states |= counts || (kind == ListKind.ANSWER && list.field() == ListField.NUMBER);
      }
    }
    return states ? Optional.of(new ListEntry(kind, origin, values, evidence)) : Optional.empty();
  }

  static boolean isYesNo(ListField field) {
    return form(field) == Form.YES_NO || form(field) == Form.YES_NO_OR_DATE;
  }

  private static void put(Map<ListField, Sourced<String>> values, ListField field, Stated stated) {
    String text = stated.clean();
    switch (form(field)) {
      case TEXT -> join(values, field, text, stated);
      case DATE -> {
        if (!NEVER.contains(text)) {
          join(values, field, date(field, text).orElse(text), stated);
        }
      }
      case YES_NO -> {
        if (field == ListField.ENABLED && isAccountControl(stated, text)) {
          accountControl(values, Long.parseLong(text), stated);
        } else {
          join(values, field, yesNo(field, text, stated), stated);
        }
      }
      case YES_NO_OR_DATE ->
          // A day on which something is only planned, or failed, is no day on which it was done.
          join(
              values,
              field,
              Assertion.isOpen(text)
                  ? YesNo.of(text)
                  : DateText.parse(text).orElseGet(() -> YesNo.of(text)),
              stated);
      case ADDRESS -> join(values, field, addresses(text), stated);
      case NUMBER -> {
        var count = CountText.parse(text);
        join(values, field, count.isPresent() ? String.valueOf(count.getAsInt()) : text, stated);
      }
      case PERIOD -> period(values, text, stated);
    }
  }

  private static Optional<String> date(ListField field, String text) {
    return field == ListField.UNTIL ? DateText.parseLast(text) : DateText.parseInDateColumn(text);
  }

  /** A mark beneath a heading that is itself an answer gives that answer: ○ beneath いいえ. */
  private static String yesNo(ListField field, String text, Stated stated) {
    if (field != ListField.ANSWER) {
      return YesNo.of(text);
    }
    String answer = TickedAnswer.of(text).orElseGet(() -> YesNo.of(text));
    boolean beneathNo =
        stated.column().column().headings().stream().anyMatch(it -> YesNo.of(it).equals("no"));
    return beneathNo && answer.equals("yes") ? "no" : answer;
  }

  /**
   * {@code userAccountControl}, as ldifde and csvde write it: a number made of flags (MS-ADTS
   * 2.2.16).
   */
  private static boolean isAccountControl(Stated stated, String text) {
    return text.matches("\\d{3,9}")
        && stated.column().column().headings().stream()
            .anyMatch(it -> it.equalsIgnoreCase("userAccountControl"));
  }

  private static void accountControl(
      Map<ListField, Sourced<String>> values, long flags, Stated stated) {
    join(values, ListField.ENABLED, (flags & ACCOUNT_DISABLED) == 0 ? "yes" : "no", stated);
    boolean forEver = (flags & PASSWORD_NEVER_EXPIRES) != 0;
    join(values, ListField.PASSWORD_NEVER_EXPIRES, forEver ? "yes" : "no", stated);
  }

  private static void period(Map<ListField, Sourced<String>> values, String text, Stated stated) {
    join(values, ListField.PERIOD, text, stated);
    Optional<PeriodText.Period> period = PeriodText.parse(text);
    if (period.isPresent()) {
      if (!period.get().from().isEmpty()) {
        join(values, ListField.FROM, period.get().from(), stated);
      }
      if (!period.get().until().isEmpty()) {
        join(values, ListField.UNTIL, period.get().until(), stated);
      }
    }
  }

  private static String addresses(String text) {
    List<String> found = AddressText.parse(text).addresses();
    return found.isEmpty() ? text : String.join("\n", found);
  }

  private static void join(
      Map<ListField, Sourced<String>> values, ListField field, String text, Stated stated) {
    Sourced<String> before = values.get(field);
    if (text.isEmpty()) {
      return;
    }
    if (before == null) {
      values.put(field, new Sourced<>(text, stated.evidence()));
    } else if (!before.value().contains(text)) {
      values.put(field, new Sourced<>(before.value() + "\n" + text, before.evidence()));
    }
  }

  private static Form form(ListField field) {
    return FORMS.getOrDefault(field, Form.TEXT);
  }
}
