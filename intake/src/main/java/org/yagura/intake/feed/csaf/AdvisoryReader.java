package org.yagura.intake.feed.csaf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.model.material.Problem;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.Statement;

/** Reads one advisory that lies outside of any folder of feeds. */
public final class AdvisoryReader {

  private AdvisoryReader() {}

  /** What an advisory says, and what of it could not be taken at its word. */
  public record Reading(List<Statement> statements, List<Fact> facts, List<Problem> problems) {
    public Reading {
      statements = List.copyOf(statements);
      facts = List.copyOf(facts);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads it.
   *
   * @param path as evidence is to name it
   * @param utf8 its content
   */
  public static Reading read(String path, byte[] utf8) {
    FeedSink sink = new FeedSink(path);
    try {
      new CsafFormat().read(new InMemory(path, utf8), sink);
    } catch (IOException e) {
      sink.problem("file", "「%s」は途中で壊れています。そこまでを読みました。".formatted(path), "");
    }
    return new Reading(sink.statements(), sink.facts(), sink.problems());
  }

  /** A file that is there already. */
  private static final class InMemory implements FeedSource {
    private final String file;
    private final byte[] bytes;

    InMemory(String file, byte[] bytes) {
      this.file = Objects.requireNonNull(file);
      this.bytes = bytes;
    }

    @Override
    public String file() {
      return file;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
