package org.yagura.cli.knowledge;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.material.Material;
import org.yagura.intake.official.OfficialWorkbook;
import org.yagura.intake.official.OfficialWorkbookReader;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.completion.ImportedEdition;
import org.yagura.model.material.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yagura knowledge}: see editions, import the official workbook, confirm what was read. */
@Command(
    name = "knowledge",
    description = "チェックリストの版を確かめ、公式の Excel を取り込みます。",
    mixinStandardHelpOptions = true)
public final class KnowledgeCommand implements Runnable {

  private static final int USAGE = 2;
  private static final int NOTHING_USABLE = 3;
  private static final long LARGEST = 32L << 20;

  @Spec private @Nullable CommandSpec spec;

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before the call");
    }
    return spec.commandLine().getOut();
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  @Command(
      name = "status",
      description = "チェックリストの版と、そろっている項目を表示します。",
      mixinStandardHelpOptions = true)
  int status() throws IOException {
    KnowledgeStore store = KnowledgeStore.ofThisMachine();
    for (ChecklistEdition it : store.editions(out()::println).editions()) {
      String state = it.complete() ? "全%d項目".formatted(it.items().size()) : it.missing();
      out().println("%s　%s　%s".formatted(it.key(), it.title(), state));
    }
    for (String key : store.waiting()) {
      out().println("確認待ち: %s（yagura knowledge confirm %s）".formatted(key, key));
    }
    return 0;
  }

  @Command(
      name = "import",
      description = "公式の Excel から、チェックリストの項目を取り込みます。",
      mixinStandardHelpOptions = true)
  int bringIn(@Parameters(paramLabel = "ファイル") Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      out().println("ファイル「%s」がありません。".formatted(file));
      return USAGE;
    }
    if (Files.size(file) > LARGEST) {
      out().println("ファイル「%s」が大きすぎます。公式の様式は数十キロバイトです。".formatted(file));
      return NOTHING_USABLE;
    }
    String name = String.valueOf(file.getFileName());
    OfficialWorkbook read =
        OfficialWorkbookReader.read(
            new Material(name, Files.readAllBytes(file)), ChecklistEditions.shipped());
    read.problems().forEach(this::tell);
    int taken = 0;
    for (OfficialWorkbook.Recognised it : read.forms()) {
      taken += take(it) ? 1 : 0;
    }
    return taken > 0 ? 0 : NOTHING_USABLE;
  }

  private void tell(Problem it) {
    out().println(it.message() + (it.hint().isEmpty() ? "" : " " + it.hint()));
  }

  /** Shows a form and asks, or leaves a proposal where nobody can be asked. */
  private boolean take(OfficialWorkbook.Recognised recognised) throws IOException {
    ImportedEdition it = recognised.edition();
    Optional<ChecklistEdition> known = ChecklistEditions.shipped().find(it.edition(), it.form());
    if (known.isEmpty()) {
      out()
          .println(
              "「%s」は知らない版です。使える版: %s"
                  .formatted(it.edition(), String.join("、", ChecklistEditions.shipped().ids())));
      return false;
    }
    KnowledgeStore store = KnowledgeStore.ofThisMachine();
    Path proposal = store.propose(it);
    out()
        .println(
            "「%s」（%s）を読みました。%s。%d項目:"
                .formatted(
                    known.get().title(),
                    it.form().japanese(),
                    recognised.by().japanese(),
                    it.items().size()));
    it.items().forEach(this::show);
    Comparison.of(known.get(), it).forEach(out()::println);
    if (asked()) {
      store.confirm(it);
      out().println("確かめました。これからはこの様式を使います（--edition %s）。".formatted(it.edition()));
    } else {
      out().println("公式の様式と見比べてください。案は「%s」にあり、直すこともできます。".formatted(proposal));
      out().println("よければ次を実行すると、この様式を使い始めます: yagura knowledge confirm " + it.key());
    }
    return true;
  }

  private void show(ImportedEdition.Item it) {
    String note = it.note().isEmpty() ? "" : "　" + it.note();
    out().println("  %s　%s%s".formatted(it.key(), it.text(), note));
  }

  /** Whether a person at the console agrees; false where there is none. */
  private static boolean asked() {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(it -> it.readLine("公式の様式と同じですか？ 使い始めるなら y を押してください [y/N]: "))
        .filter(it -> List.of("y", "yes", "はい").contains(it.strip().toLowerCase(Locale.ROOT)))
        .isPresent();
  }

  @Command(
      name = "confirm",
      description = "取り込んだ様式の案を、人が確かめたものとして使い始めます。",
      mixinStandardHelpOptions = true)
  int confirm(@Parameters(paramLabel = "様式", description = "例: R8-facility") String key)
      throws IOException {
    KnowledgeStore store = KnowledgeStore.ofThisMachine();
    Optional<ImportedEdition> proposal = store.proposal(key);
    if (proposal.isEmpty()) {
      out().println("「%s」の案がないか、読めません。先に yagura knowledge import で取り込んでください。".formatted(key));
      List<String> waiting = store.waiting();
      if (!waiting.isEmpty()) {
        out().println("確認待ち: " + String.join("、", waiting));
      }
      return USAGE;
    }
    store.confirm(proposal.get());
    out()
        .println(
            "%s の %d項目を、これから使います（出典: %s）。"
                .formatted(key, proposal.get().items().size(), proposal.get().file()));
    return 0;
  }
}
