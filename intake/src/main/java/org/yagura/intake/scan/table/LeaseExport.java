package org.yagura.intake.scan.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.scan.host.ScanResult;
import org.yagura.intake.scan.host.ScannedHost;

/**
 * Leases as Windows' DHCP server exports them: {@code Get-DhcpServerv4Lease | Export-Csv}, or the
 * list of its console saved as text (tab or comma).
 */
final class LeaseExport {

  private static final int LOOK_FOR_HEADER = 3;
  private static final List<String> ADDRESS =
      List.of("ipaddress", "クライアントipアドレス", "clientipaddress");
  private static final List<String> CLIENT = List.of("clientid", "一意のid", "uniqueid");
  private static final List<String> NAME = List.of("hostname", "名前", "name");
  private static final List<String> STATE = List.of("addressstate");
  private static final List<String> ONLY_LEASES =
      List.of("leaseexpirytime", "リースの有効期限", "leaseexpiration", "scopeid");

  private final ConfigText text;
  private final TableEntries entries;
  private final Map<String, Integer> columns = new HashMap<>();

  private LeaseExport(ConfigText text) {
    this.text = text;
    this.entries = new TableEntries(text);
  }

  static Optional<ScanResult> read(ConfigText lines) {
    for (int number = 1; number <= Math.min(LOOK_FOR_HEADER, lines.lines().size()); number++) {
      String header = lines.line(number);
      char separator = header.indexOf('\t') >= 0 ? '\t' : ',';
      if (isHeader(header, separator)) {
        return new LeaseExport(lines).rows(separator, number);
      }
    }
    return Optional.empty();
  }

  private static boolean isHeader(String line, char separator) {
    List<String> names =
        List.of(line.split(separator == '\t' ? "\t" : ",", 60)).stream()
            .map(LeaseExport::plain)
            .toList();
    return names.stream().anyMatch(ADDRESS::contains)
        && names.stream().anyMatch(CLIENT::contains)
        && names.stream().anyMatch(ONLY_LEASES::contains);
  }

  private Optional<ScanResult> rows(char separator, int headerLine) {
    String source = String.join("\n", text.lines().subList(headerLine - 1, text.lines().size()));
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(source)) {
      for (CsvRecord row : reader) {
        long number = row.getStartingLineNumber() + headerLine - 1;
        int line = (int) Math.min(number, text.lines().size());
        if (line == headerLine) {
          header(row);
        } else if (line > headerLine) {
          row(row, line);
        }
      }
    } catch (CsvParseException | IOException e) {
      entries.aside(text.lines().size(), "表の形式が途中で壊れているためです。");
    }
    return entries.result("dhcp-leases");
  }

  private void header(CsvRecord row) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      columns.putIfAbsent(plain(row.getField(i)), i);
    }
  }

  private void row(CsvRecord row, int line) {
    if (row.getFields().stream().allMatch(String::isBlank)) {
      return;
    }
    String state = cell(row, STATE).toLowerCase(Locale.ROOT);
    if (state.startsWith("inactive") || state.startsWith("declined") || state.equals("expired")) {
      entries.aside(line, "使われていない貸し出しのためです。");
      return;
    }
    Optional<ScannedHost> host = entries.use(line, cell(row, ADDRESS), cell(row, CLIENT));
    host.ifPresent(it -> {
      it.claimedOnly();
      it.hostname(cell(row, NAME), text.evidence(line));
    });
  }

  private String cell(CsvRecord row, List<String> names) {
    return names.stream()
        .map(columns::get)
        .filter(it -> it != null && it < row.getFieldCount())
        .map(row::getField)
        .map(String::strip)
        .findFirst()
        .orElse("");
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\"'_]+", "");
  }
}
