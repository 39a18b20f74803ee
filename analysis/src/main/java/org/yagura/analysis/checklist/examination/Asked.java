package org.yagura.analysis.checklist.examination;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.checklist.PasswordRule;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Facility;

/**
 * What an item asks of a surveyed facility.
 *
 * @param row what the item asks of: {@code server}, {@code terminal}, {@code network}, or empty for
 *     more than one of them
 * @param stated what a person answered this year
 * @param password what the edition asks of passwords, else what the guideline's edition 7.0 asks
 * @param hasOwnPasswordRule whether it is the edition's own; the guideline's settles nothing
 */
public record Asked(
    Survey survey,
    String row,
    Statement stated,
    PasswordRule password,
    boolean hasOwnPasswordRule) {
  public Asked {
    Objects.requireNonNull(survey);
    Objects.requireNonNull(row);
    Objects.requireNonNull(stated);
    Objects.requireNonNull(password);
  }

  /** An edition whose rule on passwords is not known is held against the guideline's. */
  public static Asked of(
      Survey survey, String row, Statement stated, @Nullable PasswordRule password) {
    return password == null
        ? new Asked(survey, row, stated, PasswordRule.GUIDELINE_7, false)
        : new Asked(survey, row, stated, password, true);
  }

  public Facility facility() {
    return survey.facility();
  }

  /** Whether a rule of findings found anything. */
  public boolean found(String rule) {
    return survey.findings().stream().anyMatch(it -> it.rule().equals(rule));
  }

  /** The label of an asset, or its id where it is unknown. */
  public String label(String asset) {
    return facility().asset(asset).map(Asset::label).orElse(asset);
  }

  /**
   * Whether the item asks of this asset: of servers, of terminals, of network devices, or of all.
   */
  public boolean asksOf(Asset asset) {
    return switch (row) {
      case "server" -> asset.kind() == AssetKind.SERVER || asset.kind() == AssetKind.STORAGE;
      case "terminal" -> asset.kind() == AssetKind.TERMINAL;
      case "network" -> asset.kind() == AssetKind.NETWORK;
      default -> true;
    };
  }

  /** Whether the item asks of the asset of this id. */
  public boolean asksOf(String asset) {
    return facility().asset(asset).map(this::asksOf).orElse(row.isEmpty());
  }
}
