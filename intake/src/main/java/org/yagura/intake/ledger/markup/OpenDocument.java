package org.yagura.intake.ledger.markup;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.material.Material;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/** Reads {@code .ods} spreadsheets (ODF 1.2 and 1.3), as LibreOffice and Excel write them. */
public final class OpenDocument {

  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final int TYPE_WITHIN = 160;
  private static final long MOST_INFLATED = 256L << 20;
  private static final int MOST_PARTS = 5_000;
  private static final String RESAVE = "LibreOffice か Excel で開き、Excel形式（.xlsx）で保存し直してください。";

  private OpenDocument() {}

  /** Reads the spreadsheet; empty when the content is no zip that says it holds one. */
  public static Optional<Workbook> read(Material material) {
    if (!material.startsWith('P', 'K', 3, 4) || !saysItsType(material)) {
      return Optional.empty();
    }
    OdsSheets sheets = new OdsSheets();
    String fault = content(material, sheets);
    List<Sheet> read = sheets.sheets();
    if (fault.isEmpty() && sheets.budget().spent()) {
      fault = "セルが多すぎるため（上限 200万個）、途中までを読みました。";
    }
    if (fault.isEmpty() && read.isEmpty()) {
      fault = "シートが見つかりません。";
    }
    Gravity gravity = read.isEmpty() ? Gravity.LOST : Gravity.PARTIAL;
    List<Problem> problems =
        fault.isEmpty()
            ? List.of()
            : List.of(new Problem(new SourceRef.Whole(material.path()), gravity, fault, RESAVE));
    return Optional.of(new Workbook("ods", "", read, problems));
  }

  /** The first part of such a file is its type, unpacked. */
  private static boolean saysItsType(Material material) {
    int length = Math.min(TYPE_WITHIN, material.bytes().length);
    return new String(material.bytes(), 0, length, StandardCharsets.ISO_8859_1).contains(TYPE);
  }

  /** Reads the part that holds the cells; what went wrong in Japanese, empty when nothing did. */
  private static String content(Material material, OdsSheets sheets) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(material.bytes()))) {
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < MOST_PARTS; i++) {
        if (entry.getName().equals("content.xml")) {
          sheets.read(new MarkupXml(new Bounded(zip)));
          return "";
        }
        new Bounded(zip).transferTo(OutputStream.nullOutputStream());
        entry = zip.getNextEntry();
      }
      return "中身（content.xml）が見つかりません。";
    } catch (TooLarge e) {
      return "展開すると異常に大きくなるため、途中で読むのをやめました。";
    } catch (XMLStreamException | IOException | IllegalArgumentException e) {
      return sheets.budget().spent() ? "" : "途中で壊れているか、パスワードで保護されているため、そこまでを読みました。";
    }
  }

  /** More came out than any honest spreadsheet holds. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** A part that ends with an exception where it inflates to too much. */
  private static final class Bounded extends FilterInputStream {
    private long left = MOST_INFLATED;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      spend(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      spend(Math.max(0, read));
      return read;
    }

    private void spend(int bytes) throws TooLarge {
      left -= bytes;
      if (left < 0) {
        throw new TooLarge();
      }
    }

    @Override
    public void close() {
      // The zip goes on behind this part.
    }
  }
}
