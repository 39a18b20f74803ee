package org.yagura.intake.feed.listing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.intake.feed.json.Numbers;
import org.yagura.model.vulnerability.statement.Fact;

/** The KEV catalogue joined with CVSS and EPSS, CSV ({@code CVE,CVSS3,EPSS,...}). */
public final class KevTableFormat implements FeedFormat {

  @Override
  public String id() {
    return "kev-table";
  }

  @Override
  public boolean recognises(String head) {
    return head.startsWith("CVE,CVSS3,EPSS,EPSS Percentile");
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("CISA KEV");
    try (Reader reader = new InputStreamReader(source.open(), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      rows.forEach(it -> take(it, sink));
    } catch (CsvParseException e) {
      sink.problem("file", "表の途中で、閉じられていない引用符か長すぎる欄があります。そこまでを読みました。", "");
    }
  }

  private static void take(NamedCsvRecord row, FeedSink sink) {
    String cve = field(row, "CVE");
    sink.record(cve.startsWith("CVE-"));
    if (!cve.startsWith("CVE-")) {
      return;
    }
    String says = "%s %s %s".formatted(cve, field(row, "Vendor"), field(row, "Product"));
    sink.add(new Fact.Exploited(cve, "CISA KEV", null, false, says, sink.ref(cve)));
    OptionalDouble epss = Numbers.of(field(row, "EPSS"));
    OptionalDouble percentile = Numbers.of(field(row, "EPSS Percentile"));
    if (epss.isPresent() && epss.getAsDouble() <= 1) {
      Double share = percentile.isPresent() ? (Double) percentile.getAsDouble() : null;
      sink.add(new Fact.Likelihood(cve, epss.getAsDouble(), share, "", null, sink.ref(cve)));
    }
    OptionalDouble score = Numbers.of(field(row, "CVSS3"));
    if (score.isPresent() && score.getAsDouble() <= 10) {
      sink.add(new Fact.Score(cve, "NVD", "3.1", score.getAsDouble(), "", sink.ref(cve)));
    }
    ListedProducts.add(
        cve, field(row, "Vendor"), field(row, "Product"), field(row, "Description"), sink);
  }

  private static String field(NamedCsvRecord row, String name) {
    return row.findField(name).orElse("").strip();
  }
}
