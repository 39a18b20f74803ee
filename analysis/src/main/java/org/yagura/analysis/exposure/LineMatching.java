package org.yagura.analysis.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yagura.analysis.exposure.wording.WordPieces;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/**
 * Finds which rows of the line list speak of which connections that were seen. The likeliest pairs
 * match first; a connection takes one row of each list.
 */
final class LineMatching {

  private static final int ENOUGH = 50;
  private static final Pattern SITES = Pattern.compile("拠点|分院|支店|本院|本部|サテライト|院間|施設間|分室|老健|別館|営業所");

  private static final Pattern GUESTS = Pattern.compile("ゲスト|guest|来客|患者|フリーwifi|freewifi|見舞");

  private record Pair(int row, int candidate, int score) {}

  private final Facility facility;
  private final List<ListedLine> rows;
  private final List<Candidate> candidates;
  private final Map<Integer, List<Integer>> rowsOf = new HashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  private LineMatching(Facility facility, List<ListedLine> rows, List<Candidate> candidates) {
    this.facility = facility;
    this.rows = rows;
    this.candidates = candidates;
  }

  /** For each candidate, by its position, the rows that speak of it, by their positions. */
  static Map<Integer, List<Integer>> match(
      Facility facility, List<ListedLine> rows, List<Candidate> candidates) {
    LineMatching matching = new LineMatching(facility, rows, candidates);
    matching.matchLikely();
    matching.matchLast();
    return matching.rowsOf;
  }

