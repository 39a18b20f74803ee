package org.yagura.cli.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * Fetches feeds one after another: only what changed (ETag), going on where a transfer broke off
 * (Range), with a pause between requests. A failure keeps the old file and is told.
 */
final class FeedUpdate {

  private static final long MOST_BYTES = 4L << 30;

  private final Path store;
  private final Duration pause;
  private final PrintWriter out;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(30))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  FeedUpdate(Path store, Duration pause, PrintWriter out) {
    this.store = store;
    this.pause = pause;
    this.out = out;
  }

  /** 0 when all came or stood already, 1 when at least one failed. */
  int run(List<FeedSources.Source> sources) throws IOException, InterruptedException {
    int failed = 0;
    boolean first = true;
    for (FeedSources.Source it : sources) {
      if (!first) {
        Thread.sleep(pause);
      }
      first = false;
      try {
        out.println(it.name() + "　" + fetch(it));
      } catch (IOException e) {
        failed++;
        out.println(it.name() + "　取得できませんでした。前の情報を残します（" + it.address().getHost() + "）。");
      }
    }
    return failed == 0 ? 0 : 1;
  }

  private String fetch(FeedSources.Source source) throws IOException, InterruptedException {
    Path target = store.resolve(source.name());
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Path meta = target.resolveSibling(target.getFileName() + ".meta");
    String tag = Files.exists(meta) ? Files.readString(meta, StandardCharsets.UTF_8).strip() : "";
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(source.address())
            .timeout(Duration.ofMinutes(30))
            .header("User-Agent", "Yagura");
    if (have > 0 && !tag.isEmpty()) {
      request.header("Range", "bytes=" + have + "-").header("If-Range", tag);
    } else if (Files.exists(target) && !tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    HttpResponse<InputStream> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      return switch (response.statusCode()) {
        case 304 -> "変わりありません";
        case 200, 206 -> {
          String newTag = response.headers().firstValue("ETag").orElse("");
          Files.writeString(meta, newTag, StandardCharsets.UTF_8);
          save(body, part, response.statusCode() == 206);
          Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
          yield "取得しました（%d バイト）".formatted(Files.size(target));
        }
        default -> throw new IOException("status " + response.statusCode());
      };
    }
  }

  private static void save(InputStream body, Path part, boolean append) throws IOException {
    StandardOpenOption how =
        append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    try (OutputStream file =
        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      byte[] buffer = new byte[1 << 16];
      long left = MOST_BYTES;
      int read = body.read(buffer);
      while (read >= 0) {
        left -= read;
        if (left < 0) {
          throw new IOException("the feed is larger than " + MOST_BYTES + " bytes");
        }
        file.write(buffer, 0, read);
        read = body.read(buffer);
      }
    }
  }
}
