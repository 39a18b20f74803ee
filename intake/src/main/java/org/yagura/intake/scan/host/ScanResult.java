package org.yagura.intake.scan.host;

import java.util.List;
import java.util.Objects;
import org.yagura.model.material.Problem;
import org.yagura.model.material.SetAside;

/**
 * What one scan or table holds.
 *
 * @param format what it is technically, such as {@code nmap-xml}
 * @param asOf the day it describes, ISO; empty when it does not say
 * @param hosts those that answered or are claimed, phantoms included
 * @param rowsUsed entries of tables that were used; 0 for XML reports
 */
public record ScanResult(
    String format,
    String asOf,
    List<ScannedHost> hosts,
    int rowsUsed,
    List<SetAside> setAside,
    List<Problem> problems) {
  public ScanResult {
    Objects.requireNonNull(format);
    Objects.requireNonNull(asOf);
    hosts = List.copyOf(hosts);
    setAside = List.copyOf(setAside);
    problems = List.copyOf(problems);
  }
}
