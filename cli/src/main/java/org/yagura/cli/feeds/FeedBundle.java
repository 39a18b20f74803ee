package org.yagura.cli.feeds;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The store as one signed zip for closed networks: the files, a list of their hashes, and an
 * Ed25519 signature of the list. The same store gives the same bytes.
 */
final class FeedBundle {

  private static final String LIST = "manifest.txt";
  private static final String SIGNATURE = "manifest.sig";
  private static final long MOST_BYTES = 8L << 30;
  private static final int MOST_FILES = 20_000;

  private FeedBundle() {}

  static int write(Path store, Path to, Path key, PrintWriter out) throws IOException {
    if (!Files.isDirectory(store)) {
      out.println("脆弱性情報が取り込まれていないため、束を作れません。");
      return 3;
    }
    List<String> names = names(store);
    StringBuilder list = new StringBuilder();
    for (String name : names) {
      list.append(Hash.of(store.resolve(name))).append("  ").append(name).append('\n');
    }
    boolean newKey = !Files.exists(key);
    byte[] manifest = list.toString().getBytes(StandardCharsets.UTF_8);
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      put(zip, LIST, manifest);
      put(zip, SIGNATURE, Keys.sign(key, manifest));
      for (String name : names) {
        zip.putNextEntry(entry("feeds/" + name));
        Files.copy(store.resolve(name), zip);
        zip.closeEntry();
      }
    }
    if (newKey) {
      out.println("秘密鍵「%s」を新しく作りました。だれにも渡さず、この端末か金庫に保管してください。".formatted(key));
    }
    out.println(
        "%d 個のファイルを「%s」に束ねました。取り込む側には公開鍵「%s.pub」を別の経路で渡してください。".formatted(names.size(), to, key));
    return 0;
  }

  /** Unpacks what the signed list names; false where the signature or one hash is wrong. */
  static boolean unpack(Path bundle, Path trust, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(bundle.toFile(), StandardCharsets.UTF_8)) {
      byte[] manifest = bytes(zip, LIST);
      if (manifest.length == 0 || !Keys.verify(trust, manifest, bytes(zip, SIGNATURE))) {
        return false;
      }
      long left = MOST_BYTES;
      for (String line : new String(manifest, StandardCharsets.UTF_8).split("\n", MOST_FILES)) {
        if (line.isEmpty()) {
          continue;
        }
        String[] parts = line.split(" {2}", 2);
        Path file = target.resolve(parts.length < 2 ? "" : parts[1]).normalize();
        ZipEntry entry = parts.length < 2 ? null : zip.getEntry("feeds/" + parts[1]);
        if (entry == null || !file.startsWith(target) || file.equals(target)) {
          return false;
        }
        left -= copy(zip, entry, file, left);
        if (left < 0 || !Hash.of(file).equals(parts[0])) {
          return false;
        }
      }
      return true;
    }
  }

  private static long copy(ZipFile zip, ZipEntry entry, Path file, long most) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    long written = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(file)) {
      int read = in.read(buffer);
      while (read >= 0 && written <= most) {
        out.write(buffer, 0, read);
        written += read;
        read = in.read(buffer);
      }
    }
    return written;
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return new byte[0];
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(16 << 20);
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  /** A fixed time, so that the same files give the same bundle. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
    return entry;
  }

  private static List<String> names(Path store) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(store)) {
      walk.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS))
          .map(it -> store.relativize(it).toString().replace('\\', '/'))
          .filter(it -> !it.endsWith(".part") && !it.endsWith(".meta") && !it.endsWith(".new"))
          .sorted()
          .forEach(names::add);
    }
    return names;
  }
}
