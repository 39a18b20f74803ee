package org.yagura.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yagura.intake.feed.csaf.CsafFormat;
import org.yagura.intake.feed.cve.CveFormat;
import org.yagura.intake.feed.cve.SlimCveFormat;
import org.yagura.intake.feed.jvn.JvnJsonFormat;
import org.yagura.intake.feed.jvn.JvnXmlFormat;
import org.yagura.intake.feed.listing.AttackFormat;
import org.yagura.intake.feed.listing.EndOfLifeFormat;
import org.yagura.intake.feed.listing.EpssFormat;
import org.yagura.intake.feed.listing.EuKevFormat;
import org.yagura.intake.feed.listing.EuvdFormat;
import org.yagura.intake.feed.listing.KevFormat;
import org.yagura.intake.feed.listing.KevTableFormat;
import org.yagura.intake.feed.listing.ProductListFormat;
import org.yagura.intake.feed.nvd.NvdFormat;

class FeedFuzzTest {

  private static final List<FeedFormat> FORMATS =
      List.of(
          new NvdFormat(),
          new CveFormat(),
          new SlimCveFormat(),
          new CsafFormat(),
          new JvnXmlFormat(),
          new JvnJsonFormat(),
          new KevFormat(),
          new KevTableFormat(),
          new EuKevFormat(),
          new EpssFormat(),
          new EuvdFormat(),
          new AttackFormat(),
          new ProductListFormat(),
          new EndOfLifeFormat());

  @FuzzTest(maxDuration = "10s")
  void anyFileIsReadByAnyFormatWithoutThrowing(FuzzedDataProvider data) throws IOException {
    FeedFormat format = FORMATS.get(data.consumeInt(0, FORMATS.size() - 1));
    byte[] bytes = data.consumeRemainingAsString().getBytes(StandardCharsets.UTF_8);
    FeedSink sink = new FeedSink("feeds/fuzz");

    format.recognises(new String(bytes, StandardCharsets.UTF_8));
    format.read(new InMemory(bytes), sink);

    assertThat(sink.snapshot(format.id(), "").understood()).isNotNegative();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record InMemory(byte[] bytes) implements FeedSource {
    @Override
    public String file() {
      return "feeds/fuzz";
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
