package org.yagura.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yagura.cli.option.Circumstances;
import org.yagura.cli.option.Folders;
import org.yagura.cli.option.PasswordFile;
import org.yagura.cli.paper.Dossier;
import org.yagura.cli.paper.KeptFolder;
import org.yagura.cli.paper.Paper;
import org.yagura.intake.folder.FolderReading;
import org.yagura.intake.folder.SurveyFolder;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.diagram.NetworkDiagram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One document from a folder of materials, without the rest of a survey's results. */
@Command(mixinStandardHelpOptions = true)
final class PaperCommand implements Callable<Integer> {
  private final Paper paper;

  @Mixin private Folders folders = new Folders();
  @Mixin private Circumstances circumstances = new Circumstances();
  @Mixin private PasswordFile lock = new PasswordFile();

  @Spec private @Nullable CommandSpec spec;

  PaperCommand(Paper paper) {
    this.paper = paper;
  }

  /** Adds a command for every document. */
  static void register(CommandLine line) {
    for (Paper it : Paper.values()) {
      CommandLine command = new CommandLine(new PaperCommand(it));
      command.getCommandSpec().usageMessage().description(it.japanese());
      line.addSubcommand(it.id(), command);
    }
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
    ConsoleProgress progress = ConsoleProgress.on(stderr);
    FolderReading reading =
        SurveyFolder.read(folders.materials(), folders.left(), folders.largest(), progress);
    if (reading.unusable()) {
      progress.finish();
      Summary.nothingUsable(reading.reports(), stderr);
      return Yagura.NOTHING_USABLE;
    }
    progress.step("資料を突き合わせています");
    List<String> notes = new ArrayList<>();
    Survey survey = SurveyRun.conclude(reading, circumstances, progress::step, notes::add);
    progress.finish();
    try {
      return circumstances
          .calendar()
          .during(() -> {
            write(survey, notes, stdout);
            return 0;
          });
    } catch (IOException e) {
      stderr.println(Usage.notWritten(folders.out()));
      return 1;
    }
  }

  private void write(Survey survey, List<String> notes, PrintWriter stdout) throws IOException {
    Dossier dossier =
        new Dossier(survey, folders.materials(), () -> NetworkDiagram.of(survey), lock.password());
    KeptFolder to = KeptFolder.open(folders.out());
    paper.write(dossier, to);
    to.close();
    stdout.println(survey.facilityName() + "　" + paper.japanese());
    Summary.papers(dossier.notes(), to, stdout);
    Summary.feeds(notes, stdout);
    stdout.flush();
  }
}
