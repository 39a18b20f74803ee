package org.yagura.intake.feed.index.code;

import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.yagura.model.vulnerability.ProductKey;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.RecordRef;
import org.yagura.model.vulnerability.statement.Source;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.model.vulnerability.statement.Target;
import org.yagura.model.vulnerability.statement.VersionSet;
import org.yagura.model.vulnerability.statement.VersionSet.Bound;
import org.yagura.model.vulnerability.statement.VersionSet.Defect;

/** Statements as bytes; texts that come again and again are numbers of a table. */
public final class StatementCode {

  private static final Source[] SOURCES = Source.values();
  private static final Defect[] DEFECTS = Defect.values();

  private StatementCode() {}

  public static void write(Statement it, Bytes out, ToIntFunction<String> names) {
    out.number(names.applyAsInt(it.cve()));
    out.text(it.source().name());
    out.number(names.applyAsInt(it.asserter()));
    out.text(it.revision());
    condition(it.condition(), out, names);
    out.list(it.fixedIn(), out::text);
    out.text(it.raw());
    out.number(names.applyAsInt(it.record().file()));
    out.text(it.record().id());
  }

  public static Statement read(Cursor in, IntFunction<String> names) {
    String cve = names.apply(in.count());
    Source source = named(SOURCES, in.text());
    String asserter = names.apply(in.count());
    String revision = in.text();
    Condition condition = condition(in, names);
    return new Statement(
        cve,
        source,
        asserter,
        revision,
        condition,
        in.list(in::text),
        in.text(),
        new RecordRef(names.apply(in.count()), in.text()));
  }

  private static void condition(Condition condition, Bytes out, ToIntFunction<String> names) {
    switch (condition) {
      case Condition.Product it -> {
        out.put(0);
        Target target = it.target();
        out.number(names.applyAsInt(target.key().part()));
        out.number(names.applyAsInt(target.key().vendor()));
        out.number(names.applyAsInt(target.key().product()));
        out.number(names.applyAsInt(target.edition()));
        out.number(names.applyAsInt(target.runsOn()));
        out.number(names.applyAsInt(target.hardware()));
        out.flag(it.vulnerable());
        versions(it.versions(), out);
      }
      case Condition.All it -> {
        out.put(1);
        out.list(it.parts(), part -> condition(part, out, names));
      }
      case Condition.Any it -> {
        out.put(2);
        out.list(it.parts(), part -> condition(part, out, names));
      }
      case Condition.Not it -> {
        out.put(3);
        condition(it.part(), out, names);
      }
    }
  }

  private static Condition condition(Cursor in, IntFunction<String> names) {
    return switch (in.next()) {
      case 0 -> {
        ProductKey key =
            new ProductKey(
                names.apply(in.count()), names.apply(in.count()), names.apply(in.count()));
        Target target =
            new Target(
                key, names.apply(in.count()), names.apply(in.count()), names.apply(in.count()));
        boolean vulnerable = in.flag();
        yield new Condition.Product(target, versions(in), vulnerable);
      }
      case 1 -> new Condition.All(in.list(() -> condition(in, names)));
      case 2 -> new Condition.Any(in.list(() -> condition(in, names)));
      case 3 -> new Condition.Not(condition(in, names));
      default -> throw new IndexDamaged();
    };
  }

  private static void versions(VersionSet set, Bytes out) {
    switch (set) {
      case VersionSet.All _ -> out.put(0);
      case VersionSet.NotGiven it -> {
        out.put(1);
        out.text(it.raw());
      }
      case VersionSet.Exactly it -> {
        out.put(2);
        out.text(it.version());
        out.text(it.update());
      }
      case VersionSet.Between it -> {
        out.put(3);
        bound(it.from(), out);
        bound(it.to(), out);
      }
      case VersionSet.FixedFrom it -> {
        out.put(4);
        out.text(it.version());
      }
      case VersionSet.Unusable it -> {
        out.put(5);
        out.text(it.raw());
        out.text(it.defect().name());
      }
    }
  }

  private static VersionSet versions(Cursor in) {
    return switch (in.next()) {
      case 0 -> new VersionSet.All();
      case 1 -> new VersionSet.NotGiven(in.text());
      case 2 -> new VersionSet.Exactly(in.text(), in.text());
      case 3 -> new VersionSet.Between(bound(in), bound(in));
      case 4 -> new VersionSet.FixedFrom(in.text());
      case 5 -> new VersionSet.Unusable(in.text(), named(DEFECTS, in.text()));
      default -> throw new IndexDamaged();
    };
  }

  private static void bound(@Nullable Bound bound, Bytes out) {
    out.put(bound == null ? 0 : bound.inclusive() ? 2 : 1);
    if (bound != null) {
      out.text(bound.version());
    }
  }

  private static @Nullable Bound bound(Cursor in) {
    int kind = in.next();
    return kind == 0 ? null : new Bound(in.text(), kind == 2);
  }

  public static <T extends Enum<T>> T named(T[] values, String name) {
    for (T it : values) {
      if (it.name().equals(name)) {
        return it;
      }
    }
    throw new IndexDamaged();
  }
}
