package org.yagura.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yagura.cli.feeds.FeedStore;
import org.yagura.cli.paper.Dossier;
import org.yagura.cli.paper.KeptFolder;
import org.yagura.cli.paper.Paper;
import org.yagura.cli.paper.Password;
import org.yagura.intake.folder.FolderReading;
import org.yagura.intake.folder.SurveyFolder;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.diagram.NetworkDiagram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One document from a folder of materials, without the rest of a survey's results. */
@Command(mixinStandardHelpOptions = true)
final class PaperCommand implements Callable<Integer> {
  private static final long LARGEST = 256L << 20;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Paper paper;

  @Parameters(paramLabel = "フォルダ", description = "資料を入れたフォルダ")
  private Path folder = Path.of("");

  @Option(names = "--out", paramLabel = "出力先", description = "結果を書くフォルダ（既定: out）")
  private Path out = Path.of("out");

  @Option(
      names = "--as-of",
      converter = DayConverter.class,
      paramLabel = "日付",
      description = "基準日 YYYY-MM-DD（既定: 今日）")
  private @Nullable LocalDate asOf;

  @Option(names = "--feeds", paramLabel = "フォルダ", description = "脆弱性情報のフォルダ（既定: この端末に取り込み済みのもの）")
  private @Nullable Path feeds;

  @Option(
      names = "--password-file",
      paramLabel = "ファイル",
      description = "持ち出す文書を開くときのパスワードを1行目に書いたファイル（既定: パスワードなし）")
  private @Nullable Path passwordFile;

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
    if (!Files.isDirectory(folder)) {
      stderr.println("フォルダ「%s」がありません。資料を入れたフォルダを指定してください。".formatted(folder));
      return Yagura.USAGE;
    }
    FolderReading reading =
        SurveyFolder.read(
            folder, Set.of(out.toAbsolutePath().normalize()), LARGEST, ConsoleProgress.on(stderr));
    if (reading.unusable()) {
      Summary.nothingUsable(reading.reports(), stderr);
      return Yagura.NOTHING_USABLE;
    }
    write(reading, stdout);
    return 0;
  }

  private void write(FolderReading reading, PrintWriter stdout) throws IOException {
    LocalDate day = asOf != null ? asOf : LocalDate.now(Clock.system(JAPAN));
    List<String> notes = new ArrayList<>();
    Survey survey =
        SurveyRun.conclude(
            reading,
            FeedStore.records(feeds, _ -> {}, notes::add),
            FeedStore.dictionary(feeds),
            day);
    Dossier dossier = new Dossier(survey, folder, () -> NetworkDiagram.of(survey), password());
    KeptFolder to = KeptFolder.open(out);
    paper.write(dossier, to);
    to.close();
    stdout.println(survey.facilityName() + "　" + paper.japanese());
    Summary.papers(dossier.notes(), to, stdout);
    Summary.feeds(notes, stdout);
    stdout.flush();
  }

  private Password password() throws IOException {
    if (passwordFile == null) {
      return Password.NONE;
    }
    return new Password(Files.readAllLines(passwordFile).stream().findFirst().orElse("").strip());
  }
}
