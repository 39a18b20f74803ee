package org.yagura.analysis.finding;

import java.util.stream.Stream;

/** One thing to look for. Its words stand in {@code findings.yaml} under its id. */
public interface Rule {

  /** The rule's name in {@code findings.json}, in kebab case. */
  String id();

  /** Every case of it, in any order. */
  Stream<Case> find(Site site);
}
