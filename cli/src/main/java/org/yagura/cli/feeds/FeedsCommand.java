package org.yagura.cli.feeds;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yagura feeds}: bring vulnerability records in, carry them, and see how old they are. */
@Command(
    name = "feeds",
    description = "脆弱性情報を取り込み、持ち運び、いつの時点のものかを確かめます。",
    mixinStandardHelpOptions = true)
public final class FeedsCommand implements Runnable {

  private static final Duration PAUSE = Duration.ofSeconds(6);

  @Spec private @Nullable CommandSpec spec;

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before the call");
    }
    return spec.commandLine().getOut();
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  @Command(
      name = "status",
      description = "取り込んだ情報の時点・件数・ハッシュを表示します。",
      mixinStandardHelpOptions = true)
  int status() throws IOException {
    return FeedStatus.print(FeedStore.folder(), out());
  }

  @Command(
      name = "import",
      description = "フォルダ、または署名つきの束（.zip）から取り込みます。",
      mixinStandardHelpOptions = true)
  int bringIn(
      @Parameters(paramLabel = "フォルダか束") Path from,
      @Option(names = "--trust", paramLabel = "公開鍵", description = "束の署名を確かめる公開鍵のファイル")
          @Nullable Path trust)
      throws IOException {
    if (!Files.exists(from)) {
      out().println("「%s」がありません。".formatted(from));
      return 2;
    }
    if (Files.isDirectory(from)) {
      return new FeedImport(FeedStore.folder(), out()).folder(from);
    }
    if (trust == null) {
      out().println("束を取り込むには、作った人から受け取った公開鍵を --trust に指定してください。");
      return 2;
    }
    return new FeedImport(FeedStore.folder(), out()).bundle(from, trust);
  }

  @Command(
      name = "bundle",
      description = "取り込んだ情報を、署名つきの束（.zip）にします。",
      mixinStandardHelpOptions = true)
  int bundle(
      @Parameters(paramLabel = "出力ファイル") Path to,
      @Option(
              names = "--key",
              required = true,
              paramLabel = "秘密鍵",
              description = "署名に使う秘密鍵のファイル。なければ作ります。外に出さず、.pub だけを渡してください")
          Path key)
      throws IOException {
    return FeedBundle.write(FeedStore.folder(), to, key, out());
  }

  @Command(
      name = "update",
      description = "配布元から新しい情報を取り寄せます（ネットワークにつながる端末で）。",
      mixinStandardHelpOptions = true)
  int update(
      @Option(names = "--sources", paramLabel = "ファイル", description = "名前とアドレスを一行ずつ書いた表")
          @Nullable Path sources)
      throws IOException, InterruptedException {
    return new FeedUpdate(FeedStore.folder(), PAUSE, out()).run(FeedSources.read(sources));
  }
}
