package org.yagura.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yagura.cli.paper.Password;
import org.yagura.intake.text.TextDecoder;
import picocli.CommandLine.Option;

/** The file that holds the password of the emergency pack. */
public final class PasswordFile {
  private static final long LARGEST = 64 << 10;

  @Option(
      names = "--password-file",
      paramLabel = "ファイル",
      description = "非常時の持ち出し資料を開くときのパスワードを1行目に書いたファイル（既定: パスワードなし）")
  private @Nullable Path file;

  /**
   * Why it cannot be used, in Japanese; empty when it can. Who asks for a lock never gets an open
   * document.
   */
  public String refusal() throws IOException {
    if (file == null) {
      return "";
    }
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      return "パスワードのファイル「%s」がないか、大きすぎます。1行目にパスワードを書いたファイルを指定してください。".formatted(file);
    }
    if (!password().isGiven()) {
      return "パスワードのファイル「%s」の1行目が空です。パスワードを書いてください。".formatted(file);
    }
    return password().isTypedAnywhere()
        ? ""
        : "パスワードは、半角の英数字と記号だけにしてください。ほかの文字では、非常時に使うパソコンで開けないことがあります（「%s」の1行目）。".formatted(file);
  }

  /** The first line, in whatever encoding an editor saved it. */
  public Password password() throws IOException {
    if (file == null) {
      return Password.NONE;
    }
    String text = TextDecoder.decode(Files.readAllBytes(file)).text();
    return new Password(text.lines().findFirst().orElse("").strip());
  }
}
