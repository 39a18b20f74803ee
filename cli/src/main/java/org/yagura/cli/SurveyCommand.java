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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yagura.cli.feeds.FeedStore;
import org.yagura.cli.knowledge.EditionChoice;
import org.yagura.cli.paper.ChecklistPaper;
import org.yagura.cli.paper.Dossier;
import org.yagura.cli.paper.KeptFolder;
import org.yagura.cli.paper.Paper;
import org.yagura.cli.paper.Password;
import org.yagura.cli.reach.LastSurvey;
import org.yagura.intake.folder.FolderReading;
import org.yagura.intake.folder.SurveyFolder;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.diagram.scene.Scene;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yagura survey}: a folder of materials in, the model and the reports out. */
@Command(
    name = "survey",
    description = "フォルダの資料を読み、台帳・外部接続・食い違い・指摘と報告書を作ります。",
    mixinStandardHelpOptions = true)
final class SurveyCommand implements Callable<Integer> {

  private static final long DEFAULT_LARGEST = 256L << 20;

  /** The facilities are in Japan, and so is their today. */
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

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
      names = "--edition",
      paramLabel = "版",
      description = "チェックリストの版、例: R7（既定: 項目がすべて分かっている最新の版）")
  private String editionId = "";

  /** An option of the contract that nothing uses yet; accepted, and said to be unused. */
  @Option(names = "--lang", paramLabel = "値", description = "言語（この版ではまだ使いません）")
  private List<String> notUsedYet = List.of();

  @Option(
      names = "--max-file",
      paramLabel = "大きさ",
      converter = SizeConverter.class,
      description = "これより大きいファイルは読みません（既定: 256MB）")
  private long largest = DEFAULT_LARGEST;

  @Option(names = "--all", description = "届け出・事業者・経営者・非常時のための文書も、まとめて作ります（出力先の documents）")
  private boolean all;

  @Spec private @Nullable CommandSpec spec;

  private void report(
      FolderReading reading,
      LocalDate day,
      OutputFolder output,
      ConsoleProgress progress,
      PrintWriter stdout)
      throws IOException {
    progress.step("資料を突き合わせています");
    List<String> notes = new ArrayList<>();
    FeedStore.Loaded loaded = FeedStore.load(feeds, progress::step, notes::add);
    ChecklistEdition edition = EditionChoice.of(editionId).edition(notes::add);
    Survey survey = SurveyRun.conclude(reading, loaded.records(), loaded.names(), edition, day);
    progress.step("図と報告書を書いています");
    Optional<Path> kept = output.keepCorrections();
    Scene diagram = output.write(survey);
    KeptFolder documents = KeptFolder.open(out);
    Dossier dossier = new Dossier(survey, folder, () -> diagram, Password.NONE);
    papers(dossier, documents);
    progress.finish();
    LastSurvey.remember(folder);
    Summary.of(survey, out, stdout);
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

  /** Why the folders given cannot be used; empty when they can. */
  private String refusal() {
    if (Files.isRegularFile(folder)) {
      return "「%s」はファイルです。資料を入れたフォルダを指定してください。".formatted(folder);
    }
    if (!Files.isDirectory(folder)) {
      return "フォルダ「%s」がありません。資料を入れたフォルダを指定してください。".formatted(folder);
    }
    if (feeds != null && !Files.isDirectory(feeds)) {
      return "脆弱性情報のフォルダ「%s」がありません。--feeds にフォルダを指定してください。".formatted(feeds);
    }
    boolean onItself = folder.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize());
    return onItself ? "出力先が資料のフォルダと同じです。資料を上書きしないよう、別のフォルダを --out に指定してください。" : "";
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before the call");
    }
    PrintWriter stdout = spec.commandLine().getOut();
    PrintWriter stderr = spec.commandLine().getErr();
    String refusal =
        Stream.of(refusal(), EditionChoice.of(editionId).refusal())
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElse("");
    if (!refusal.isEmpty()) {
      stderr.println(refusal);
      return Yagura.USAGE;
    }
    if (!notUsedYet.isEmpty()) {
      stderr.println("--lang は、この版ではまだ使いません（指定は無視しました）。");
    }
    LocalDate day = asOf != null ? asOf : LocalDate.now(Clock.system(JAPAN));
    ConsoleProgress progress = ConsoleProgress.on(stderr);
    try {
      FolderReading reading =
          SurveyFolder.read(folder, Set.of(out.toAbsolutePath().normalize()), largest, progress);
      OutputFolder output = OutputFolder.open(out);
      if (reading.unusable()) {
        progress.finish();
        output.writeIntake(reading.reports());
        Summary.nothingUsable(reading.reports(), stderr);
        return Yagura.NOTHING_USABLE;
      }
      report(reading, day, output, progress, stdout);
      return 0;
    } catch (IOException e) {
      progress.finish();
      stderr.println("出力先「%s」に書けませんでした。空き容量と書き込みの権限を確認してください。".formatted(out));
      return 1;
    }
  }
}
