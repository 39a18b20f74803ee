package org.yagura.cli;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Tells a person that the program itself failed, with a reference they can read out. */
final class Breakdown {

  private Breakdown() {}

  /**
   * One line without a stack trace or the names of classes: a short reference that is the same
   * whenever the same kind of failure happens at the same place.
   */
  static String describe(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String place = "";
    for (StackTraceElement it : trace) {
      if (it.getClassName().startsWith("org.yagura.")) {
        place = it.getClassName().replaceFirst(".*\\.", "") + " " + it.getLineNumber();
        break;
      }
    }
    CRC32 sum = new CRC32();
    sum.update((failure.getClass().getName() + place).getBytes(StandardCharsets.UTF_8));
    return "Yagura の内部で問題が起きました（照会番号 %08X）。資料を添えずに、この番号だけを開発元へお知らせください。".formatted(sum.getValue());
  }
}
