package org.yagura.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {

  private static final String KEV =
      """
      {"title": "Catalog", "catalogVersion": "2026.11.19", "vulnerabilities": [
        {"cveID": "CVE-2024-21762", "vendorProject": "Fortinet", "product": "FortiOS",
         "dateAdded": "2024-02-09", "dueDate": "2024-02-16", "knownRansomwareCampaignUse": "Known"}]}
      """;
  private static final String TAG = "\"one\"";

  @TempDir private Path folder = Path.of("");
  private final StringWriter told = new StringWriter();
  private final PrintWriter out = new PrintWriter(told, true);
  private final List<String> asked = new ArrayList<>();
  private final HttpServer server = serving();

  private static HttpServer serving() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] all = KEV.getBytes(StandardCharsets.UTF_8);
    String range = String.valueOf(exchange.getRequestHeaders().getFirst("Range"));
    String known = String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match"));
    asked.add(range + " " + known);
    exchange.getResponseHeaders().add("ETag", TAG);
    if (exchange.getRequestURI().getPath().contains("missing")) {
      exchange.sendResponseHeaders(404, -1);
    } else if (known.equals(TAG)) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      int from =
          range.startsWith("bytes=") ? Integer.parseInt(range.substring(6, range.length() - 1)) : 0;
      byte[] rest = Arrays.copyOfRange(all, from, all.length);
      exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
      exchange.getResponseBody().write(rest);
    }
    exchange.close();
  }

  private int update(String name, Path store) throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/" + name);
    return new FeedUpdate(store, Duration.ZERO, out)
        .run(List.of(new FeedSources.Source(name, address)));
  }

  @Test
  void whatDidNotChangeIsNotFetchedAgain() throws IOException, InterruptedException {
    assertThat(update("kev.json", folder)).isZero();
    assertThat(update("kev.json", folder)).isZero();

    assertThat(folder.resolve("kev.json")).hasContent(KEV);
    assertThat(asked).containsExactly("null null", "null " + TAG);
    assertThat(told.toString()).contains("変わりありません");
  }

  @Test
  void aTransferThatBrokeOffGoesOnWhereItStopped() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("kev.json.part"), KEV.substring(0, 20));
    Files.writeString(folder.resolve("kev.json.meta"), TAG);

    assertThat(update("kev.json", folder)).isZero();

    assertThat(folder.resolve("kev.json")).hasContent(KEV);
    assertThat(asked).containsExactly("bytes=20- null");
  }

  @Test
  void aFailureKeepsTheOldFile() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("missing.json"), KEV);

    assertThat(update("missing.json", folder)).isEqualTo(1);

    assertThat(folder.resolve("missing.json")).hasContent(KEV);
    assertThat(told.toString()).contains("前の情報を残します");
  }

  @Test
  void aBundleIsTakenOnlyWithTheRightKeyAndUntouched() throws IOException {
    Path store = Files.createDirectories(folder.resolve("store"));
    Files.writeString(store.resolve("kev.json"), KEV);
    Path bundle = folder.resolve("bundle.zip");
    Path key = folder.resolve("key");
    Path otherKey = folder.resolve("other");
    assertThat(FeedBundle.write(store, bundle, key, out)).isZero();
    assertThat(FeedBundle.write(store, folder.resolve("b.zip"), otherKey, out)).isZero();

    Path target = folder.resolve("target");
    int wrong = new FeedImport(target, out).bundle(bundle, folder.resolve("other.pub"));
    int right = new FeedImport(target, out).bundle(bundle, folder.resolve("key.pub"));

    assertThat(wrong).isEqualTo(3);
    assertThat(right).isZero();
    assertThat(target.resolve("kev.json")).hasContent(KEV);
  }

  @Test
  void onlyFeedsAreImported() throws IOException {
    Path from = Files.createDirectories(folder.resolve("from"));
    Files.writeString(from.resolve("kev.json"), KEV);
    Files.writeString(from.resolve("memo.txt"), "memo");
    Path store = folder.resolve("store");

    assertThat(new FeedImport(store, out).folder(from)).isZero();
    FeedStatus.print(store, out);

    assertThat(store.resolve("memo.txt")).doesNotExist();
    assertThat(told.toString()).contains("CISA KEV　2026-11-19 時点　1 件中 1 件を理解");
  }
}
