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
          // Not "pass" alone: filters say it on every line.
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
          "sae");

  private static final int WIDTH = 64;
  private static final byte[] CLASS = classes();
  private static final short[] NEXT;
  private static final boolean[] HIT;

  static {
    short[] next = new short[WIDTH * (1 + FRAGMENTS.stream().mapToInt(String::length).sum())];
    boolean[] hit = new boolean[next.length / WIDTH];
    int states = trie(next, hit);
    link(next, hit);
    NEXT = Arrays.copyOf(next, states * WIDTH);
    HIT = Arrays.copyOf(hit, states);
  }

  private SecretPrefilter() {}

  /** False only when no rule can find a secret in the line. */
  static boolean maySpeakOfSecrets(String line) {
    int state = 0;
    int all = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      all |= c;
      state = NEXT[state * WIDTH + (c < 128 ? CLASS[c] : 0)];
      if (HIT[state]) {
        return true;
      }
    }
    return all >= 128 && FreeText.mentionsSecret(line);
  }

  private static byte[] classes() {
    byte[] classes = new byte[128];
    byte next = 1;
    for (String fragment : FRAGMENTS) {
      for (int i = 0; i < fragment.length(); i++) {
        char c = fragment.charAt(i);
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

  private static int trie(short[] next, boolean[] hit) {
    int states = 1;
    for (String fragment : FRAGMENTS) {
      int state = 0;
      for (int i = 0; i < fragment.length(); i++) {
        int at = state * WIDTH + CLASS[fragment.charAt(i)];
        if (next[at] == 0) {
          next[at] = (short) states++;
        }
        state = next[at];
      }
      hit[state] = true;
    }
    return states;
  }

  /**
   * Adds where to go on when a fragment breaks off: breadth first, so shorter states come first.
   */
  private static void link(short[] next, boolean[] hit) {
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
