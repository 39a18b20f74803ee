package org.yagura.intake.official;

import java.util.List;
import java.util.Objects;
import org.yagura.knowledge.checklist.completion.ImportedEdition;
import org.yagura.model.material.Problem;

/**
 * What an official workbook holds.
 *
 * @param forms each form once, in the order of the workbook; empty when none was recognised
 * @param problems what could not be read or should be looked at
 */
public record OfficialWorkbook(List<Recognised> forms, List<Problem> problems) {

  /** By what an edition was recognised. */
  public enum By {
    HASH("ハッシュ（SHA-256）が公式のファイルと一致"),
    TITLE("様式の表題から判断");

    private final String japanese;

    By(String japanese) {
      this.japanese = japanese;
    }

    public String japanese() {
      return japanese;
    }
  }

  /** A form with how it was recognised. */
  public record Recognised(ImportedEdition edition, By by) {
    public Recognised {
      Objects.requireNonNull(edition);
      Objects.requireNonNull(by);
    }
  }

  public OfficialWorkbook {
    forms = List.copyOf(forms);
    problems = List.copyOf(problems);
  }
}
