package org.yagura.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.yagura.intake.material.Material;
import org.yagura.intake.workbook.CorrectionReader;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.material.MaterialReport;
import org.yagura.report.calendar.Calendar;
import org.yagura.report.diagram.NetworkDiagram;
import org.yagura.report.diagram.drawio.DrawioRenderer;
import org.yagura.report.diagram.overlay.PathSheets;
import org.yagura.report.diagram.scene.Scene;
import org.yagura.report.diagram.scene.Sheet;
import org.yagura.report.diagram.svg.SvgRenderer;
import org.yagura.report.document.HtmlReport;
import org.yagura.report.document.PdfReport;
import org.yagura.report.document.content.Picture;
import org.yagura.report.exchange.AttackFile;
import org.yagura.report.exchange.ChecklistFile;
import org.yagura.report.exchange.ContractFiles;
import org.yagura.report.exchange.FacilityFile;
import org.yagura.report.exchange.GovernanceFile;
import org.yagura.report.exchange.ReachabilityFile;
import org.yagura.report.exchange.VulnerabilitiesFile;
import org.yagura.report.exchange.form.FormsFile;
import org.yagura.report.workbook.WorkbookReport;

/** The folder that the results are written to; each file appears whole or not at all. */
final class OutputFolder {

  private final Path folder;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  static OutputFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new OutputFolder(folder);
  }

  void writeIntake(List<MaterialReport> reports) throws IOException {
    put("intake.json", ContractFiles.intake(reports));
  }

  /**
   * Puts an earlier workbook that a person has corrected out of the way of the new one; empty when
   * there is none.
   */
  Optional<Path> keepCorrections() throws IOException {
    Path workbook = folder.resolve("yagura.xlsx");
    if (!Files.isRegularFile(workbook)) {
      return Optional.empty();
    }
    Material material = new Material("yagura.xlsx", Files.readAllBytes(workbook));
    boolean corrected =
        new CorrectionReader()
            .read(material)
            .filter(it -> !it.observations().isEmpty())
            .isPresent();
    if (!corrected) {
      return Optional.empty();
    }
    Path kept = folder.resolve("yagura-corrected.xlsx");
    for (int n = 2; Files.exists(kept); n++) {
      kept = folder.resolve("yagura-corrected-" + n + ".xlsx");
    }
    return Optional.of(Files.move(workbook, kept));
  }

  /**
   * Writes everything and hands out the diagram; documents that don't need each other are made side
   * by side.
   */
  Scene write(Survey survey) throws IOException {
    Calendar calendar = Calendar.chosen();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      CompletableFuture<Scene> diagram =
          CompletableFuture.supplyAsync(Calendar.kept(() -> NetworkDiagram.of(survey)), workers);
      CompletableFuture<byte[]> workbook =
          CompletableFuture.supplyAsync(
              Calendar.kept(() -> WorkbookReport.render(survey)), workers);
      CompletableFuture<byte[]> pdf =
          diagram.thenApplyAsync(
              it -> calendar.<byte[], RuntimeException>during(() -> PdfReport.render(survey, it)),
              workers);
      writeData(survey);
      String svg = SvgRenderer.render(diagram.join());
      put("network.svg", svg.getBytes(StandardCharsets.UTF_8));
      List<Picture> paths = writePaths(diagram.join());
      String drawio = DrawioRenderer.render(diagram.join());
      put("network.drawio", drawio.getBytes(StandardCharsets.UTF_8));
      put("report.html", HtmlReport.render(survey, svg, paths).getBytes(StandardCharsets.UTF_8));
      put("yagura.xlsx", workbook.join());
      put("report.pdf", pdf.join());
      return diagram.join();
    }
  }

  /** The pictures of attack paths, where any were found; those of an earlier survey go. */
  private List<Picture> writePaths(Scene scene) throws IOException {
    List<Picture> pictures = new ArrayList<>();
    for (String name : List.of(PathSheets.BEFORE, PathSheets.AFTER)) {
      String file = "network-" + name + ".svg";
      Files.deleteIfExists(folder.resolve(file));
      Optional<Sheet> sheet = PathSheets.find(scene, name);
      if (sheet.isPresent()) {
        String svg = SvgRenderer.document(sheet.get(), scene);
        put(file, svg.getBytes(StandardCharsets.UTF_8));
        pictures.add(new Picture(sheet.get().title(), svg));
      }
    }
    return pictures;
  }

  private void writeData(Survey survey) throws IOException {
    writeIntake(survey.materials());
    put("facility.json", FacilityFile.of(survey.facility()));
    put("external-connections.json", ContractFiles.connections(survey));
    put("vulnerabilities.json", VulnerabilitiesFile.of(survey));
    put("discrepancies.json", ContractFiles.discrepancies(survey));
    put("findings.json", ContractFiles.findings(survey));
    put("reachability.json", ReachabilityFile.of(survey));
    put("attack-paths.json", AttackFile.of(survey));
    put("checklist.json", ChecklistFile.of(survey));
    put("governance.json", GovernanceFile.of(survey.assessments().governance()));
    put("forms.json", FormsFile.of(survey));
  }

  private void put(String name, byte[] content) throws IOException {
    Path unfinished = folder.resolve(name + ".part");
    Files.write(unfinished, content);
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
