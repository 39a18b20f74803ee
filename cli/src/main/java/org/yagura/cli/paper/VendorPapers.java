package org.yagura.cli.paper;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yagura.analysis.vendor.VendorScope;
import org.yagura.analysis.vendor.VendorScopes;
import org.yagura.cli.knowledge.KnowledgeStore;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.EditionShelf;
import org.yagura.knowledge.checklist.Form;
import org.yagura.report.vendor.FileName;
import org.yagura.report.vendor.VendorPack;

/** One workbook for each vendor. */
final class VendorPapers {
  private static final String FOLDER = "documents/事業者/";

  private VendorPapers() {}

  static void write(Dossier from, KeptFolder to) throws IOException {
    List<VendorScope> scopes = VendorScopes.of(from.survey());
    if (scopes.isEmpty()) {
      from.notes().add("事業者の名前が資料にないため、依頼状を作れませんでした。facility.yaml の vendors か、台帳の事業者の欄に書いてください。");
    }
    Optional<ChecklistEdition> official = official(from);
    Set<String> taken = new HashSet<>();
    for (VendorScope scope : scopes) {
      String name = FileName.of(scope.vendor().name());
      String free = name;
      for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
        free = name + "-" + n;
      }
      to.put(FOLDER + free + ".xlsx", VendorPack.render(from.survey(), scope, official));
    }
  }

  /** The newest form for vendors whose items are known, but none older than the checklist. */
  private static Optional<ChecklistEdition> official(Dossier from) throws IOException {
    EditionShelf shelf = KnowledgeStore.shelf(from.notes()::add);
    List<String> ids = shelf.ids();
    int oldest = ids.indexOf(from.survey().assessments().checklist().edition());
    return shelf.editions().stream()
        .filter(it -> it.forms().contains(Form.VENDOR) && !it.items().isEmpty())
        .filter(it -> ids.indexOf(it.id()) >= oldest)
        .reduce((older, newer) -> newer);
  }
}
