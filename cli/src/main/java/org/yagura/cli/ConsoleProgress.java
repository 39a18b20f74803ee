package org.yagura.cli;

import java.io.Console;
import java.io.PrintWriter;
import org.yagura.intake.folder.Progress;

/** One line on a terminal that says what is being done; silent where nobody watches. */
final class ConsoleProgress implements Progress {

  private static final int WIDEST = 60;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintWriter out;
  private final boolean watched;

  private ConsoleProgress(PrintWriter out, boolean watched) {
    this.out = out;
    this.watched = watched;
  }

  // JDK 25 returns null again where no terminal is attached, whatever JDK 22 to 24 did.
  @SuppressWarnings("SystemConsoleNull")
  static ConsoleProgress on(PrintWriter out) {
    Console console = System.console();
    return new ConsoleProgress(out, console != null && console.isTerminal());
  }

  @Override
  public void reading(int done, int all, String path) {
    String name = path.length() > WIDEST ? "…" + path.substring(path.length() - WIDEST) : path;
    step("読んでいます %d / %d  %s".formatted(done + 1, all, name));
  }

  void step(String text) {
    if (watched) {
      out.print(CLEAR_LINE + text);
      out.flush();
    }
  }

  void finish() {
    if (watched) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }
}
