package org.yagura.cli.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes documents that people work on: what a person changed since it was written is moved aside
 * under another name, never overwritten. What was written is remembered by its hash.
 */
public final class KeptFolder {
  private static final String MEMORY = ".yagura-written";

  private final Path folder;
  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final List<Path> kept = new ArrayList<>();
  private final List<Path> written = new ArrayList<>();

  private KeptFolder(Path folder) {
    this.folder = folder;
  }

  /** Opens the folder of results; it need not exist yet. */
  public static KeptFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    KeptFolder kept = new KeptFolder(folder);
    Path memory = folder.resolve(MEMORY);
    if (Files.isRegularFile(memory)) {
      for (String line : Files.readAllLines(memory)) {
        int blank = line.indexOf(' ');
        if (blank > 0) {
          kept.hashes.put(line.substring(blank + 1), line.substring(0, blank));
        }
      }
    }
    return kept;
  }

  /** Writes a document, whole or not at all; folders in its name are made. */
  public void put(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.toAbsolutePath().getParent());
    String hash = hash(content);
    if (Files.isRegularFile(file)) {
      String now = hash(Files.readAllBytes(file));
      if (!now.equals(hash) && !now.equals(hashes.get(name))) {
        kept.add(Files.move(file, free(file)));
      }
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    Files.write(unfinished, content);
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    hashes.put(name, hash);
    written.add(file);
  }

  private static Path free(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    Path free = file.resolveSibling(name.substring(0, dot) + "-edited" + name.substring(dot));
    for (int n = 2; Files.exists(free); n++) {
      free = file.resolveSibling(name.substring(0, dot) + "-edited-" + n + name.substring(dot));
    }
    return free;
  }

  /** Remembers what was written. */
  public void close() throws IOException {
    String memory =
        hashes.entrySet().stream()
            .map(it -> it.getValue() + " " + it.getKey() + "\n")
            .collect(Collectors.joining());
    Files.write(folder.resolve(MEMORY), memory.getBytes(StandardCharsets.UTF_8));
  }

  /** Documents of people that were moved aside, by their new names. */
  public List<Path> kept() {
    return List.copyOf(kept);
  }

  /** Whether a document of the name was written just now. */
  boolean isWritten(String name) {
    return written.contains(folder.resolve(name));
  }

  /** What was written, in its order. */
  public List<Path> written() {
    return List.copyOf(written);
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows SHA-256", e);
    }
  }
}
