package org.yagura.cli.paper;

import java.io.IOException;
import java.util.Map;
import org.yagura.report.listing.CsvFiles;
import org.yagura.report.oscal.OscalCatalog;
import org.yagura.report.oscal.OscalResults;

/** What other programs read: every list as CSV, the checklist as OSCAL. */
final class DataPapers {
  private static final String CSV = "documents/csv/";
  private static final String OSCAL = "documents/oscal/";

  private DataPapers() {}

  static void write(Dossier from, KeptFolder to) throws IOException {
    for (Map.Entry<String, byte[]> it : CsvFiles.of(from.survey()).entrySet()) {
      to.put(CSV + it.getKey() + ".csv", it.getValue());
    }
    to.put(OSCAL + "catalog.json", OscalCatalog.of(from.survey()));
    to.put(OSCAL + "assessment-results.json", OscalResults.of(from.survey()));
  }
}
