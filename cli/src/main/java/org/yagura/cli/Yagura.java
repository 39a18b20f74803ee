package org.yagura.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.yagura.cli.feeds.FeedsCommand;
import org.yagura.cli.knowledge.KnowledgeCommand;
import org.yagura.cli.reach.AskCommand;
import org.yagura.cli.reach.WhatIfCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code yagura}. */
@Command(
    name = "yagura",
    description = "病院の資料から、ネットワークの全体像・外部接続・弱点を調べます。",
    subcommands = {
      SurveyCommand.class,
      AskCommand.class,
      WhatIfCommand.class,
      VendorReturnCommand.class,
      MatchCommand.class,
      CommandLine.HelpCommand.class,
      FeedsCommand.class,
      KnowledgeCommand.class
    })
public final class Yagura implements Runnable {

  /** Wrong usage, as the contract numbers it. */
  static final int USAGE = 2;

  /** Nothing in the folder could be used. */
  static final int NOTHING_USABLE = 3;

  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  /** Runs one command and ends the process with its status. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out, err));
  }

  /** Runs one command; the status is 0 done, 2 wrong usage, 3 nothing usable, 1 broken. */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Yagura());
    PaperCommand.register(line);
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler((failure, command, result) -> {
      err.println(Breakdown.describe(failure));
      return 1;
    });
    line.setParameterExceptionHandler((wrong, given) -> {
      err.println("使い方が違います: " + Usage.describe(wrong));
      err.println(Usage.example(wrong.getCommandLine()));
      return USAGE;
    });
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println("資料が大きすぎて、メモリが足りませんでした。大きな資料を除くか分けて、もう一度実行してください。");
      return 1;
    }
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
