package org.yagura.intake.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.intake.feed.csaf.CsafFormat;
import org.yagura.intake.feed.cve.CveFormat;
import org.yagura.intake.feed.cve.SlimCveFormat;
import org.yagura.intake.feed.jvn.JvnJsonFormat;
import org.yagura.intake.feed.jvn.JvnXmlFormat;
import org.yagura.intake.feed.listing.AttackFormat;
import org.yagura.intake.feed.listing.EndOfLifeFormat;
import org.yagura.intake.feed.listing.EpssFormat;
import org.yagura.intake.feed.listing.EuKevFormat;
import org.yagura.intake.feed.listing.EuvdFormat;
import org.yagura.intake.feed.listing.KevFormat;
import org.yagura.intake.feed.listing.KevTableFormat;
import org.yagura.intake.feed.listing.ProductListFormat;
import org.yagura.intake.feed.nvd.NvdFormat;
import org.yagura.knowledge.record.Advisories;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.RecordBase;
import org.yagura.model.vulnerability.statement.Snapshot;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.model.vulnerability.statement.Support;

/**
 * Reads a folder of feeds: every file that a format recognises, plain or {@code .gz}. Files of no
 * known format are left alone and named.
 */
public final class FeedFolder {

  private static final int HEAD = 64 << 10;
  private static final int DEEPEST = 12;
  private static final int MOST_FILES = 20_000;

  /** The most particular first. */
  private static final List<FeedFormat> FORMATS =
      List.of(
          new SlimCveFormat(),
          new KevFormat(),
          new EuKevFormat(),
          new KevTableFormat(),
          new EpssFormat(),
          new CsafFormat(),
          new CveFormat(),
          new NvdFormat(),
          new JvnXmlFormat(),
          new JvnJsonFormat(),
          new EuvdFormat(),
          new AttackFormat(),
          new ProductListFormat(),
          new EndOfLifeFormat());

  private final Path folder;
  private final FeedTaker taker;
  private final List<String> leftAlone = new ArrayList<>();

  private FeedFolder(Path folder, FeedTaker taker) {
    this.folder = folder;
    this.taker = taker;
  }

  /**
   * What the folder holds.
   *
   * @param leftAlone files of no known format, sorted
   */
  public record Reading(
      RecordBase records,
      List<Statement> statements,
      List<Fact> facts,
      List<Support> supports,
      List<String> leftAlone) {}

  /**
   * Reads all of it into memory.
   *
   * @throws IOException where the folder itself cannot be listed
   */
  public static Reading read(Path folder) throws IOException {
    Gathered all = new Gathered();
    List<String> leftAlone = stream(folder, all);
    return new Reading(
        new RecordBase(all.snapshots(), all.statements(), all.facts(), all.supports()),
        List.copyOf(all.statements()),
        List.copyOf(all.facts()),
        List.copyOf(all.supports()),
        leftAlone);
  }

  /**
   * Hands on everything that it holds, then what is shipped, and tells which files are of no known
   * format, sorted.
   *
   * @throws IOException where the folder itself cannot be listed
   */
  public static List<String> stream(Path folder, FeedTaker taker) throws IOException {
    FeedFolder reading = new FeedFolder(folder, taker);
    for (Path file : files(folder)) {
      reading.file(file);
    }
    Advisories.shipped().forEach(taker::take);
    Advisories.facts().forEach(taker::take);
    return List.copyOf(reading.leftAlone);
  }

  /** The files of a folder that may be feeds, sorted; links are not followed. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, DEEPEST, new FileVisitOption[0])) {
      return walk.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS))
          .filter(it -> !it.toString().endsWith(".part") && !it.toString().endsWith(".meta"))
          .sorted()
          .limit(MOST_FILES)
          .toList();
    }
  }

  private void file(Path path) {
    FeedFile file = new FeedFile(path, name(path));
    try {
      String head = head(file);
      Optional<FeedFormat> format = FORMATS.stream().filter(it -> it.recognises(head)).findFirst();
      if (format.isEmpty()) {
        leftAlone.add(file.file());
        return;
      }
      read(file, format.get());
    } catch (IOException e) {
      unreadable(file);
    }
  }

  private void read(FeedFile file, FeedFormat format) throws IOException {
    FeedSink sink = new FeedSink(file.file(), taker);
    try {
      format.read(file, sink);
    } catch (IOException e) {
      sink.problem(
          "file",
          "「%s」は途中で壊れているか、大きすぎます。そこまでを読みました。".formatted(file.file()),
          "配布元から取り直したファイルに差し替えてください。");
    }
    taker.take(sink.snapshot(format.id(), file.sha256()));
  }

  private void unreadable(FeedFile file) {
    Problem problem =
        new Problem(
            new SourceRef.Whole(file.file()),
            Problem.Gravity.LOST,
            "「%s」を開けません。圧縮が壊れているか、読む権限がありません。".formatted(file.file()),
            "配布元から取り直したファイルに差し替えてください。");
    taker.take(
        new Snapshot(file.file(), file.file(), "unreadable", null, 0, 0, 0, "", List.of(problem)));
  }

  private String name(Path path) {
    return "feeds/" + folder.relativize(path).toString().replace('\\', '/');
  }

  private static String head(FeedFile file) throws IOException {
    try (InputStream in = new BufferedInputStream(file.open())) {
      String text = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
  }
}
