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

  /** What systems and programs leave behind, which is nobody's material. */
  record Left(String path) implements FolderEntry {
    public Left {
      Objects.requireNonNull(path);
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
