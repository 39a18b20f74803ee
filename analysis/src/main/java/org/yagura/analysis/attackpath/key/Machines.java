package org.yagura.analysis.attackpath.key;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.model.facility.Asset;
import org.yagura.model.spelling.Spelling;

/** Machines that one cell names, one after the other: {@code SV01、SV02}, {@code SV01～05}. */
final class Machines {

  private static final int MOST = 500;

  private static final Pattern BETWEEN = Pattern.compile("[、，,;；/／・\\n\\r\\t ]+");

  private static final Pattern RUN = Pattern.compile("(.*?)([0-9]{1,4})[~～〜-](?:\\1)?([0-9]{1,4})");

  private final Map<String, String> byName = new HashMap<>();

  Machines(Premises premises) {
    for (Asset it : premises.facility().assets()) {
      name(it.names().name(), it);
      name(it.names().hostname(), it);
      it.names().aliases().forEach(alias -> name(alias, it));
      it.attachment().addresses().forEach(address -> name(address, it));
    }
  }

  private void name(String name, Asset asset) {
    String folded = Spelling.fold(name);
    if (!folded.isEmpty()) {
      byName.putIfAbsent(folded, asset.id());
    }
  }

  /** Ids of all machines that a text names; none where it names but one thing nobody knows. */
  SortedSet<String> in(String text) {
    SortedSet<String> found = new TreeSet<>();
    for (String part : BETWEEN.split(text, MOST)) {
      one(part, found);
      Matcher run = RUN.matcher(part.strip());
      if (run.matches()) {
        between(run.group(1), run.group(2), run.group(3), found);
      }
    }
    return found;
  }

  private void one(String name, SortedSet<String> found) {
    String asset = byName.get(Spelling.fold(name));
    if (asset != null) {
      found.add(asset);
    }
  }

  private void between(String head, String first, String last, SortedSet<String> found) {
    int from = Integer.parseInt(first);
    int to = Math.min(Integer.parseInt(last), from + MOST);
    for (int i = from; i <= to; i++) {
      one(head + String.format(Locale.ROOT, "%0" + first.length() + "d", i), found);
      one(head + i, found);
    }
  }
}
