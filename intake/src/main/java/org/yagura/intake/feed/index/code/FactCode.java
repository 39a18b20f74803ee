package org.yagura.intake.feed.index.code;

import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.RecordRef;

/** Facts as bytes. The vulnerability that a fact is about is not written: it is asked by it. */
public final class FactCode {

  private FactCode() {}

  public static void write(Fact fact, Bytes out, ToIntFunction<String> names) {
    out.number(names.applyAsInt(fact.record().file()));
    out.text(fact.record().id());
    switch (fact) {
      case Fact.Exploited it -> exploited(it, out, names);
      case Fact.Likelihood it -> {
        out.put(1);
        out.decimal(it.probability());
        out.decimalOrNull(it.percentile());
        out.number(names.applyAsInt(it.model()));
        out.day(it.day());
      }
      case Fact.Score it -> score(it, out, names);
      case Fact.Stakes it -> {
        out.put(3);
        out.number(names.applyAsInt(it.asserter()));
        out.number(names.applyAsInt(it.exploitation()));
        out.number(names.applyAsInt(it.automatable()));
        out.number(names.applyAsInt(it.impact()));
      }
      case Fact.Remedy it -> {
        out.put(4);
        out.number(names.applyAsInt(it.kind()));
        out.text(it.text());
      }
      case Fact.Withdrawn _ -> out.put(5);
      case Fact.Technique it -> {
        out.put(6);
        out.text(it.name());
        out.list(it.tactics(), out::text);
      }
    }
  }

  private static void exploited(Fact.Exploited it, Bytes out, ToIntFunction<String> names) {
    out.put(0);
    out.number(names.applyAsInt(it.asserter()));
    out.day(it.since());
    out.flag(it.ransomware());
    out.text(it.says());
  }

  private static void score(Fact.Score it, Bytes out, ToIntFunction<String> names) {
    out.put(2);
    out.number(names.applyAsInt(it.asserter()));
    out.number(names.applyAsInt(it.version()));
    out.decimal(it.score());
    out.text(it.vector());
  }

  public static Fact read(String cve, Cursor in, IntFunction<String> names) {
    RecordRef record = new RecordRef(names.apply(in.count()), in.text());
    return switch (in.next()) {
      case 0 ->
          new Fact.Exploited(cve, names.apply(in.count()), in.day(), in.flag(), in.text(), record);
      case 1 ->
          new Fact.Likelihood(
              cve, in.decimal(), in.decimalOrNull(), names.apply(in.count()), in.day(), record);
      case 2 ->
          new Fact.Score(
              cve,
              names.apply(in.count()),
              names.apply(in.count()),
              in.decimal(),
              in.text(),
              record);
      case 3 ->
          new Fact.Stakes(
              cve,
              names.apply(in.count()),
              names.apply(in.count()),
              names.apply(in.count()),
              names.apply(in.count()),
              record);
      case 4 -> new Fact.Remedy(cve, names.apply(in.count()), in.text(), record);
      case 5 -> new Fact.Withdrawn(cve, record);
      case 6 -> new Fact.Technique(cve, in.text(), in.list(in::text), record);
      default -> throw new IndexDamaged();
    };
  }
}
