package org.yagura.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionsTest {

  @ParameterizedTest
  @CsvSource({
    "model,     ''",
    "knowledge, model",
    "intake,    model knowledge",
    "analysis,  model knowledge",
    "report,    model knowledge analysis",
    "cli,       model knowledge intake analysis report"
  })
  void aRoomUsesOnlyTheRoomsAboveIt(String room, String above) {
    List<String> forbidden = new ArrayList<>();
    for (String module : House.MODULES) {
      if (!module.equals(room) && !List.of(above.split(" ")).contains(module)) {
        forbidden.add("org.yagura." + module + "..");
      }
    }
    if (!forbidden.isEmpty()) {
      noClasses()
          .that()
          .resideInAPackage("org.yagura." + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden.toArray(String[]::new))
          .because("arrows point down the table of rooms and never up")
          .check(House.classes());
    }
  }

  @Test
  void theModelKnowsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.yagura.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.yagura.model..", "java..", "org.jspecify..")
        .because("every other room speaks in its words, whatever libraries come and go")
        .check(House.classes());
  }

  @Test
  void theModelDoesNoInputOrOutput() {
    noInputOrOutput("org.yagura.model..");
  }

  @Test
  void anAnalysisIsAPureFunctionOfItsArguments() {
    noInputOrOutput("org.yagura.analysis..");
  }

  private static void noInputOrOutput(String room) {
    noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
        .because("what is pure can be tested, repeated and trusted")
        .check(House.classes());
  }

  @Test
  void noFeaturesDependOnEachOtherInACircle() {
    slices()
        .matching("org.yagura.(*).(*)..")
        .should()
        .beFreeOfCycles()
        .because("in a circle nothing can be understood on its own")
        .check(House.classes());
  }

  /** A feature's own package may list its parts, which use its words; the parts stand apart. */
  @Test
  void noPartsOfAFeatureDependOnEachOtherInACircle() {
    slices()
        .matching("org.yagura.(*).(*).(**)")
        .should()
        .beFreeOfCycles()
        .because("in a circle nothing can be understood on its own")
        .check(House.classes());
  }

  @Test
  void everyRoomIsLookedAt() {
    for (String module : House.MODULES) {
      assertThat(House.sources().stream().filter(it -> it.isIn(module) && !it.isTest()))
          .as(module)
          .isNotEmpty();
    }
  }
}
