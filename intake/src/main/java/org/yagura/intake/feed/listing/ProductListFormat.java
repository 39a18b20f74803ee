package org.yagura.intake.feed.listing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;

/**
 * Lists of products and of names that match them: counted here, so that the status tells of them;
 * their names are read apart, for naming what ledgers say.
 */
public final class ProductListFormat implements FeedFormat {

  private static final int LONGEST = 1 << 16;
  private static final Pattern ENTRY =
      Pattern.compile(
          "<Product\\b|\"cpeName\"\\s*+:|\"matchString\"\\s*+:\\s*+\\{|\"cpe\"\\s*+:\\s*+\\{");

  @Override
  public String id() {
    return "products";
  }

  @Override
  public boolean recognises(String head) {
    return isTable(head)
        || head.contains("<VendorInfo")
        || head.contains("\"NVD_CPE\"")
        || head.contains("\"NVD_CPEMatchString\"");
  }

  private static boolean isTable(String head) {
    return head.startsWith("part\tvendor\tproduct")
        || head.matches("(?s)\\d{1,9}\tCVE-[^\t]{6,20}\t[aoh]\t.*");
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("製品名の一覧");
    boolean table = false;
    boolean first = true;
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      int c = in.read();
      while (c >= 0) {
        if (c == '\n' || line.length() >= LONGEST) {
          table = first ? isTable(line + "\t") || line.indexOf("\t") > 0 : table;
          count(line, table, first, sink);
          first = false;
          line.setLength(0);
        }
        if (c != '\n') {
          line.append((char) c);
        }
        c = in.read();
      }
      count(line, table, first, sink);
    }
  }

  private static void count(CharSequence line, boolean table, boolean first, FeedSink sink) {
    if (table) {
      boolean heading = first && line.toString().startsWith("part\t");
      if (!heading && !line.toString().isBlank()) {
        sink.record(line.toString().indexOf('\t') > 0);
      }
      return;
    }
    Matcher entries = ENTRY.matcher(line);
    while (entries.find()) {
      if (!entries.group().startsWith("\"cpe\"")) {
        sink.record(true);
      }
    }
  }
}
