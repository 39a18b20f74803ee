package org.yagura.testkit.example;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** Files that hold nothing to survey, but lie in the folder all the same. */
final class Strays {

  private static final int SIDE = 16;

  private Strays() {}

  /** A white square; its bytes are stored and not compressed, so that they never differ. */
  static byte[] png() {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(SIDE).putInt(SIDE);
    chunk(png, "IHDR", header.put(new byte[] {8, 0, 0, 0, 0}).array());
    byte[] pixels = new byte[SIDE * (SIDE + 1)];
    Arrays.fill(pixels, (byte) 0xFF);
    for (int row = 0; row < SIDE; row++) {
      pixels[row * (SIDE + 1)] = 0;
    }
    chunk(png, "IDAT", stored(pixels));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static byte[] stored(byte[] pixels) {
    Adler32 sum = new Adler32();
    sum.update(pixels);
    int length = pixels.length;
    return ByteBuffer.allocate(length + 11)
        .put(new byte[] {0x78, 0x01, 0x01, (byte) length, (byte) (length >> 8)})
        .put(new byte[] {(byte) ~length, (byte) (~length >> 8)})
        .put(pixels)
        .putInt((int) sum.getValue())
        .array();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
    byte[] named =
        ByteBuffer.allocate(content.length + 4)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(content)
            .array();
    CRC32 checksum = new CRC32();
    checksum.update(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    png.writeBytes(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
  }

  /** An empty page. */
  static byte[] pdf() {
    String head = "%PDF-1.4\n";
    String catalog = "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
    String pages = "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n";
    String page = "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n";
    int second = head.length() + catalog.length();
    int third = second + pages.length();
    int table = third + page.length();
    String entries =
        "0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n%010d 00000 n \n"
            .formatted(head.length(), second, third);
    String tail = "trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(table);
    return (head + catalog + pages + page + "xref\n0 4\n" + entries + tail)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
