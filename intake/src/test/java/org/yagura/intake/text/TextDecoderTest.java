package org.yagura.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.testkit.Property;

class TextDecoderTest {

  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final Charset EUC_JP = Charset.forName("EUC-JP");
  private static final String TABLE = "名称,場所,備考\n電子カルテサーバ,サーバ室,ﾊﾞｯｸｱｯﾌﾟ済\n㈱髙﨑①,受付,\n";

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static void assertDecoded(byte[] bytes, String encoding, String text) {
    assertThat(TextDecoder.decode(bytes)).isEqualTo(new DecodedText(text, encoding, List.of()));
  }

  @Test
  void aMarkDecides() {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    assertDecoded(joined(mark, TABLE.getBytes(StandardCharsets.UTF_8)), "UTF-8", TABLE);
    byte[] little = {(byte) 0xFF, (byte) 0xFE};
    assertDecoded(joined(little, TABLE.getBytes(StandardCharsets.UTF_16LE)), "UTF-16LE", TABLE);
    byte[] big = {(byte) 0xFE, (byte) 0xFF};
    assertDecoded(joined(big, TABLE.getBytes(StandardCharsets.UTF_16BE)), "UTF-16BE", TABLE);
  }

  @Test
  void unmarkedTextsAreToldApart() {
    assertDecoded(TABLE.getBytes(StandardCharsets.UTF_8), "UTF-8", TABLE);
    assertDecoded(TABLE.getBytes(StandardCharsets.UTF_16LE), "UTF-16LE", TABLE);
    assertDecoded(TABLE.getBytes(StandardCharsets.UTF_16BE), "UTF-16BE", TABLE);
    assertDecoded(TABLE.getBytes(CP932), "CP932", TABLE);
    String plain = TABLE.replace("㈱髙﨑①", "会社");
    assertDecoded(plain.getBytes(EUC_JP), "EUC-JP", plain);
    String mail = "名称の一覧\n";
    assertDecoded(mail.getBytes(Charset.forName("ISO-2022-JP")), "ISO-2022-JP", mail);
    assertDecoded("plain\n".getBytes(StandardCharsets.US_ASCII), "UTF-8", "plain\n");
    assertDecoded(new byte[0], "UTF-8", "");
  }

  @Test
  void proseInUnmarkedUtf16IsKnownByItsLineEnds() {
    String prose = "本日の会議で決まったことを次に記します。\n端末の更新は来年度に行います。\n以上です。\n";
    assertDecoded(prose.getBytes(StandardCharsets.UTF_16LE), "UTF-16LE", prose);
    assertDecoded(prose.getBytes(StandardCharsets.UTF_16BE), "UTF-16BE", prose);
  }

  @Test
  void oneStrayZeroMakesNoUtf16() {
    byte[] bytes = "interface ge0\n".repeat(40).getBytes(StandardCharsets.US_ASCII);
    bytes[101] = 0;
    assertThat(TextDecoder.decode(bytes).encoding()).isEqualTo("UTF-8");
  }

  @Test
  void halfWidthKatakanaAloneIsNotTakenForEucJp() {
    String old = "ﾊﾞﾝｺﾞ,ﾊﾞｼｮ\n01,ﾋﾞﾖｳｼﾂ\n02,ｼﾞﾑｼﾂ\n";
    assertDecoded(old.getBytes(CP932), "CP932", old);
    String short1 = "名称,場所\n";
    assertDecoded(short1.getBytes(EUC_JP), "EUC-JP", short1);
  }

  @Test
  void linesOfTwoEncodingsAreEachReadByTheirOwn() {
    String first = "名称,場所\n電子カルテ,受付\n";
    String added = "追記：髙橋,薬局の端末\n";
    assertDecoded(
        joined(first.repeat(3).getBytes(CP932), added.getBytes(StandardCharsets.UTF_8)),
        "CP932",
        first.repeat(3) + added);
    assertDecoded(
        joined(first.repeat(3).getBytes(StandardCharsets.UTF_8), added.getBytes(CP932)),
        "UTF-8",
        first.repeat(3) + added);
  }

  @Test
  void brokenCharactersAreNamedByTheirLines() {
    byte[] utf8 = TABLE.getBytes(StandardCharsets.UTF_8);
    DecodedText cut = TextDecoder.decode(Arrays.copyOf(utf8, utf8.length - 3));
    assertThat(cut.encoding()).isEqualTo("UTF-8");
    assertThat(cut.undecodableLines()).containsExactly(3);
    assertThat(cut.text()).startsWith("名称,場所,備考\n電子カルテサーバ");

    byte[] cp932 = TABLE.getBytes(CP932);
    cp932[20] = (byte) 0xFF;
    DecodedText broken = TextDecoder.decode(cp932);
    assertThat(broken.encoding()).isEqualTo("CP932");
    assertThat(broken.undecodableLines()).containsExactly(2);
  }

  @Test
  void everyJapaneseTextComesBackInItsEncoding() {
    String letters = "名称場所電子カルテ端末サーバ受付薬局ﾊﾟｿｺﾝあいうえお①㈱髙﨑ＰＣ０１-.,/ABC12 ";
    Property.holds(random -> {
      StringBuilder text = new StringBuilder("機器の一覧,です\n");
      for (int i = random.nextInt(300); i > 0; i--) {
        text.append(
            random.nextInt(12) == 0 ? '\n' : letters.charAt(random.nextInt(letters.length())));
      }
      assertDecoded(text.toString().getBytes(CP932), "CP932", text.toString());
      assertDecoded(text.toString().getBytes(StandardCharsets.UTF_8), "UTF-8", text.toString());
      byte[] utf16 = text.toString().getBytes(StandardCharsets.UTF_16LE);
      assertDecoded(utf16, "UTF-16LE", text.toString());
    });
  }
}
