package org.yagura.intake.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.yagura.model.vulnerability.DictionaryName;
import org.yagura.model.vulnerability.ProductKey;

/**
 * Reads the product lists in a folder of feeds: tables of part, vendor and product, the NVD's CPE
 * answers, and JVN iPedia's product list. What is none of these is left alone.
 */
public final class ProductDictionaries {

  private static final int DEEPEST = 12;
  private static final int MOST_FILES = 20_000;
  private static final int MOST_NAMES = 2_000_000;
  private static final int LONGEST_LINE = 100_000;
  private static final int HEAD = 4096;

  private static final Pattern CPE =
      Pattern.compile(
          "cpe:2\\.3:([aoh]):([^:\"\\s]{1,100}+):((?:\\\\{1,2}+[^\\\\\"\\s]|[^:\\\\\"\\s]){1,200}+):");
  private static final Pattern VENDOR =
      Pattern.compile("<Vendor\\b[^>]*\\bvname=\"([^\"]{1,200})\"");
  private static final Pattern PRODUCT =
      Pattern.compile(
          "<Product\\b[^>]*\\bpname=\"([^\"]{1,300})\"[^>]*\\bcpe=\"cpe:/([aoh]):([^:\"]{1,100}):([^:\"]{1,200})");

  private final TreeMap<String, DictionaryName> names = new TreeMap<>();

  private ProductDictionaries() {}

  /**
   * Every product of every list, sorted.
   *
   * @throws IOException where the folder itself cannot be listed
   */
  public static List<DictionaryName> read(Path folder) throws IOException {
    ProductDictionaries reading = new ProductDictionaries();
    for (Path file : files(folder)) {
      reading.file(file);
    }
    return new ArrayList<>(reading.names.values());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
      return walk.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS))
          .filter(it -> isNamedSo(it.getFileName().toString().toLowerCase(Locale.ROOT)))
          .sorted()
          .limit(MOST_FILES)
          .toList();
    }
  }

  /** Lists of products are few and say what they are; records are not opened for it. */
  private static boolean isNamedSo(String name) {
    return name.contains("cpe") || name.contains("product");
  }

  /** A file that breaks off gives what stands before. */
  private void file(Path file) {
    try (BufferedReader in = open(file)) {
      in.mark(HEAD * 2);
      char[] head = new char[HEAD];
      int length = Math.max(0, in.read(head));
      in.reset();
      String text = new String(head, 0, length);
      if (text.startsWith("part\tvendor\tproduct")) {
        table(in);
      } else if (text.contains("<VendorInfo") || text.contains("/myjvn/Results")) {
        jvn(in);
      } else if (text.contains("NVD_CPE")) {
        cpe(in);
      }
    } catch (IOException e) {
      names.remove("");
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    boolean packed = file.getFileName().toString().endsWith(".gz");
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new BufferedReader(
        new InputStreamReader(packed ? new GZIPInputStream(raw, 1 << 16) : raw, decoder), 1 << 16);
  }

  private void table(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null && hasRoom(); line = in.readLine()) {
      String[] fields = line.split("\t", -1);
      if (fields.length >= 3 && fields[0].length() == 1) {
        add(fields[0], fields[1], fields[2], "", "");
      }
    }
  }

  private void jvn(BufferedReader in) throws IOException {
    String vendor = "";
    for (String line = in.readLine(); line != null && hasRoom(); line = in.readLine()) {
      String bounded = bounded(line);
      Matcher named = VENDOR.matcher(bounded);
      vendor = named.find() ? unescaped(named.group(1)) : vendor;
      Matcher product = PRODUCT.matcher(bounded);
      while (product.find()) {
        add(
            product.group(2),
            product.group(3),
            product.group(4),
            vendor,
            unescaped(product.group(1)));
      }
    }
  }

  private void cpe(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null && hasRoom(); line = in.readLine()) {
      Matcher cpe = CPE.matcher(bounded(line));
      while (cpe.find()) {
        add(cpe.group(1), cpe.group(2), cpe.group(3).replace("\\\\", "\\"), "", "");
      }
    }
  }

  private static String bounded(String line) {
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
  }

  private boolean hasRoom() {
    return names.size() < MOST_NAMES;
  }

  private void add(String part, String vendor, String product, String maker, String name) {
    if (!vendor.isEmpty() && !product.isEmpty()) {
      ProductKey key = new ProductKey(part, vendor, product);
      names.putIfAbsent(key + "\t" + name, new DictionaryName(key, maker, name));
    }
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
