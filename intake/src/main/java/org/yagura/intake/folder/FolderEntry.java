package org.yagura.intake.folder;

import java.nio.file.Path;
import java.util.Objects;

/** Something found in the folder. */
sealed interface FolderEntry {

  /** Relative to the folder, with {@code /} between its parts. */
  String path();

  /** A file that can be read; its size in bytes. */
  record Found(String path, Path file, long size) implements FolderEntry {
    public Found {
      Objects.requireNonNull(path);
      Objects.requireNonNull(file);
    }
  }

  /** Something that will not be read. */
  record Refused(String path, String why, String hint) implements FolderEntry {
    public Refused {
      Objects.requireNonNull(path);
      Objects.requireNonNull(why);
      Objects.requireNonNull(hint);
    }
  }
}
