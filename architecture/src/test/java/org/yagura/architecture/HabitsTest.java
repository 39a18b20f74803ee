package org.yagura.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What no file of the house does. */
class HabitsTest {

  /** Where one broad catch turns an unforeseen error into a sentence; each with its reason. */
  private static final Set<String> BROAD_CATCHES =
      Set.of(
          // POI throws whatever its parser runs into; a damaged workbook is a problem of its file.
          "intake/src/main/java/org/yagura/intake/ledger/xls/XlsReader.java",
          // One file that breaks its reader must not cost the others; it becomes a problem.
          "intake/src/main/java/org/yagura/intake/folder/Recognition.java",
          // The edge of the command: a person gets a sentence and a reference, never a trace.
          "cli/src/main/java/org/yagura/cli/Yagura.java");

  private static final Set<String> BROAD =
      Set.of("Exception", "Throwable", "RuntimeException", "Error");
  private static final Pattern TASK = Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b(?! #\\d)");

  /** Places on one machine; put together here so that this file does not hold them. */
  private static final Pattern MACHINE_PATH =
      Pattern.compile("[\" (](?:/" + "work|/" + "root|/" + "home)/");

  @Test
  void nothingReadsTheClockOrTheMachinesSettings() {
    DescribedPredicate<AccessTarget> ambient =
        DescribedPredicate.describe(
            "the clock, the time zone, the locale or the charset of this machine",
            it -> isAmbient(it.getOwner(), it.getName(), it.getFullName()));
    noClasses()
        .that()
        .resideOutsideOfPackage("org.yagura.cli..")
        .should()
        .callCodeUnitWhere(target(ambient))
        .because("the same input gives the same bytes on every machine and every day")
        .check(House.classes());
  }

  private static boolean isAmbient(JavaClass owner, String name, String fullName) {
    boolean now =
        name.equals("now")
            && !fullName.contains("Clock")
            && (owner.isEquivalentTo(LocalDate.class)
                || owner.isEquivalentTo(LocalDateTime.class)
                || owner.isEquivalentTo(OffsetDateTime.class)
                || owner.isEquivalentTo(ZonedDateTime.class)
                || owner.isEquivalentTo(Instant.class));
    boolean text =
        owner.isEquivalentTo(String.class)
            && (fullName.endsWith("toLowerCase()")
                || fullName.endsWith("toUpperCase()")
                || fullName.endsWith("getBytes()")
                || fullName.endsWith("<init>([B)"));
    boolean zone =
        (owner.isEquivalentTo(ZoneId.class) || owner.isEquivalentTo(Clock.class))
            && name.startsWith("system");
    return now || text || zone || isDefault(fullName);
  }

  private static boolean isDefault(String fullName) {
    return fullName.startsWith("java.lang.System.currentTimeMillis")
        || fullName.startsWith("java.util.Locale.getDefault")
        || fullName.startsWith("java.util.TimeZone.getDefault")
        || fullName.startsWith("java.nio.charset.Charset.defaultCharset")
        || fullName.startsWith("java.util.UUID.randomUUID")
        || fullName.startsWith("java.lang.Math.random");
  }

  @Test
  void datesAreOfJavaTime() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.yagura.report.document.pdf") // PDFBox takes a Calendar
        .should()
        .dependOnClassesThat(
            HasName.Predicates.nameMatching(
                    "java\\.util\\.(?:Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat")
                .forSubtype())
        .because("java.util.Date carries a time zone nobody asked for")
        .check(House.classes());
  }

  @Test
  void onlyTheCommandLineSpeaksToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.yagura.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("a library that prints cannot be used by a server")
        .check(House.classes());
  }

  @Test
  void noCatchIsBroadOrEmpty() {
    List<String> found = new ArrayList<>();
    Catches catches = new Catches(found);
    for (SyntaxTrees.Parsed parsed : SyntaxTrees.of(House.mainSources())) {
      catches.current = parsed;
      catches.scan(parsed.tree(), null);
    }
    assertThat(catches.seen).isPositive();
    assertThat(found).isEmpty();
  }

  @Test
  void everyTaskLeftInASourceNamesItsIssue() {
    assertThat(House.sources())
        .isNotEmpty()
        .filteredOn(it -> !it.fileName().equals("HabitsTest.java"))
        .allSatisfy(it -> assertThat(TASK.matcher(it.text()).find()).as(it.name()).isFalse());
  }

  @Test
  void noSourceNamesAPlaceOnOneMachine() {
    assertThat(House.sources())
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(MACHINE_PATH.matcher(it.text()).find()).as(it.name()).isFalse());
  }

  /** Gathers catches that swallow more than they name, or swallow without a word. */
  private static final class Catches extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final List<String> found;
    private int seen;
    private SyntaxTrees.@Nullable Parsed current;

    Catches(List<String> found) {
      this.found = found;
    }

    @Override
    public @Nullable Void visitCatch(CatchTree it, @Nullable Void unused) {
      SyntaxTrees.Parsed at = current;
      seen++;
      if (at != null) {
        Tree type = it.getParameter().getType();
        List<? extends Tree> types =
            type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        boolean broad = types.stream().map(Tree::toString).anyMatch(BROAD::contains);
        if (broad && !BROAD_CATCHES.contains(at.source().name())) {
          found.add(at.source().name() + ": catches " + type);
        }
        if (it.getBlock().getStatements().isEmpty()) {
          found.add(at.source().name() + ": an empty catch of " + type);
        }
      }
      return super.visitCatch(it, null);
    }
  }
}
