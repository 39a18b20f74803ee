package org.yagura.analysis.checklist.examination;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;

/** All examinations by id. */
public final class Examinations {

  private static final Map<String, Examination> ALL =
      Stream.of(
              new LedgerCompleteness(),
              new RemoteMaintenance(),
              new AdministratorsListed(),
              new ActiveAccounts(),
              new PatchState(),
              new SecondFactorState(),
              new NeedlessServices(),
              new SourceRestriction(),
              new ContactTree(),
              new BackupPractice())
          .collect(Collectors.toUnmodifiableMap(Examination::id, Function.identity()));

  private Examinations() {}

  public static Set<String> ids() {
    return ALL.keySet();
  }

  /** Facts that the examinations of these ids find, in their order. */
  public static List<Fact> facts(List<String> ids, Survey survey, String row, String note) {
    return ids.stream()
        .map(ALL::get)
        .flatMap(it -> it == null ? Stream.empty() : it.examine(survey, row, note))
        .toList();
  }
}
