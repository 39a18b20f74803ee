package org.yagura.intake.config.block;

import java.util.ArrayList;
import java.util.List;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.LineLedger;
import org.yagura.model.device.Remark;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.material.Coverage;
import org.yagura.model.material.Problem;

/** What is written down while one configuration is read: lines used, problems and remarks. */
public final class Notes {

  private static final int LONGEST_QUOTE = 12;

  private final ConfigText text;
  private final LineLedger ledger;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  public Notes(ConfigText text) {
    this.text = text;
    this.ledger = new LineLedger(text);
  }

  public ConfigText text() {
    return text;
  }

  /** The command became part of the model; what stands beneath it is another matter. */
  public void use(Block command) {
    ledger.understood(command.line());
  }

  public void useLine(int number) {
    ledger.understood(number);
  }

  /** The command and all beneath it became part of the model. */
  public void useAll(Block command) {
    use(command);
    command.children().forEach(this::useAll);
  }

  /** The command and all beneath it do not matter. */
  public void skip(Block command) {
    skipLines(command.line(), command.last());
  }

  /** Lines that do not matter; blank ones among them count nowhere. */
  public void skipLines(int first, int last) {
    for (int number = first; number <= last; number++) {
      String bare = text.line(number).strip();
      if (!bare.isEmpty() && !bare.equals("!") && !bare.equals("#")) {
        ledger.ignored(number);
      }
    }
  }

  /** The command's own line. */
  public Evidence evidence(Block command) {
    return text.evidence(command.line());
  }

  /** The whole block where it is short, else its own line. */
  public Evidence whole(Block command) {
    return command.last() - command.line() < LONGEST_QUOTE
        ? text.evidence(command.line(), command.last())
        : evidence(command);
  }

  public Sourced<String> sourced(String value, Block command) {
    return new Sourced<>(value, evidence(command));
  }

  public Sourced<String> sourced(String value, int line) {
    return new Sourced<>(value, text.evidence(line));
  }

  public void remark(Remark.Kind kind, String subject, Block command) {
    remarks.add(new Remark(kind, subject, evidence(command)));
  }

  public void problem(Block command, String message, String hint) {
    problems.add(
        new Problem(
            SourceRef.Line.of(text.file(), command.line()),
            Problem.Gravity.PARTIAL,
            message,
            hint));
  }

  /** A command of a known kind whose operands make no sense. */
  public void unreadable(Block command, String expected) {
    problem(
        command,
        "「" + command.text(0) + "」を解釈できません。" + expected + "の形を想定していました。",
        "この行の内容を機器の設定画面で確認してください。");
  }

  /** Remarks on the lines whose secrets were weak, as found when they were masked. */
  public void remarkWeakSecrets() {
    text.weakSecrets()
        .forEach((line, why) -> {
          Remark.Kind kind =
              switch (why) {
                case WELL_KNOWN_COMMUNITY -> Remark.Kind.WELL_KNOWN_COMMUNITY;
                case SHORT_COMMUNITY, EMPTY, WELL_KNOWN, READABLE, REVERSIBLE ->
                    Remark.Kind.WEAK_SECRET;
              };
          remarks.add(new Remark(kind, why.of(subject(line)), text.evidence(line)));
        });
  }

  /** The words before the secret, which say whose it is. */
  private String subject(int line) {
    String bare = text.line(line).strip();
    int secret = bare.indexOf("***");
    String before = secret > 0 ? bare.substring(0, secret).strip() : bare;
    return before.isEmpty() ? bare : before;
  }

  public List<Problem> problems() {
    return problems;
  }

  public List<Remark> remarks() {
    return remarks.stream().distinct().toList();
  }

  public Coverage coverage() {
    return ledger.close();
  }
}
