package org.yagura.intake.feed.index.code;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.vulnerability.DictionaryName;
import org.yagura.model.vulnerability.ProductKey;
import org.yagura.model.vulnerability.statement.RecordRef;
import org.yagura.model.vulnerability.statement.Snapshot;
import org.yagura.model.vulnerability.statement.Support;

/** What stands beside the records, as bytes: files, ends of support, names of products. */
public final class MetaCode {

  private static final Problem.Gravity[] GRAVITIES = Problem.Gravity.values();

  private MetaCode() {}

  public static void snapshot(Snapshot it, Bytes out) {
    out.text(it.name());
    out.text(it.file());
    out.text(it.format());
    out.day(it.asOf());
    out.number(it.records());
    out.number(it.understood());
    out.number(it.defects());
    out.text(it.sha256());
    out.list(it.problems(), p -> problem(p, out));
  }

  public static Snapshot snapshot(Cursor in) {
    return new Snapshot(
        in.text(),
        in.text(),
        in.text(),
        in.day(),
        in.count(),
        in.count(),
        in.count(),
        in.text(),
        in.list(() -> problem(in)));
  }

  private static void problem(Problem it, Bytes out) {
    out.text(it.at().file());
    boolean whole = !(it.at() instanceof SourceRef.Element);
    out.flag(whole);
    out.text(whole ? "" : it.at().location());
    out.text(it.gravity().name());
    out.text(it.message());
    out.text(it.hint());
  }

  private static Problem problem(Cursor in) {
    String file = in.text();
    boolean whole = in.flag();
    String path = in.text();
    SourceRef at = whole ? new SourceRef.Whole(file) : new SourceRef.Element(file, path);
    return new Problem(at, StatementCode.named(GRAVITIES, in.text()), in.text(), in.text());
  }

  public static void support(Support it, Bytes out) {
    out.text(it.product());
    out.text(it.cycle());
    out.day(it.until());
    Boolean ended = it.ended();
    out.put(ended == null ? 0 : ended ? 2 : 1);
    out.day(it.extended());
    out.text(it.says());
    out.text(it.record().file());
    out.text(it.record().id());
  }

  public static Support support(Cursor in) {
    return new Support(
        in.text(),
        in.text(),
        in.day(),
        ended(in.next()),
        in.day(),
        in.text(),
        new RecordRef(in.text(), in.text()));
  }

  private static @Nullable Boolean ended(int code) {
    return code == 0 ? null : (Boolean) (code == 2);
  }

  public static void names(List<DictionaryName> names, Bytes out) {
    out.list(
        names,
        it -> {
          out.text(it.key().part());
          out.text(it.key().vendor());
          out.text(it.key().product());
          out.text(it.vendor());
          out.text(it.name());
        });
  }

  public static List<DictionaryName> names(Cursor in) {
    return in.list(() ->
        new DictionaryName(new ProductKey(in.text(), in.text(), in.text()), in.text(), in.text()));
  }
}
