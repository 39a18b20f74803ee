package org.yagura.intake.ledger.xls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.material.Material;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/**
 * Reads {@code .xls} workbooks, and tells what is wrong with the other files that come in the same
 * container: workbooks locked with a password and those of Excel 95 and before.
 */
public final class XlsReader {

  private static final int LARGEST = 64 << 20;

  private XlsReader() {}

  /** Reads the workbook; empty when the content is no compound file that holds a workbook. */
  public static Optional<Workbook> read(Material material) {
    if (!material.startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return Optional.empty();
    }
    if (material.bytes().length > LARGEST) {
      return lost(material, "xls", "古い Excel 形式（.xls）としては大きすぎるため（上限 64MB）、読めません。", RESAVE);
    }
    try (POIFSFileSystem container =
        new POIFSFileSystem(new ByteArrayInputStream(material.bytes()))) {
      return open(material, container);
    } catch (EncryptedDocumentException e) {
      return locked(material, "xls");
    } catch (OldExcelFormatException e) {
      return lost(material, "xls", "Excel 95 以前の形式のため、読めません。", RESAVE);
    } catch (IOException | RuntimeException e) {
      // POI answers damage with exceptions of a dozen unrelated classes that have only this in
      // common (IndexOutOfBounds, RecordFormat, IllegalState, Negative array size, ...).
      return lost(material, "xls", "ファイルが壊れているため、読めません。", RESAVE);
    }
  }

  private static final String RESAVE = "Excel で開き、Excel形式（.xlsx）で保存し直してください。";

  private static Optional<Workbook> open(Material material, POIFSFileSystem container)
      throws IOException {
    DirectoryNode root = container.getRoot();
    if (root.hasEntry("EncryptedPackage")) {
      return locked(material, "xlsx");
    }
    if (!root.hasEntry("Workbook") && !root.hasEntry("Book") && !root.hasEntry("WORKBOOK")) {
      return Optional.empty();
    }
    try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
      return Optional.of(new XlsSheets(material.path(), workbook).read());
    }
  }

  private static Optional<Workbook> locked(Material material, String format) {
    return lost(material, format, "パスワードで保護されているため、読めません。", "Excel で開き、パスワードを外して保存し直してください。");
  }

  private static Optional<Workbook> lost(
      Material material, String format, String message, String hint) {
    SourceRef place = new SourceRef.Whole(material.path());
    Problem problem = new Problem(place, Gravity.LOST, message, hint);
    return Optional.of(new Workbook(format, "", List.of(), List.of(problem)));
  }
}
