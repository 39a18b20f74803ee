package org.yagura.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No giants. */
class SizesTest {

  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_TEST = 500;
  private static final int LONGEST_METHOD = 40;

  /** The parts of a sample are listed one below the other. */
  private static final int LONGEST_TEST_METHOD = 120;

  private static final int MOST_PARAMETERS = 6;
  private static final int MOST_TEST_PARAMETERS = 8;
  private static final int MOST_COMPONENTS = 9;
  private static final int MOST_COMPONENTS_IN_MODEL = 10;

  @Test
  void noFileIsTooLongToReadAtOnce() {
    assertThat(House.sources())
        .isNotEmpty()
        .allSatisfy(it ->
            assertThat(it.lines().size())
                .as(it.name())
                .isLessThanOrEqualTo(it.isTest() ? LONGEST_TEST : LONGEST_FILE));
  }

  @Test
  void noMethodIsTooLongToSeeAtOnce() {
    Measures measures = measure();
    assertThat(measures.methods).isGreaterThan(1_000);
    assertThat(measures.longMethods).isEmpty();
  }

  @Test
  void noMethodTakesTooManyParameters() {
    Measures measures = measure();
    assertThat(measures.methods).isGreaterThan(1_000);
    assertThat(measures.manyParameters).isEmpty();
  }

  @Test
  void noRecordHasTooManyComponents() {
    Measures measures = measure();
    assertThat(measures.records).isGreaterThan(50);
    assertThat(measures.wideRecords).isEmpty();
  }

  private static Measures measure() {
    return Measured.ALL;
  }

  private static final class Measured {
    static final Measures ALL = all();

    private Measured() {}

    private static Measures all() {
      Measures measures = new Measures();
      for (SyntaxTrees.Parsed parsed : SyntaxTrees.of(House.sources())) {
        measures.current = parsed;
        measures.scan(parsed.tree(), null);
      }
      return measures;
    }
  }

  /** Counts what is too large; each entry names the place and the size. */
  private static final class Measures extends TreeScanner<@Nullable Void, @Nullable Void> {
    final List<String> longMethods = new ArrayList<>();
    final List<String> manyParameters = new ArrayList<>();
    final List<String> wideRecords = new ArrayList<>();

    /** A record's constructor takes its components, which have a bound of their own. */
    boolean inRecord;

    int methods;
    int records;
    SyntaxTrees.@Nullable Parsed current;

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      SyntaxTrees.Parsed at = current;
      if (at != null && method.getBody() != null) {
        methods++;
        int lines = lines(at, method);
        if (lines > (at.source().isTest() ? LONGEST_TEST_METHOD : LONGEST_METHOD)) {
          add(longMethods, at, method.getName().toString(), lines);
        }
      }
      int most = at != null && at.source().isTest() ? MOST_TEST_PARAMETERS : MOST_PARAMETERS;
      if (at != null && !inRecord && method.getParameters().size() > most) {
        add(manyParameters, at, method.getName().toString(), method.getParameters().size());
      }
      return super.visitMethod(method, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      boolean around = inRecord;
      inRecord = type.getKind() == Tree.Kind.RECORD;
      if (inRecord) {
        measureRecord(type);
      }
      super.visitClass(type, null);
      inRecord = around;
      return null;
    }

    private void measureRecord(ClassTree type) {
      SyntaxTrees.Parsed at = current;
      records++;
      long components =
          type.getMembers().stream()
              .filter(it -> it instanceof VariableTree field && isComponent(field))
              .count();
      if (at != null) {
        int most = at.source().isIn("model") ? MOST_COMPONENTS_IN_MODEL : MOST_COMPONENTS;
        if (components > most) {
          add(wideRecords, at, type.getSimpleName().toString(), components);
        }
      }
    }

    private static boolean isComponent(VariableTree field) {
      return !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    /** From the first line of the signature, annotations left out, to the closing brace. */
    private static int lines(SyntaxTrees.Parsed at, MethodTree method) {
      SourcePositions positions = Positions.OF;
      long start = positions.getEndPosition(at.tree(), method.getModifiers());
      long from = start < 0 ? positions.getStartPosition(at.tree(), method) : start;
      return at.lineOf(positions.getEndPosition(at.tree(), method)) - at.lineOf(from) + 1;
    }

    private static void add(List<String> list, SyntaxTrees.Parsed at, String name, long size) {
      String place = at.source().name() + " " + name;
      if (!Debts.allow(place)) {
        list.add(place + ": " + size);
      }
    }
  }

  private static final class Positions {
    static final SourcePositions OF = Trees.instance(SyntaxTrees.emptyTask()).getSourcePositions();

    private Positions() {}
  }
}
