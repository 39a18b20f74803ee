package org.yagura.intake.config.fortios.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yagura.intake.config.Blanks;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.LineLedger;
import org.yagura.intake.config.Section;

/**
 * Says of every line whether it was understood or is known not to matter, by what was asked of the
 * tree and by the table {@code sections.txt}.
 */
public final class LineAccount {

  private record Kind(Set<String> read, Set<String> skipped) {}

  private static final Map<String, Kind> KINDS = new HashMap<>();
  private static final Set<String> IGNORED = new HashSet<>();
  private static final Set<String> IGNORED_PREFIXES = new HashSet<>();

  static {
    for (String line : ResourceLines.of("sections.txt")) {
      if (line.startsWith("ignore ")) {
        String name = line.substring("ignore ".length()).strip();
        boolean prefix = name.endsWith("*");
        (prefix ? IGNORED_PREFIXES : IGNORED)
            .add(prefix ? name.substring(0, name.length() - 1) : name);
        continue;
      }
      String[] parts = line.split("\\|", -1);
      KINDS.put(parts[0].strip(), new Kind(words(parts[1]), words(parts[2])));
    }
  }

  private final LineLedger ledger;

  private LineAccount(LineLedger ledger) {
    this.ledger = ledger;
  }

  private static Set<String> words(String text) {
    return Set.of(Arrays.stream(text.strip().split(" +", -1)).distinct().toArray(String[]::new));
  }

  /** Settles every line that nobody has claimed yet, as far as it can be. */
  public static void settle(ConfigText text, Block root, LineLedger ledger) {
    LineAccount account = new LineAccount(ledger);
    account.outermost(root);
    for (Section section : text.sections()) {
      if (section.prompt() > 0) {
        ledger.ignored(section.prompt());
      }
      if (section.command().startsWith("get system status")) {
        account.ignoreAll(section.first(), section.last());
      }
    }
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.line(number);
      int first = Blanks.end(line);
      if (first < line.length() && line.charAt(first) == '#') {
        ledger.ignored(number);
      }
    }
  }

  private void outermost(Block root) {
    for (Block section : root.sections()) {
      if (section.name().equals("global")) {
        section.frame().forEach(ledger::understood);
        outermost(section);
      } else if (section.name().equals("vdom")) {
        section.frame().forEach(ledger::understood);
        for (Block vdom : section.entries()) {
          vdom.frame().forEach(ledger::understood);
          outermost(vdom);
        }
      } else {
        settle(section, section.name());
      }
    }
  }

  private void settle(Block block, String path) {
    Kind kind = KINDS.get(path);
    if (kind == null) {
      if (isIgnored(path)) {
        ignoreAll(block.first(), block.last());
      }
      return;
    }
    block.frame().forEach(ledger::understood);
    for (Setting setting : block.settings()) {
      settle(setting, kind);
    }
    for (Block entry : block.entries()) {
      settle(entry, path);
    }
    for (Block section : block.sections()) {
      settle(section, path + "/" + section.name());
    }
  }

  private void settle(Setting setting, Kind kind) {
    String name = withoutNumber(setting.name());
    boolean skipped =
        kind.skipped().contains(setting.name())
            || kind.skipped().contains(name)
            || kind.skipped().contains("*");
    if (setting.isUsed() || kind.read().contains(setting.name()) || kind.read().contains(name)) {
      setting.eachLine(ledger::understood);
    } else if (skipped) {
      setting.eachLine(ledger::ignored);
    }
  }

  private static String withoutNumber(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }

  private static boolean isIgnored(String path) {
    return IGNORED.contains(path) || IGNORED_PREFIXES.stream().anyMatch(path::startsWith);
  }

  private void ignoreAll(int first, int last) {
    for (int line = first; line <= last; line++) {
      ledger.ignored(line);
    }
  }
}
