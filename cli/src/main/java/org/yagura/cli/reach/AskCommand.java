package org.yagura.cli.reach;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.question.Question;
import org.yagura.analysis.question.QuestionReader;
import org.yagura.analysis.question.Replies;
import org.yagura.analysis.question.Reply;
import org.yagura.report.exchange.ReplyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yagura ask}: who reaches what, asked in plain Japanese (docs/formats/ask.md). */
@Command(
    name = "ask",
    description = "「電子カルテ遠隔保守から電子カルテサーバの3389に届くか」のような質問に、根拠つきで答えます。",
    mixinStandardHelpOptions = true)
public final class AskCommand implements Callable<Integer> {

  private static final int USAGE = 2;
  private static final int NOTHING_USABLE = 3;

  @Parameters(paramLabel = "質問", arity = "1..*", description = "例: バックアップサーバに届くのは誰か")
  private List<String> words = List.of();

  @Option(names = "--folder", paramLabel = "フォルダ", description = "資料のフォルダ（既定: 前回調査したもの）")
  private @Nullable Path folder;

  @Option(names = "--json", description = "JSONで出します")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before the call");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Optional<Path> from = Materials.folder(folder);
    if (from.isEmpty()) {
      err.println("資料のフォルダが見つかりません。--folder で指定してください。");
      return USAGE;
    }
    Optional<Materials> read = Materials.read(from.get());
    if (read.isEmpty()) {
      err.println("フォルダ「%s」に使える資料がありませんでした。".formatted(from.get()));
      return NOTHING_USABLE;
    }
    String asked = String.join(" ", words);
    Materials materials = read.get().asked(asked);
    QuestionReader reader = new QuestionReader(materials.facility(), materials.connections());
    Question question = reader.read(asked);
    if (question.isEmpty() || !question.notUnderstood().isEmpty()) {
      notUnderstood(question, reader, err);
      return USAGE;
    }
    Reply reply = Replies.to(question, materials.facility(), materials.reaching());
    if (json) {
      out.print(new String(ReplyFile.of(reply), StandardCharsets.UTF_8));
    } else {
      new Told(materials).reply(reply).forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private static void notUnderstood(Question question, QuestionReader reader, PrintWriter err) {
    for (String it : question.notUnderstood()) {
      boolean outside =
          it.equals("インターネット") || it.equals("外部") || it.equals("院外") || it.equals("外");
      err.println(
          outside
              ? "「%s」へ出ていく通信は調べていません。届く先は、院内の機器です。".formatted(it)
              : "「%s」に当たる機器・回線・セグメントが資料に見つかりません。".formatted(it));
      List<String> near = outside ? List.of() : reader.near(it);
      if (!near.isEmpty()) {
        err.println("  近い名前: " + String.join("、", near));
      }
    }
    err.println("質問の例: 電子カルテ遠隔保守から電子カルテサーバの3389に届くか／バックアップサーバに届くのは誰か／事務セグメントからどこに届くか");
  }
}
