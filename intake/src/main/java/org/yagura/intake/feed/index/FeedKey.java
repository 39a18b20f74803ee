package org.yagura.intake.feed.index;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.yagura.intake.feed.FeedFolder;
import org.yagura.knowledge.record.RecordNames;
import org.yagura.model.vulnerability.statement.Statement;

/**
 * What an index was made of: every file of the feeds by its content, and the program that read
 * them. Two check sums and the length stand for a file; whoever can forge them can write the feeds.
 */
final class FeedKey {

  private static final List<Class<?>> READERS =
      List.of(FeedFolder.class, RecordNames.class, Statement.class);

  private FeedKey() {}

  /** 32 bytes; the same for the same files beneath the folder, wherever it lies. */
  static byte[] of(Path folder) throws IOException {
    MessageDigest digest = digest();
    for (Path file : FeedFolder.files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      digest.update((name + "\n" + content(file) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    for (Class<?> reader : READERS) {
      digest.update((program(reader) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return digest.digest();
  }

  private static String content(Path file) throws IOException {
    Checksum first = new CRC32();
    Checksum second = new CRC32C();
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        first.update(buffer, 0, read);
        second.update(buffer, 0, read);
        size += read;
      }
    } catch (IOException e) {
      return "unreadable";
    }
    return size + " " + first.getValue() + " " + second.getValue();
  }

  /** The jar, or every class and table of the folder that it was built into. */
  private static String program(Class<?> reader) throws IOException {
    CodeSource source = reader.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return reader.getName();
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      if (Files.isRegularFile(place)) {
        return content(place);
      }
      StringBuilder all = new StringBuilder();
      try (Stream<Path> walk = Files.walk(place)) {
        for (Path it : walk.filter(Files::isRegularFile).sorted().toList()) {
          all.append(place.relativize(it)).append(' ').append(content(it)).append('\n');
        }
      }
      return all.toString();
    } catch (URISyntaxException e) {
      return reader.getName();
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
