package org.yagura.intake.folder;

/** Told how far a long reading has come, from several threads at once. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (done, all, path) -> {};

  /** Called before each file; {@code done} files of {@code all} were read. */
  void reading(int done, int all, String path);
}
