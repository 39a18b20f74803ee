package org.yagura.intake.material;

import java.util.Objects;

/**
 * One file, read into memory; the walk refused it before if it was too large.
 *
 * @param path relative to the folder that is surveyed, with {@code /} between its parts
 * @param bytes the whole content; owned by this record, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // a view of one file, never compared
public record Material(String path, byte[] bytes) {
  public Material {
    Objects.requireNonNull(path);
    Objects.requireNonNull(bytes);
  }

  /** The last part of the path. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether the content begins with these bytes, each 0 to 255. */
  public boolean startsWith(int... signature) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((bytes[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
