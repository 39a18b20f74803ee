package org.yagura.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the materials lie and where the results go. */
public final class Folders {

  /** In bytes; larger files become a problem. */
  public static final long LARGEST = 256L << 20;

  @Parameters(paramLabel = "フォルダ", description = "資料を入れたフォルダ")
  private Path folder = Path.of("");

  @Option(names = "--out", paramLabel = "出力先", description = "結果を書くフォルダ（既定: out）")
  private Path out = Path.of("out");

  @Option(
      names = "--max-file",
      paramLabel = "大きさ",
      converter = SizeConverter.class,
      description = "これより大きいファイルは読みません（既定: 256MB）")
  private long largest = LARGEST;

  public Path materials() {
    return folder;
  }

  public Path out() {
    return out;
  }

  /** What lies among the materials but is ours. */
  public Set<Path> left() {
    return Set.of(out.toAbsolutePath().normalize());
  }

  public long largest() {
    return largest;
  }

  /** Why they cannot be used, in Japanese; empty when they can. */
  public String refusal() {
    if (Files.isRegularFile(folder)) {
      return "「%s」はファイルです。資料を入れたフォルダを指定してください。".formatted(folder);
    }
    if (!Files.isDirectory(folder)) {
      return "フォルダ「%s」がありません。資料を入れたフォルダを指定してください。".formatted(folder);
    }
    if (Files.isRegularFile(out)) {
      return "出力先「%s」はファイルです。フォルダを --out に指定してください。".formatted(out);
    }
    boolean onItself = left().contains(folder.toAbsolutePath().normalize());
    return onItself ? "出力先が資料のフォルダと同じです。資料を上書きしないよう、別のフォルダを --out に指定してください。" : "";
  }
}