  private void matchLikely() {
    List<Pair> pairs = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < candidates.size(); c++) {
        int score = score(rows.get(r), candidates.get(c));
        if (score >= ENOUGH) {
          pairs.add(new Pair(r, c, score));
        }
      }
    }
    List<Pair> all = List.copyOf(pairs);
    pairs.sort(
        Comparator.comparingInt((Pair it) -> -it.score())
            .thenComparingInt(Pair::row)
            .thenComparingInt(it -> wantedByOthers(it, all))
            .thenComparingInt(Pair::candidate));
    for (Pair pair : pairs) {
      if (!taken.contains(pair.row()) && isFree(pair.candidate(), pair.row())) {
        take(pair.row(), pair.candidate());
      }
    }
  }

  /** How well another row fits the connection that has no better one; 0 when none does. */
  private static int wantedByOthers(Pair pair, List<Pair> all) {
    return all.stream()
        .filter(it -> it.candidate() == pair.candidate() && it.row() != pair.row())
        .filter(it -> all.stream().noneMatch(o -> o.row() == it.row() && o.score() > it.score()))
        .mapToInt(Pair::score)
        .max()
        .orElse(0);
  }

  /** A row and a connection that are each the only one left of their kind belong together. */
  private void matchLast() {
    for (ConnectionKind kind : ConnectionKind.values()) {
      List<Integer> freeRows = new ArrayList<>();
      for (int r = 0; r < rows.size(); r++) {
        if (!taken.contains(r) && rows.get(r).kind() == kind) {
          freeRows.add(r);
        }
      }
      List<Integer> freeCandidates = new ArrayList<>();
      for (int c = 0; c < candidates.size(); c++) {
        if (!rowsOf.containsKey(c) && candidates.get(c).kind() == kind) {
          freeCandidates.add(c);
        }
      }
      boolean clear =
          freeRows.size() == 1
              && freeCandidates.size() == 1
              && saysNothingElse(rows.get(freeRows.getFirst()));
      if (clear && candidates.get(freeCandidates.getFirst()).isLine()) {
        take(freeRows.getFirst(), freeCandidates.getFirst());
      }
    }
  }

  private static boolean saysNothingElse(ListedLine row) {
    return row.text(ListField.DEVICE).isEmpty() && row.addresses().isEmpty();
  }

  private boolean isFree(int candidate, int row) {
    String file = rows.get(row).thing().entry().origin().file();
    return rowsOf.getOrDefault(candidate, List.of()).stream()
        .noneMatch(it -> rows.get(it).thing().entry().origin().file().equals(file));
  }

  private void take(int row, int candidate) {
    taken.add(row);
    rowsOf.computeIfAbsent(candidate, it -> new ArrayList<>()).add(row);
  }

  private int score(ListedLine row, Candidate candidate) {
    return kind(row, candidate)
        + device(row, candidate)
        + addresses(row, candidate)
        + technology(row, candidate)
        + shape(row, candidate)
        + words(row, candidate);
  }

  private static int kind(ListedLine row, Candidate candidate) {
    ConnectionKind listed = row.kind();
    if (listed == candidate.kind()) {
      return 30;
    }
    if (listed == ConnectionKind.OTHER) {
      return 0;
    }
    boolean listedLine =
        switch (listed) {
          case INTERNET, CLOSED_NETWORK, LEASED_LINE, DIAL_UP, MOBILE -> true;
          case VPN, WIRELESS, REMOTE_TOOL, OTHER -> false;
        };
    if (listedLine && candidate.isLine()) {
      return candidate.kindIsStated() ? -20 : 15;
    }
    boolean tunnelThroughClosedNetwork =
        listed == ConnectionKind.CLOSED_NETWORK && candidate.kind() == ConnectionKind.VPN;
    return tunnelThroughClosedNetwork ? -30 : -100;
  }

  private int device(ListedLine row, Candidate candidate) {
    if (row.devices().isEmpty()) {
      int unknown = row.text(ListField.DEVICE).isEmpty() ? 0 : -5;
      boolean alluded = namesOf(candidate.device()).stream().anyMatch(row.folded()::contains);
      return unknown + (alluded ? 20 : 0);
    }
    boolean named =
        row.devices().contains(candidate.device())
            || row.devices().contains(candidate.description().otherDevice());
    if (!named) {
      return -50;
    }
    return row.devices().size() == 1 ? 40 : 25;
  }

  /** Telling pieces of what the ledgers say about a device. */
  private Set<String> namesOf(String device) {
    return facility
        .asset(device)
        .map(it ->
            WordPieces.of(
                List.of(
                    it.names().name(),
                    String.join(" ", it.names().aliases()),
                    it.placement().purpose(),
                    it.placement().system(),
                    it.placement().vendor())))
        .orElse(Set.of());
  }

  private int addresses(ListedLine row, Candidate candidate) {
    if (row.addresses().isEmpty()) {
      return 0;
    }
    if (candidate.addresses().stream().anyMatch(row.addresses()::contains)) {
      return 50;
    }
    boolean ofDevice =
        facility
            .asset(candidate.device())
            .map(Asset::attachment)
            .map(it -> it.addresses().stream().anyMatch(row.addresses()::contains))
            .orElse(false);
    return ofDevice ? 30 : -15;
  }

  private static int technology(ListedLine row, Candidate candidate) {
    String said =
        Spelling.fold(
            row.text(ListField.TYPE) + row.text(ListField.NAME) + row.text(ListField.NOTE));
    String shown = Spelling.fold(candidate.description().technology());
    int score = 0;
    for (String word : List.of("sslvpn", "l2tp", "pptp", "ipsec", "openvpn", "isdn", "lte")) {
      if (said.contains(word)) {
        // Lists call L2TP over IPsec either name.
        boolean alike =
            shown.contains(word)
                || (word.equals("ipsec") && shown.contains("l2tp"))
                || (word.equals("isdn") && candidate.kind() == ConnectionKind.DIAL_UP)
                || (word.equals("lte") && candidate.kind() == ConnectionKind.MOBILE);
        score += alike ? 20 : shown.isEmpty() ? 0 : -25;
      }
    }
    return Math.clamp(score, -40, 25);
  }

  /** A VPN between sites is no dial-in. */
  private static int shape(ListedLine row, Candidate candidate) {
    String said = row.text(ListField.TYPE) + row.text(ListField.NAME) + row.text(ListField.PURPOSE);
    boolean sites = candidate.kind() == ConnectionKind.VPN && SITES.matcher(said).find();
    return !sites ? 0 : candidate.isDialIn() ? -30 : 10;
  }

  private static int words(ListedLine row, Candidate candidate) {
    String all = row.folded();
    if (!candidate.description().peer().isEmpty()
        && all.contains(Spelling.fold(candidate.description().peer()))) {
      return 60;
    }
    String interfaceName = Spelling.fold(candidate.interfaceName());
    int score = interfaceName.length() >= 4 && all.contains(interfaceName) ? 15 : 0;
    // Of two connections to 本部 the one whose far end is named in full fits better.
    int longest =
        WordPieces.of(candidate.description().words()).stream()
            .filter(all::contains)
            .mapToInt(String::length)
            .max()
            .orElse(0);
    boolean guests =
        GUESTS.matcher(all).find()
            && GUESTS
                .matcher(Spelling.fold(String.join(" ", candidate.description().words())))
                .find();
    boolean shared = longest > 0 || guests;
    return score + (shared ? 25 + Math.clamp(longest - 2, 0, 6) : 0);
  }
}
