package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;

class DefaultPermitTest {

  private static final String SRX =
      """
      set version 20.4R3
      set system host-name SRX01
      set interfaces ge-0/0/0 unit 0 family inet address 203.0.113.2/29
      set interfaces ge-0/0/1 unit 0 family inet address 10.0.0.1/24
      set security zones security-zone untrust interfaces ge-0/0/0.0
      set security zones security-zone trust interfaces ge-0/0/1.0
      """;

  @TempDir private Path folder;

  @Test
  void aFirewallThatPermitsWhateverNoRuleNamesIsAFinding() {
    Survey survey =
        new Scenario(folder)
            .with("srx.txt", SRX + "set security policies default-policy permit-all\n")
            .survey();

    assertThat(survey.findings())
        .filteredOn(it -> it.rule().equals("any-any-permit"))
        .singleElement()
        .extracting(Finding::because)
        .asString()
        .contains("default-policy permit-all");
  }

  @Test
  void aFirewallThatDeniesTheRestIsNone() {
    Survey survey = new Scenario(folder).with("srx.txt", SRX).survey();

    assertThat(survey.findings()).noneMatch(it -> it.rule().equals("any-any-permit"));
  }
}
