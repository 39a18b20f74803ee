package org.yagura.intake.feed.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yagura.model.vulnerability.statement.Source;
import org.yagura.model.vulnerability.statement.Statement;

/**
 * Which statements speak: of one source's record that stands in several files only the newest
 * revision, as in {@code RecordBase}. Keeps some bytes a statement and not the statements.
 */
final class Newest {

  /** The revision that leads so far. */
  private record Leader(int revision, int file) {}

  private final Map<Long, Integer> keys = new HashMap<>();
  private final List<Leader> leaders = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final Ints key = new Ints();
  private final Ints revision = new Ints();
  private final Ints file = new Ints();

  void take(Statement it) {
    Leader own = new Leader(number(it.revision()), number(it.record().file()));
    Integer known = keys.putIfAbsent(hash(it), leaders.size());
    int at = known == null ? leaders.size() : known;
    if (known == null) {
      leaders.add(own);
    } else if (isNewer(own, leaders.get(at))) {
      leaders.set(at, own);
    }
    key.add(at);
    revision.add(own.revision());
    file.add(own.file());
  }

  /** Whether the statement that was taken at this place, from 0, speaks. */
  boolean speaks(int statement) {
    Leader leader = leaders.get(key.get(statement));
    return leader.revision() == revision.get(statement) && leader.file() == file.get(statement);
  }

  private boolean isNewer(Leader left, Leader right) {
    int order = texts.get(left.revision()).compareTo(texts.get(right.revision()));
    return order > 0
        || (order == 0 && texts.get(left.file()).compareTo(texts.get(right.file())) > 0);
  }

  private int number(String text) {
    Integer known = numbers.putIfAbsent(text, texts.size());
    if (known == null) {
      texts.add(text);
      return texts.size() - 1;
    }
    return known;
  }

  /** FNV-1a with 64 bits; a million records meet by chance once in forty million builds. */
  private static long hash(Statement it) {
    boolean cna = it.source() == Source.CNA || it.source() == Source.CNA_TEXT;
    String text = it.cve() + "\n" + (cna ? "CNA\n" : it.source().name() + "\n" + it.asserter());
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
