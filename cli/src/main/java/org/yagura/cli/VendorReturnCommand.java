package org.yagura.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.vendor.VendorReturn;
import org.yagura.analysis.vendor.VendorReturns;
import org.yagura.cli.option.Circumstances;
import org.yagura.cli.option.Folders;
import org.yagura.cli.paper.ReturnedPack;
import org.yagura.cli.reach.LastSurvey;
import org.yagura.intake.folder.FolderReading;
import org.yagura.intake.folder.Progress;
import org.yagura.intake.folder.SurveyFolder;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.vendor.VendorReturnReader;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.Observation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code yagura vendor-return}: what a vendor's workbook leaves open, and what speaks against it.
 */
@Command(
    name = "vendor-return",
    description = "事業者から返ってきた回答用紙を読み、足りない回答と、資料との食い違いを示します。",
    mixinStandardHelpOptions = true)
final class VendorReturnCommand implements Callable<Integer> {
  private static final int START = 200;

  @Parameters(paramLabel = "ファイル", description = "返ってきた回答用紙（vendor-pack が作ったもの）")
  private Path file = Path.of("");

  @Option(names = "--folder", paramLabel = "フォルダ", description = "突き合わせる資料のフォルダ（既定: 前回調査したもの）")
  private @Nullable Path folder;

  @Mixin private Circumstances circumstances = new Circumstances();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before the call");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Optional<Path> materials = LastSurvey.folder(folder);
    if (!circumstances.refusal().isEmpty()) {
      err.println(circumstances.refusal());
      return Yagura.USAGE;
    }
    if (!Files.isRegularFile(file) || materials.isEmpty()) {
      err.println(
          Files.isRegularFile(file)
              ? "突き合わせる資料のフォルダが見つかりません。--folder で指定してください。"
              : "ファイル「%s」がありません。返ってきた回答用紙を指定してください。".formatted(file));
      return Yagura.USAGE;
    }
    String name = file.getFileName().toString();
    Optional<MaterialReading> returned =
        new VendorReturnReader().read(new Material(name, Files.readAllBytes(file)));
    if (returned.isEmpty()) {
      err.println(notOurs());
      return Yagura.NOTHING_USABLE;
    }
    returned.get().report().problems().forEach(it -> tell(it, err));
    return compare(returned.get(), materials.get(), out, err);
  }

  /** Why the file cannot be read back, and what to do about it. */
  private String notOurs() throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START);
    }
    String head = new String(start, StandardCharsets.ISO_8859_1);
    if (start.length == 0) {
      return "「%s」は空のファイルです。事業者に、もう一度送ってもらってください。".formatted(file);
    }
    if (head.contains("opendocument") || head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return "「%s」は .xlsx の形ではありません（OpenDocument か、パスワード付き・古い Excel の形です）。パスワードを外し、「Excel ブック（.xlsx）」で保存し直してください。"
          .formatted(file);
    }
    return "「%s」は、yagura vendor-pack が作った回答用紙ではありません。隠れたシートが消えていないか、別のファイルでないかを確かめてください。"
        .formatted(file);
  }

  private static void tell(Problem it, PrintWriter err) {
    err.println("? " + it.message() + it.hint());
  }

  private int compare(MaterialReading returned, Path materials, PrintWriter out, PrintWriter err)
      throws IOException {
    FolderReading reading = SurveyFolder.read(materials, Set.of(), Folders.LARGEST, Progress.NONE);
    List<Observation> all = new ArrayList<>(reading.observations());
    all.addAll(returned.observations());
    Survey survey =
        SurveyRun.conclude(
            new FolderReading(reading.reports(), all, false), circumstances, _ -> {}, _ -> {});
    List<VendorReturn> returns =
        VendorReturns.of(survey).stream()
            .filter(it -> it.file().equals(returned.report().path()))
            .toList();
    if (returns.isEmpty()) {
      err.println("この事業者は、フォルダ「%s」の資料に出てきません。--folder を確かめてください。".formatted(materials));
      return Yagura.NOTHING_USABLE;
    }
    returns.forEach(it -> ReturnedPack.tell(it, out));
    out.flush();
    return 0;
  }
}
