package org.yagura.analysis.checklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.analysis.checklist.examination.account.AccountExaminations;
import org.yagura.analysis.checklist.examination.device.DeviceExaminations;
import org.yagura.analysis.checklist.examination.preparedness.PreparednessExaminations;
import org.yagura.analysis.checklist.examination.vendor.VendorExaminations;
import org.yagura.model.checklist.ItemAnswer.Fact;

/** All examinations by id. */
public final class Examinations {

  private static final Map<String, Examination> ALL =
      Stream.of(
              AccountExaminations.all(),
              DeviceExaminations.all(),
              VendorExaminations.all(),
              PreparednessExaminations.all())
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableMap(Examination::id, Function.identity()));

  private Examinations() {}

  public static Set<String> ids() {
    return ALL.keySet();
  }

  /** Facts that the examinations of these ids find, in their order. */
  static List<Fact> facts(List<String> ids, Asked asked) {
    return ids.stream()
        .map(ALL::get)
        .flatMap(it -> it == null ? Stream.empty() : it.examine(asked))
        .toList();
  }

  /** What would settle an open answer, by the first examination that knows. */
  static Optional<String> settles(List<String> ids, Asked asked) {
    return ids.stream()
        .map(ALL::get)
        .flatMap(it -> it == null ? Stream.empty() : it.settles(asked).stream())
        .findFirst();
  }
}
