package org.yagura.intake.feed;

import java.io.IOException;

/** Reads feeds of one format. */
public interface FeedFormat {

  /** Its name in the status of feeds, in kebab case. */
  String id();

  /** Whether the beginning of a file, at most 64 Ki characters, is of this format. */
  boolean recognises(String head);

  /**
   * Reads all records. A bad record becomes a problem of the sink and costs no other record.
   *
   * @throws IOException where the file itself cannot be read on
   */
  void read(FeedSource source, FeedSink sink) throws IOException;
}
