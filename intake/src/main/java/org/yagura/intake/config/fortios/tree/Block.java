package org.yagura.intake.config.fortios.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Evidence;

/** A {@code config} section or one {@code edit} entry of a table, with what stands in it. */
public final class Block {

  private final boolean entry;
  private String name;
  private final List<Integer> frame = new ArrayList<>(2);
  private final int first;
  private int last;
  // Most blocks hold one kind of thing only, and there are very many blocks.
  private Map<String, Setting> settings = Map.of();
  private Map<String, Block> sections = Map.of();
  private Map<String, Block> entries = Map.of();
  private @Nullable List<Block> order;
  private @Nullable Evidence quote;

  Block(boolean entry, String name, int first) {
    this.entry = entry;
    this.name = name;
    this.first = first;
    this.last = first;
  }

  /** {@code system interface} of a section, {@code wan1} of an entry. */
  public String name() {
    return name;
  }

  public boolean isEntry() {
    return entry;
  }

  /** The line that opens it. */
  public int first() {
    return first;
  }

  /** The line that closes it, or the last one before the text broke off. */
  public int last() {
    return last;
  }

  /** The lines that open and close it, commands upon its entries, and what these took back. */
  public List<Integer> frame() {
    return frame;
  }

  public Collection<Setting> settings() {
    return settings.values();
  }

  public Collection<Block> sections() {
    return sections.values();
  }

  /** Its entries, in the device's order. */
  public List<Block> entries() {
    List<Block> known = order;
    if (known == null) {
      known = List.copyOf(entries.values());
      order = known;
    }
    return known;
  }

  /** A section within it, by its whole name. */
  public Optional<Block> section(String sectionName) {
    return Optional.ofNullable(sections.get(sectionName));
  }

  public Optional<Block> entry(String entryName) {
    return Optional.ofNullable(entries.get(entryName));
  }

  public Optional<Setting> setting(String settingName) {
    return Optional.ofNullable(settings.get(settingName));
  }

  /** The values of a setting; none when it is not set. */
  public List<String> values(String settingName) {
    return setting(settingName).map(Setting::values).orElse(List.of());
  }

  /** The first value of a setting, or the vendor's default where it is omitted. */
  public String value(String settingName, String byDefault) {
    List<String> values = values(settingName);
    return values.isEmpty() ? byDefault : values.getFirst();
  }

  /** Whether a switch is on, or the vendor's default where it is omitted. */
  public boolean enabled(String settingName, boolean byDefault) {
    return value(settingName, byDefault ? "enable" : "disable").equals("enable");
  }

  /** Its lines as evidence, made once: several things made of a block cite it. */
  Evidence quote(Supplier<Evidence> made) {
    Evidence known = quote;
    if (known == null) {
      known = made.get();
      quote = known;
    }
    return known;
  }

  Block openSection(String sectionName, int line) {
    sections = writable(sections);
    return sections.computeIfAbsent(sectionName, it -> new Block(false, it, line));
  }

  Block openEntry(String entryName, int line) {
    entries = writable(entries);
    order = null;
    return entries.computeIfAbsent(entryName, it -> new Block(true, it, line));
  }

  Setting openSetting(String settingName) {
    settings = writable(settings);
    return settings.computeIfAbsent(settingName, Setting::new);
  }

  private static <T> Map<String, T> writable(Map<String, T> map) {
    return map instanceof LinkedHashMap ? map : new LinkedHashMap<>(map);
  }

  void unset(String settingName, int line) {
    settings = writable(settings);
    Setting before = settings.remove(settingName);
    if (before != null) {
      before.eachLine(frame::add);
    }
    frame.add(line);
  }

  void frameLine(int line) {
    frame.add(line);
    last = Math.max(last, line);
  }

  void extendTo(int line) {
    last = Math.max(last, line);
  }

  void deleteEntry(String entryName) {
    entries = writable(entries);
    order = null;
    Block deleted = entries.remove(entryName);
    if (deleted != null) {
      for (int line = deleted.first; line <= deleted.last; line++) {
        frame.add(line);
      }
    }
  }

  void purge() {
    entries = Map.of();
    order = null;
  }

  void renameEntry(String from, String to) {
    Block block = entries.get(from);
    if (block != null && !entries.containsKey(to)) {
      block.name = to;
      arrange(entries());
    }
  }

  private void arrange(List<Block> blocks) {
    entries = new LinkedHashMap<>();
    order = null;
    blocks.forEach(it -> entries.put(it.name, it));
  }

  /** Copies an entry under a new name; the copy stands at the lines of the original. */
  void cloneEntry(String from, String to) {
    Block original = entries.get(from);
    if (original == null || entries.containsKey(to)) {
      return;
    }
    Block copy = new Block(true, to, original.first);
    copy.last = original.last;
    copy.settings = new LinkedHashMap<>(original.settings);
    copy.sections = new LinkedHashMap<>(original.sections);
    copy.entries = new LinkedHashMap<>(original.entries);
    entries.put(to, copy);
    order = null;
  }

  /** Moves an entry before or behind another one. */
  void moveEntry(String moved, boolean behind, String other) {
    Block block = entries.get(moved);
    if (block == null || !entries.containsKey(other) || moved.equals(other)) {
      return;
    }
    List<Block> all = new ArrayList<>(entries.values());
    all.remove(block);
    int at = 0;
    while (!all.get(at).name.equals(other)) {
      at++;
    }
    all.add(behind ? at + 1 : at, block);
    arrange(all);
  }
}
