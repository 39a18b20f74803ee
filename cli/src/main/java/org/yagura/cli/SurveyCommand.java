package org.yagura.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yagura.cli.option.Circumstances;
import org.yagura.cli.option.Folders;
import org.yagura.cli.option.PasswordFile;
import org.yagura.cli.paper.ChecklistPaper;
import org.yagura.cli.paper.Dossier;
import org.yagura.cli.paper.KeptFolder;
import org.yagura.cli.paper.Paper;
import org.yagura.cli.reach.LastSurvey;
import org.yagura.intake.folder.FolderReading;
import org.yagura.intake.folder.SurveyFolder;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.diagram.scene.Scene;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yagura survey}: a folder of materials in, the model and the reports out. */
@Command(
    name = "survey",
    description = "フォルダの資料を読み、台帳・外部接続・食い違い・指摘と報告書を作ります。",
    mixinStandardHelpOptions = true)
final class SurveyCommand implements Callable<Integer> {

  @Mixin private Folders folders = new Folders();
  @Mixin private Circumstances circumstances = new Circumstances();
  @Mixin private PasswordFile lock = new PasswordFile();

  /** An option of the contract that nothing uses yet; accepted, and said to be unused. */
  @Option(names = "--lang", paramLabel = "値", description = "言語（この版ではまだ使いません）")
  private List<String> notUsedYet = List.of();

  @Option(names = "--all", description = "届け出・事業者・経営者・非常時のための文書も、まとめて作ります（出力先の documents）")
  private boolean all;

  @Spec private @Nullable CommandSpec spec;

  private void report(
      FolderReading reading, OutputFolder output, ConsoleProgress progress, PrintWriter stdout)
      throws IOException {
    progress.step("資料を突き合わせています");
    List<String> notes = new ArrayList<>();
    Survey survey = SurveyRun.conclude(reading, circumstances, progress::step, notes::add);
    progress.step("図と報告書を書いています");
    Optional<Path> kept = output.keepCorrections();
    Scene diagram = output.write(survey);
    KeptFolder documents = KeptFolder.open(folders.out());
    Dossier dossier = new Dossier(survey, folders.materials(), () -> diagram, lock.password());
    papers(dossier, documents);
    progress.finish();
    LastSurvey.remember(folders.materials());
    Summary.of(survey, folders.out(), stdout);
    Summary.feeds(notes, stdout);
    kept.ifPresent(it -> Summary.corrections(it, stdout));
    Summary.papers(dossier.notes(), documents, stdout);
  }

  private void papers(Dossier dossier, KeptFolder documents) throws IOException {
    if (all) {
      for (Paper it : Paper.values()) {
        it.write(dossier, documents);
      }
    } else {
      ChecklistPaper.forms(dossier, documents);
    }
    documents.close();
  }

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before the call");
    }
    PrintWriter stdout = spec.commandLine().getOut();
    PrintWriter stderr = spec.commandLine().getErr();
    Optional<String> refusal =
        Stream.of(folders.refusal(), circumstances.refusal(), lock.refusal())
            .filter(it -> !it.isEmpty())
            .findFirst();
    if (refusal.isPresent()) {
      stderr.println(refusal.get());
      return Yagura.USAGE;
    }
    if (!notUsedYet.isEmpty()) {
      stderr.println("--lang は、この版ではまだ使いません（指定は無視しました）。");
    }
    ConsoleProgress progress = ConsoleProgress.on(stderr);
    try {
      FolderReading reading =
          SurveyFolder.read(folders.materials(), folders.left(), folders.largest(), progress);
      OutputFolder output = OutputFolder.open(folders.out());
      if (reading.unusable()) {
        progress.finish();
        output.writeIntake(reading.reports());
        Summary.nothingUsable(reading.reports(), stderr);
        return Yagura.NOTHING_USABLE;
      }
      return circumstances
          .calendar()
          .during(() -> {
            report(reading, output, progress, stdout);
            return 0;
          });
    } catch (IOException e) {
      progress.finish();
      stderr.println(Usage.notWritten(folders.out()));
      return 1;
    }
  }
}
