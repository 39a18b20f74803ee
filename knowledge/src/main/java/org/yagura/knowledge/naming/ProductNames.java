package org.yagura.knowledge.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the products of the tables in a text. */
public final class ProductNames {

  private static final ProductNames SHIPPED = ProductNameTables.read();
  private static final int MOST_HITS = 64;

  private record Spelling(NamePattern pattern, NameHit.Kind kind, ProductTemplate product) {}

  private record VendorName(NamePattern pattern, String vendor) {}

  private final Map<Integer, List<Spelling>> spellings = new HashMap<>();
  private final Map<Integer, List<VendorName>> vendors = new HashMap<>();
  private final Map<String, String> sameVendor = new HashMap<>();

  ProductNames() {}

  /** The tables that ship with the product. */
  public static ProductNames shipped() {
    return SHIPPED;
  }

  void add(String written, NameHit.Kind kind, ProductTemplate product) {
    NamePattern pattern = new NamePattern(written);
    spellings
        .computeIfAbsent(bucket(pattern.text(), 0), it -> new ArrayList<>())
        .add(new Spelling(pattern, kind, product));
  }

  void addVendor(String vendor, String written) {
    NamePattern pattern = new NamePattern(written);
    vendors
        .computeIfAbsent(bucket(pattern.text(), 0), it -> new ArrayList<>())
        .add(new VendorName(pattern, vendor));
  }

  void addSameVendor(String other, String vendor) {
    sameVendor.put(other, vendor);
  }

  void sort() {
    Comparator<Spelling> longest =
        Comparator.comparingInt((Spelling it) -> it.pattern().weight()).reversed();
    spellings.values().forEach(it -> it.sort(longest));
  }

  /** The vendor whose records use this name too: {@code d-link} is {@code dlink}. */
  public String vendor(String written) {
    return sameVendor.getOrDefault(written, written);
  }

  /** All names in a folded text that no longer name overlays, in the order of the text. */
  public List<NameHit> find(String plain) {
    List<NameHit> all = new ArrayList<>();
    for (int at = 0; at < plain.length() && all.size() < MOST_HITS; at++) {
      if (!beginsWord(plain, at)) {
        continue;
      }
      find(plain, at, bucket(plain, at), all);
      if (bucket(plain, at) != open(plain, at)) {
        find(plain, at, open(plain, at), all);
      }
    }
    return outermost(all);
  }

  private void find(String plain, int at, int bucket, List<NameHit> into) {
    for (Spelling it : spellings.getOrDefault(bucket, List.of())) {
      NamePattern.Found found = it.pattern().match(plain, at);
      if (found != null) {
        KnownProduct product = it.product().of(found.spelled());
        into.add(
            new NameHit(
                product, at, found.end(), found.number(), it.kind(), it.pattern().weight()));
      }
    }
  }

  /** The vendors that a folded text names, as records call them; sorted. */
  public Set<String> vendors(String plain) {
    Set<String> result = new TreeSet<>();
    for (int at = 0; at < plain.length(); at++) {
      if (beginsWord(plain, at)) {
        vendors(plain, at, bucket(plain, at), result);
        vendors(plain, at, open(plain, at), result);
      }
    }
    return result;
  }

  private void vendors(String plain, int at, int bucket, Set<String> into) {
    for (VendorName it : vendors.getOrDefault(bucket, List.of())) {
      if (it.pattern().match(plain, at) != null) {
        into.add(it.vendor());
      }
    }
  }

  private static List<NameHit> outermost(List<NameHit> all) {
    List<NameHit> result = new ArrayList<>();
    for (NameHit hit : all) {
      boolean covered = all.stream().anyMatch(it -> it.overlays(hit) && covers(it, hit));
      boolean repeated =
          result.stream()
              .anyMatch(it ->
                  it.kind() != NameHit.Kind.WEAK
                      && it.start() == hit.start()
                      && it.end() == hit.end()
                      && it.weight() >= hit.weight());
      if (!covered && !repeated) {
        result.add(hit);
      }
    }
    return result;
  }

  /** A weak name takes nothing away from a sure one inside it. */
  private static boolean covers(NameHit outer, NameHit inner) {
    boolean weak = outer.kind() == NameHit.Kind.WEAK || outer.kind() == NameHit.Kind.GATED;
    return !weak || inner.kind() == NameHit.Kind.WEAK || inner.kind() == NameHit.Kind.GATED;
  }

  /** At the beginning of a word, or of a model right behind a brand. */
  private static boolean beginsWord(String text, int at) {
    char c = text.charAt(at);
    if (at == 0) {
      return c != ' ';
    }
    char before = text.charAt(at - 1);
    if (Folding.isKana(c)) {
      return !Folding.isKana(before);
    }
    return c != ' '
        && (!NamePattern.isWord(c)
            || !NamePattern.isWord(before)
            || NameWords.shipped().endsWithBrand(text, at));
  }

  private static int bucket(String text, int at) {
    boolean open = at + 1 >= text.length() || "?#@* -_・~".indexOf(text.charAt(at + 1)) >= 0;
    return open ? open(text, at) : text.charAt(at) << 16 | text.charAt(at + 1);
  }

  /** Spellings whose second place is open stand in a bucket of their own. */
  private static int open(String text, int at) {
    return text.charAt(at) << 16;
  }
}
