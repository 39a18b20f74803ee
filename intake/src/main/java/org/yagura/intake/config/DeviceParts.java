package org.yagura.intake.config;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The devices that one file speaks of: a session in which somebody logged on from one device to the
 * next, or configurations that were put one behind the other. Without signs of a second device
 * there is one part, the whole text.
 */
final class DeviceParts {

  /** More devices than this in one file stay in the last part. */
  private static final int MOST_PARTS = 100;

  private static final Pattern LEAD_IN =
      Pattern.compile(
          "\\s*|[!#:=*;-].*|(?:Building|Current|Startup|Using) .*|(?:no )?service .*|version .*"
              + "|boot-.*|config system global|system \\{|timezone .*");
  private static final Pattern SERIAL = Pattern.compile("#.{0,200}\\bserial=(\\w{4,40}).{0,400}");

  private final ConfigText text;
  private final Map<String, BitSet> parts = new LinkedHashMap<>();
  private boolean fortiosGlobal;

  private DeviceParts(ConfigText text) {
    this.text = text;
  }

  /** The parts in the order in which they begin; each holds its lines at their own numbers. */
  static List<ConfigText> of(ConfigText text) {
    DeviceParts parts = new DeviceParts(text);
    parts.byPrompts();
    if (parts.parts.size() < 2) {
      parts.parts.clear();
      parts.byMarks();
    }
    return parts.parts.size() < 2
        ? List.of(text)
        : parts.parts.values().stream().map(text::only).toList();
  }

  /**
   * What was printed behind prompts of one name belongs to one device, however often it returns.
   */
  private void byPrompts() {
    String device = "";
    int from = 1;
    for (Section section : text.sections()) {
      if (section.prompt() == 0) {
        continue;
      }
      String name = Section.deviceOf(text.line(section.prompt()));
      if (!name.equals(device)) {
        if (!device.isEmpty()) {
          add(device, from, section.prompt() - 1);
          from = section.prompt();
        }
        device = name;
      }
    }
    add(device, from, text.lines().size());
  }

  /** A second header, another name, or another maker's words begin another configuration. */
  private void byMarks() {
    List<Integer> starts = new ArrayList<>(List.of(1));
    Map<String, String> seen = new HashMap<>();
    String family = "";
    for (int number = 1; number <= text.lines().size(); number++) {
      Optional<Mark> mark = mark(text.line(number));
      if (mark.isEmpty()) {
        continue;
      }
      if (begins(mark.get(), family, seen)) {
        starts.add(startBefore(number, starts.getLast()));
        seen.clear();
      }
      family = mark.get().family();
      seen.put(mark.get().kind(), mark.get().name());
    }
    for (int i = 0; i < starts.size(); i++) {
      int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : text.lines().size();
      add(name(starts.get(i), last), starts.get(i), last);
    }
  }

  /** FortiOS sets names of hosts in other blocks, too. */
  private Optional<Mark> mark(String line) {
    if (line.startsWith("config ")) {
      fortiosGlobal = line.strip().equals("config system global");
    }
    return Mark.of(line)
        .filter(it -> fortiosGlobal || !it.names() || !it.family().equals("fortios"));
  }

  private static boolean begins(Mark mark, String family, Map<String, String> seen) {
    if (!family.isEmpty() && !family.equals(mark.family())) {
      return true;
    }
    String before = seen.get(mark.kind());
    return before != null && !(mark.names() && before.equals(mark.name()));
  }

  /** The first of the lines that stand before a device's name in its own configuration. */
  private int startBefore(int mark, int earliest) {
    int start = mark;
    while (start > earliest + 1 && LEAD_IN.matcher(text.line(start - 1)).matches()) {
      start--;
    }
    return start;
  }

  /**
   * What tells a device from others: its serial number or name; its first line where it has none.
   */
  private String name(int first, int last) {
    String name = "line " + first;
    for (int number = first; number <= last; number++) {
      String line = text.line(number);
      if (line.startsWith("#") && line.length() < 600) {
        Matcher serial = SERIAL.matcher(line);
        if (serial.matches()) {
          return serial.group(1);
        }
      }
      Optional<Mark> mark = mark(line).filter(Mark::names);
      if (mark.isPresent()) {
        return mark.get().name().toLowerCase(Locale.ROOT);
      }
    }
    return name;
  }

  private void add(String device, int first, int last) {
    String key = parts.size() < MOST_PARTS || parts.containsKey(device) ? device : lastKey();
    parts.computeIfAbsent(key, _ -> new BitSet()).set(first, last + 1);
  }

  private String lastKey() {
    return parts.keySet().stream().reduce("", (_, it) -> it);
  }
}
