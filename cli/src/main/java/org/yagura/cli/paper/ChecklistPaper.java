package org.yagura.cli.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.report.calendar.Calendar;
import org.yagura.report.exchange.ChecklistFile;
import org.yagura.report.form.FilledForm;
import org.yagura.report.form.OfficialForm;
import org.yagura.report.workbook.ChecklistWorkbook;

/** The checklist as data and as a form; and the Ministry's own form, where it was given. */
public final class ChecklistPaper {
  private static final String FILLED = "documents/公式様式/";

  private ChecklistPaper() {}

  static void write(Dossier from, KeptFolder to) throws IOException {
    to.put("checklist.json", ChecklistFile.of(from.survey()));
    forms(from, to);
  }

  /** What comes with every survey: the form to print, and the Ministry's own where it was given. */
  public static void forms(Dossier from, KeptFolder to) throws IOException {
    to.put("checklist.xlsx", ChecklistWorkbook.render(from.survey()));
    for (MaterialReport it : from.survey().materials()) {
      if (mayBeForm(it)) {
        official(from, to, it.path());
      }
    }
  }

  private static boolean mayBeForm(MaterialReport it) {
    boolean workbook = it.path().toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]");
    return workbook
        && (it.kind() == MaterialKind.ANSWERS || it.kind() == MaterialKind.UNRECOGNISED);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void official(Dossier from, KeptFolder to, String path) throws IOException {
    Path file = from.materials().resolve(path);
    if (!Files.isRegularFile(file)) {
      return;
    }
    byte[] blank = Files.readAllBytes(file);
    // The form's own cells say how they show days.
    Optional<FilledForm> filled =
        Calendar.WESTERN.during(() -> OfficialForm.fill(blank, from.survey()));
    if (filled.isEmpty()) {
      return;
    }
    String name = to.isWritten(FILLED + last(path)) ? path.replace('/', '_') : last(path);
    if (filled.get().bytes().length == 0) {
      from.notes().add("公式の様式「%s」: %s".formatted(path, filled.get().note()));
      return;
    }
    to.put(FILLED + name, filled.get().bytes());
    from.notes()
        .add(
            "公式の様式「%s」の %d項目のうち %d項目に答えを記入しました（%s%s）。"
                .formatted(path, filled.get().asked(), filled.get().answered(), FILLED, name));
  }
}
