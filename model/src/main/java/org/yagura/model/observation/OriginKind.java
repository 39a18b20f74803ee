package org.yagura.model.observation;

/**
 * What kind of source speaks, strongest first: where sources disagree the earlier constant wins
 * (contract, "Where sources disagree").
 */
public enum OriginKind {
  /** A person's correction in {@code decisions.yaml} or the exported workbook. */
  DECISION,
  /** The device's own configuration or output. */
  CONFIGURATION,
  /** A scan that got an answer, an ARP or MAC table. */
  MEASUREMENT,
  /** A directory export: what the directory knows of computers and people. */
  DIRECTORY,
  /** A list kept by people. */
  LIST
}
