package org.yagura.intake.feed.listing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.intake.feed.json.Days;
import org.yagura.intake.feed.json.Numbers;
import org.yagura.model.vulnerability.statement.Fact;

/**
 * EPSS figures, CSV with {@code cve,epss,percentile} and perhaps further columns; a history with a
 * {@code date} column gives the newest figure of each vulnerability.
 */
public final class EpssFormat implements FeedFormat {

  private static final Pattern MODEL = Pattern.compile("model_version:([^,]{1,40})");
  private static final Pattern DAY = Pattern.compile("score_date:([^,]{10,40})");

  @Override
  public String id() {
    return "epss";
  }

  @Override
  public boolean recognises(String head) {
    return head.startsWith("#model_version:")
        || head.startsWith("cve,epss")
        || head.startsWith("date,cve,epss")
        || head.startsWith("cve,cvss,epss,percentile");
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("EPSS");
    Newest newest = new Newest(sink);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      String comment = "";
      if (line != null && line.startsWith("#")) {
        comment = line;
        line = reader.readLine();
      }
      if (line == null) {
        return;
      }
      Columns columns = new Columns(CsvLine.of(line), first(MODEL, comment), first(DAY, comment));
      int number = comment.isEmpty() ? 1 : 2;
      line = reader.readLine();
      while (line != null) {
        number++;
        take(line, number, columns, newest, sink);
        line = reader.readLine();
      }
    }
    newest.flush();
  }

  private static void take(String line, int number, Columns columns, Newest newest, FeedSink sink) {
    if (line.isBlank()) {
      return;
    }
    List<String> cells = CsvLine.of(line);
    String cve = columns.of(cells, "cve");
    OptionalDouble probability = Numbers.of(columns.of(cells, "epss"));
    boolean good =
        cve.startsWith("CVE-")
            && probability.isPresent()
            && probability.getAsDouble() >= 0
            && probability.getAsDouble() <= 1;
    sink.record(good);
    if (!good) {
      sink.problem(
          "line " + number, "EPSSの%d行目の「%s」を読めません。この行を除いて読みました。".formatted(number, cve), "");
      return;
    }
    String share = columns.of(cells, "percentile") + columns.of(cells, "epss percentile");
    OptionalDouble percentile = Numbers.of(share);
    newest.take(
        new Fact.Likelihood(
            cve,
            probability.getAsDouble(),
            percentile.isPresent() ? (Double) percentile.getAsDouble() : null,
            columns.model(),
            Days.of(columns.day(cells)),
            sink.ref(cve)));
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private record Columns(List<String> names, String model, String day) {
    String of(List<String> cells, String name) {
      for (int i = 0; i < names.size() && i < cells.size(); i++) {
        if (names.get(i).equalsIgnoreCase(name)) {
          return cells.get(i).strip();
        }
      }
      return "";
    }

    String day(List<String> cells) {
      String own = of(cells, "date");
      return own.isEmpty() ? day : own;
    }
  }

  /** Keeps the newest figure of each vulnerability. */
  private static final class Newest {
    private final FeedSink sink;
    private final Map<String, Fact.Likelihood> kept = new LinkedHashMap<>();

    Newest(FeedSink sink) {
      this.sink = sink;
    }

    void take(Fact.Likelihood figure) {
      sink.asOf(figure.day());
      kept.merge(figure.cve(), figure, (old, it) -> isBefore(old.day(), it.day()) ? it : old);
    }

    void flush() {
      kept.values().forEach(sink::add);
    }

    private static boolean isBefore(@Nullable LocalDate left, @Nullable LocalDate right) {
      return left != null && right != null && left.isBefore(right);
    }
  }
}
