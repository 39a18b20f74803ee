package org.yagura.intake.feed;

import java.io.IOException;
import java.io.InputStream;

/** One file of records. */
public interface FeedSource {

  /** Beneath the folder of feeds, beginning with {@code feeds/}. */
  String file();

  /** Its content from the beginning, unpacked, bounded in size. */
  InputStream open() throws IOException;
}
