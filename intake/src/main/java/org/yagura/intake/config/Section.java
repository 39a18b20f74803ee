package org.yagura.intake.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What one command printed, within a file that may hold a whole terminal session.
 *
 * @param command as typed, in lower case, such as {@code show running-config}; empty for lines
 *     before the first prompt and for files without prompts
 * @param prompt the number of the line that holds the prompt; 0 when there is none
 * @param first the first line printed; greater than {@code last} when nothing was
 * @param last the last line printed
 */
public record Section(String command, int prompt, int first, int last) {

  private static final Set<String> COMMANDS =
      Set.of(
          "show",
          "sh",
          "display",
          "get",
          "diagnose",
          "more",
          "terminal",
          "enable",
          "exit",
          "telnet",
          "ssh",
          "quit",
          "logout",
          "console",
          "administrator",
          "write",
          "execute",
          "en",
          "term",
          "dir");

  /** Stands for the command where somebody only pressed the return key. */
  private static final String NOTHING = "(nothing)";

  static List<Section> of(ConfigText text) {
    List<String> commands = commands(text);
    List<Section> sections = new ArrayList<>();
    String command = "";
    int prompt = 0;
    int first = 1;
    for (int number = 1; number <= commands.size(); number++) {
      String next = commands.get(number - 1);
      if (!next.isEmpty()) {
        if (prompt > 0 || number > first) {
          sections.add(new Section(command, prompt, first, number - 1));
        }
        command = next;
        prompt = number;
        first = number + 1;
      }
    }
    sections.add(new Section(command, prompt, first, text.lines().size()));
    return sections;
  }

  /** The command of each line, empty where it holds none; a bare prompt is one, too. */
  private static List<String> commands(ConfigText text) {
    List<String> commands = new ArrayList<>(text.lines().size());
    Set<String> prompts = new HashSet<>();
    for (String line : text.lines()) {
      String command = commandOf(line);
      commands.add(command);
      if (!command.isEmpty()) {
        String whole = line.strip();
        prompts.add(whole.substring(0, whole.length() - command.length()).strip());
      }
    }
    for (int i = 0; !prompts.isEmpty() && i < commands.size(); i++) {
      if (prompts.contains(text.lines().get(i).strip())) {
        commands.set(i, NOTHING);
      }
    }
    return commands;
  }

  /** Whether the command is one that prints a configuration, or none is known. */
  public boolean mayBeConfiguration() {
    return command.isEmpty()
        || command.contains("conf")
        || command.contains("run")
        || command.contains("start")
        || command.equals("show");
  }

  /** The device that a prompt names: {@code RT01} in {@code RT01(config)# show run}; else empty. */
  static String deviceOf(String line) {
    int end = 0;
    while (end < line.length() && end < 64 && isNameCharacter(line.charAt(end))) {
      end++;
    }
    int from = line.lastIndexOf('@', end - 1) + 1;
    int mode = line.indexOf('(', from);
    int to = mode >= 0 && mode < end ? mode : end;
    int node = line.indexOf(':', from);
    return line.substring(from, node >= 0 && node < to ? node : to);
  }

  /** The command behind a prompt such as {@code RTX1210# show config}; empty when it is none. */
  static String commandOf(String line) {
    int end = 0;
    while (end < line.length() && end < 64 && isNameCharacter(line.charAt(end))) {
      end++;
    }
    if (end == 0 || end >= line.length()) {
      return "";
    }
    int at = end;
    if (line.startsWith(" (", at) && line.indexOf(')', at) > 0) {
      at = line.indexOf(')', at) + 1;
    }
    at += at < line.length() && line.charAt(at) == ' ' ? 1 : 0;
    if (at >= line.length() || "#>$".indexOf(line.charAt(at)) < 0) {
      return "";
    }
    String command = line.substring(at + 1).strip().toLowerCase(Locale.ROOT);
    int blank = command.indexOf(' ');
    return COMMANDS.contains(blank < 0 ? command : command.substring(0, blank)) ? command : "";
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || "-_.()/@:~[]".indexOf(c) >= 0;
  }
}
