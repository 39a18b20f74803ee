package org.yagura.intake.config.secret;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Tells in one pass over a line whether it may hold a secret: an automaton over fragments of the
 * words that stand before secrets (Aho and Corasick, 1975). Almost every line holds none.
 */
final class SecretPrefilter {

  private static final List<String> FRAGMENTS =
      List.of(
          "passw",
          "passp",
          "passc",
          "pass:",
          "pass=",
          "pwd",
          "pw:",
          "pw=",
          "secret",
          "key",
          "psk",
          "communit",
          "snmp",
          "auth",
          "md5",
          " enc ",
          "hash",
          "-----",
          "$1$",
          "$2",
          "$5$",
          "$6$",
          "$8$",
          "$9$",
          "$y$",
          "$1",
          "$s",
          "token",
          "login user",
          "://",
          "aaa-server",
          "credential",
          "wep",
          "-aq",
          "psk",
          "seed",
          "encrypted",
          "ascii",
          "sae",
          "pin:",
          "pin=",
          "p/w");

  /** Filters say these words on every line, so they count only where people's words stand. */
  private static final List<String> DOUBTFUL = List.of("pass", "pw", "pin");

  private static final List<String> REMARKS =
      List.of(
          "\"",
          "#",
          "!",
          ">",
          "descri",
          "remark",
          "comment",
          "banner",
          "alias",
          "location",
          "contact",
          "message",
          "announce",
          "memo",
          "note",
          "/*");

  private static final byte SURE = 1;
  private static final byte DOUBT = 2;
  private static final byte REMARK = 4;

  private static final int WIDTH = 64;
  private static final byte[] CLASS = classes();
  private static final short[] NEXT;
  private static final byte[] HIT;

  static {
    int most = 1;
    for (List<String> fragments : List.of(FRAGMENTS, DOUBTFUL, REMARKS)) {
      most += fragments.stream().mapToInt(String::length).sum();
    }
    short[] next = new short[WIDTH * most];
    byte[] hit = new byte[most];
    int states = trie(next, hit, 1, FRAGMENTS, SURE);
    states = trie(next, hit, states, DOUBTFUL, DOUBT);
    states = trie(next, hit, states, REMARKS, REMARK);
    link(next, hit);
    NEXT = Arrays.copyOf(next, states * WIDTH);
    HIT = Arrays.copyOf(hit, states);
  }

  private SecretPrefilter() {}

  /** False only when no rule can find a secret in the line. */
  static boolean maySpeakOfSecrets(String line) {
    int state = 0;
    int all = 0;
    int hits = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      all |= c;
      state = NEXT[state * WIDTH + (c < 128 ? CLASS[c] : 0)];
      hits |= HIT[state];
      if ((hits & SURE) != 0 || hits == (DOUBT | REMARK)) {
        return true;
      }
    }
    return all >= 128 && FreeText.mentionsSecret(line);
  }

  private static byte[] classes() {
    byte[] classes = new byte[128];
    byte next = 1;
    for (List<String> fragments : List.of(FRAGMENTS, DOUBTFUL, REMARKS)) {
      for (char c : String.join("", fragments).toCharArray()) {
        if (classes[c] == 0) {
          classes[c] = next;
          classes[Character.toUpperCase(c)] = next;
          next++;
        }
      }
    }
    classes['\t'] = classes[' '];
    return classes;
  }

  private static int trie(
      short[] next, byte[] hit, int taken, List<String> fragments, byte meaning) {
    int states = taken;
    for (String fragment : fragments) {
      int state = 0;
      for (int i = 0; i < fragment.length(); i++) {
        int at = state * WIDTH + CLASS[fragment.charAt(i)];
        if (next[at] == 0) {
          next[at] = (short) states++;
        }
        state = next[at];
      }
      hit[state] |= meaning;
    }
    return states;
  }

  /**
   * Adds where to go on when a fragment breaks off: breadth first, so shorter states come first.
   */
  private static void link(short[] next, byte[] hit) {
    short[] fallback = new short[hit.length];
    Deque<Integer> queue = new ArrayDeque<>();
    for (int c = 1; c < WIDTH; c++) {
      if (next[c] != 0) {
        queue.add((int) next[c]);
      }
    }
    while (!queue.isEmpty()) {
      int state = queue.remove();
      hit[state] |= hit[fallback[state]];
      for (int c = 1; c < WIDTH; c++) {
        int at = state * WIDTH + c;
        short beyond = next[fallback[state] * WIDTH + c];
        if (next[at] == 0) {
          next[at] = beyond;
        } else {
          fallback[next[at]] = beyond;
          queue.add((int) next[at]);
        }
      }
    }
  }
}
