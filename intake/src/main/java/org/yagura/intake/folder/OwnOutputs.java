package org.yagura.intake.folder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells results of an earlier survey that stand among the materials. They repeat the materials and
 * must not count as further witnesses; only the corrected workbook is read.
 */
final class OwnOutputs {

  private static final Set<String> ALWAYS_TOGETHER =
      Set.of("intake.json", "facility.json", "external-connections.json", "findings.json");
  private static final Set<String> NAMES =
      Set.of(
          "intake.json",
          "facility.json",
          "external-connections.json",
          "discrepancies.json",
          "findings.json",
          "reachability.json",
          "vulnerabilities.json",
          "attack-paths.json",
          "checklist.json",
          "governance.json",
          "forms.json",
          "checklist.xlsx",
          "network.svg",
          "network.drawio",
          ".yagura-written",
          "report.html",
          "report.pdf");

  /** Documents made from the survey; workbooks of vendors among them may have come back. */
  private static final String DOCUMENTS = "documents/";

  private static final String VENDORS = DOCUMENTS + "事業者/";

  private final Set<String> folders;

  OwnOutputs(List<FolderEntry> entries) {
    Set<String> paths = entries.stream().map(FolderEntry::path).collect(Collectors.toSet());
    folders = new HashSet<>();
    for (String path : paths) {
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      if (ALWAYS_TOGETHER.stream().allMatch(it -> paths.contains(folder + it))) {
        folders.add(folder);
      }
    }
  }

  boolean contain(FolderEntry entry) {
    int slash = entry.path().lastIndexOf('/') + 1;
    return isDocument(entry.path())
        || (folders.contains(entry.path().substring(0, slash))
            && NAMES.contains(entry.path().substring(slash)));
  }

  private boolean isDocument(String path) {
    return folders.stream()
        .filter(path::startsWith)
        .map(it -> path.substring(it.length()))
        .anyMatch(it -> it.startsWith(DOCUMENTS) && !it.startsWith(VENDORS));
  }
}
