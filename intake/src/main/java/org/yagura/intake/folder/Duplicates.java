package org.yagura.intake.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/**
 * Files with the same content, byte for byte: a copied file or folder speaks once. Each is reported
 * as it was read; only what it says is not counted twice.
 */
final class Duplicates {

  private final List<FolderEntry> entries;
  private final Map<FolderEntry, String> originals = new HashMap<>();

  Duplicates(List<FolderEntry> entries) {
    this.entries = entries;
    Map<Long, List<FolderEntry.Found>> bySize = new HashMap<>();
    for (FolderEntry it : entries) {
      if (it instanceof FolderEntry.Found found && found.size() > 0) {
        bySize.computeIfAbsent(found.size(), size -> new ArrayList<>()).add(found);
      }
    }
    bySize.values().stream().filter(it -> it.size() > 1).forEach(this::compare);
  }

  private void compare(List<FolderEntry.Found> sameSize) {
    Map<String, List<FolderEntry.Found>> byContent = new HashMap<>();
    for (FolderEntry.Found it : sameSize) {
      String digest = digest(it);
      if (!digest.isEmpty()) {
        byContent.computeIfAbsent(digest, key -> new ArrayList<>()).add(it);
      }
    }
    for (List<FolderEntry.Found> same : byContent.values()) {
      // What people copy gets the longer name: 「台帳 - コピー.xlsx」.
      FolderEntry.Found original =
          same.stream()
              .min(
                  Comparator.comparingInt((FolderEntry.Found it) -> it.path().length())
                      .thenComparing(FolderEntry.Found::path))
              .orElseThrow();
      same.stream()
          .filter(it -> !it.equals(original))
          .forEach(it -> originals.put(it, original.path()));
    }
  }

  /** SHA-256 of the content; empty when it cannot be read, which its reader reports. */
  private static String digest(FolderEntry.Found it) {
    try (InputStream in = Files.newInputStream(it.file())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The readings, in the order of the entries, with each content speaking once. */
  List<MaterialReading> once(List<MaterialReading> readings) {
    List<MaterialReading> once = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      String original = originals.get(entries.get(i));
      boolean speaks = original == null || readings.get(i).observations().isEmpty();
      once.add(
          speaks ? readings.get(i) : silenced(readings.get(i), Objects.requireNonNull(original)));
    }
    return once;
  }

  private static MaterialReading silenced(MaterialReading reading, String original) {
    if (reading.report().kind() == MaterialKind.UNRECOGNISED) {
      return reading;
    }
    Problem note =
        new Problem(
            new SourceRef.Whole(reading.report().path()),
            Gravity.NOTE,
            "「%s」と同じ内容の控えです。二重に数えないよう、「%s」のほうだけを使いました。".formatted(original, original),
            "");
    return new MaterialReading(reading.report().with(List.of(note)), List.of());
  }
}
