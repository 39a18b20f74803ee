package org.yagura.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.vulnerability.evaluation.Matcher;
import org.yagura.analysis.vulnerability.name.NameResolver;
import org.yagura.cli.feeds.FeedStore;
import org.yagura.cli.match.MatchList;
import org.yagura.cli.match.MatchedRows;
import org.yagura.model.vulnerability.statement.Records;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yagura match}: a list of names in, products and vulnerabilities out. */
@Command(
    name = "match",
    description = "機器・ソフトの名前の一覧（id,raw,source の CSV）を、公開情報の製品名と脆弱性に結びつけます。",
    mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "一覧.csv", description = "id,raw,source の CSV")
  private Path list = Path.of("");

  @Option(names = "--feeds", paramLabel = "フォルダ", description = "脆弱性情報のフォルダ（既定: 取り込み済みのもの）")
  private @Nullable Path feeds;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before the call");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isRegularFile(list)) {
      err.println("一覧「%s」がありません。id,raw,source の CSV を指定してください。".formatted(list));
      return Yagura.USAGE;
    }
    if (feeds != null && !Files.isDirectory(feeds)) {
      err.println("フォルダ「%s」がありません。".formatted(feeds));
      return Yagura.USAGE;
    }
    ConsoleProgress progress = ConsoleProgress.on(err);
    try {
      MatchList rows = MatchList.read(list);
      if (!rows.hasNames()) {
        err.println(
            "「%s」に raw の列がありません。1行目に id,raw,source と書いてください。機器台帳は、台帳を入れたフォルダを yagura survey に渡すと照合します。"
                .formatted(list));
        return Yagura.NOTHING_USABLE;
      }
      match(rows, progress, out, err);
      return 0;
    } catch (IOException e) {
      progress.finish();
      err.println("「%s」を読めませんでした。".formatted(list));
      return Yagura.NOTHING_USABLE;
    }
  }

  private void match(MatchList rows, ConsoleProgress progress, PrintWriter out, PrintWriter err)
      throws IOException {
    FeedStore.Loaded loaded = FeedStore.load(feeds, progress::step, it -> err.println("? " + it));
    Records records = loaded.records();
    NameResolver resolver = NameResolver.of(loaded.names(), List.of());
    progress.step("名前を突き合わせています");
    MatchedRows matched = new MatchedRows(resolver, Matcher.of(records));
    out.print(matched.csv(rows.rows()));
    out.flush();
    progress.finish();
    if (records.snapshots().isEmpty()) {
      err.println("脆弱性情報がないため、製品名と、収録済みの表にある脆弱性だけを調べました。0件は「脆弱性がない」という意味ではありません。");
    }
    err.println(matched.summary());
  }
}
