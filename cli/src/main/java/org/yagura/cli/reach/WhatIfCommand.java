package org.yagura.cli.reach;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.question.Difference;
import org.yagura.analysis.question.QuestionReader;
import org.yagura.analysis.reachability.Change;
import org.yagura.analysis.reachability.Reaching;
import org.yagura.analysis.reachability.change.Changed;
import org.yagura.intake.text.TextDecoder;
import org.yagura.report.exchange.DifferenceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yagura what-if}: what changes would open and close (docs/formats/changes.md). */
@Command(
    name = "what-if",
    description = "変更を書いたYAMLを読み、その変更で何が届くようになり、何が届かなくなるかを示します。",
    mixinStandardHelpOptions = true)
public final class WhatIfCommand implements Callable<Integer> {

  private static final int USAGE = 2;
  private static final int NOTHING_USABLE = 3;
  private static final int LARGEST = 1 << 20;

  @Parameters(paramLabel = "変更", description = "変更を書いたファイル（YAML）")
  private Path file = Path.of("");

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
    if (!Files.isRegularFile(file)) {
      err.println("変更のファイル「%s」が見つかりません。".formatted(file));
      return USAGE;
    }
    if (Files.size(file) > LARGEST) {
      err.println("変更のファイル「%s」が大きすぎます（1MBまで）。".formatted(file));
      return USAGE;
    }
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
    return compare(read.get(), out, err);
  }

  private int compare(Materials materials, PrintWriter out, PrintWriter err) throws IOException {
    String text = TextDecoder.decode(Files.readAllBytes(file)).text();
    QuestionReader names = new QuestionReader(materials.facility(), materials.connections());
    ChangesFile changes = ChangesFile.read(file.toString(), text, names);
    changes.problems().forEach(err::println);
    if (changes.changes().isEmpty()) {
      err.println("読み取れた変更がありません。");
      return USAGE;
    }
    Changed changed = Changed.of(materials.facility(), materials.connections(), changes.changes());
    changed.idle().forEach(it -> err.println(idle(it, new Told(materials))));
    Reaching after = materials.reaching().with(changes.changes());
    Difference difference = Difference.between(materials.facility(), materials.reaching(), after);
    if (json) {
      out.print(new String(DifferenceFile.of(difference), StandardCharsets.UTF_8));
    } else {
      Told told = new Told(materials);
      tell("届かなくなる", difference.closed(), told, out);
      tell("新しく届く", difference.opened(), told, out);
      out.println(
          "攻撃経路: %d 本 → %d 本（脆弱性情報と、パスワードなどの対策は含みません）"
              .formatted(
                  materials.paths().size(),
                  Materials.paths(changed.facility(), changed.connections(), after).size()));
    }
    out.flush();
    return changes.problems().isEmpty() && changed.idle().isEmpty() ? 0 : 1;
  }

  /** A change that found nothing to change must not look like one without effect. */
  private static String idle(Change change, Told told) {
    return switch (change) {
      case Change.DisableConnection it -> "止める接続「%s」が見つかりません。".formatted(it.connection());
      case Change.RemoveRule it ->
          "「%s」に規則「%s」が見つかりません。%s"
              .formatted(told.asset(it.device()), it.rule(), told.lists(it.device()));
      case Change.AddRule it ->
          "「%s」に、規則を加える場所（list、before）が見つかりません。%s"
              .formatted(told.asset(it.device()), told.lists(it.device()));
      case Change.RestrictService it ->
          "「%s」の%sに、「%s」の待ち受けが見つかりません。"
              .formatted(
                  told.asset(it.device()),
                  it.on().isEmpty() ? "どの口" : " " + it.on() + " ",
                  it.service());
      case Change.Unpublish it ->
          "「%s」に、公開「%s」が見つかりません（設定にある名前か、内側のアドレスで書けます）。"
              .formatted(told.asset(it.device()), it.name());
      case Change.Isolate it -> "機器「%s」が見つかりません。".formatted(told.asset(it.asset()));
      case Change.Seal it -> "セグメント「%s」が見つかりません。".formatted(it.segment());
    };
  }

  private static void tell(String what, List<Difference.Flow> flows, Told told, PrintWriter out) {
    out.println("%s通信: %d 件".formatted(what, flows.size()));
    for (Difference.Flow it : flows) {
      String traffic = Told.traffic(it.protocol(), it.ports());
      String from = told.start(it.from()) + told.senders(it.senders());
      out.println("  %s → %s　%s".formatted(from, told.asset(it.to()), traffic));
      if (!it.others().isEmpty()) {
        out.println("      （%s には変わりありません）".formatted(it.others()));
      }
    }
  }
}
