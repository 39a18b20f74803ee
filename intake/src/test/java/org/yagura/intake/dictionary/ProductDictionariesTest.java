package org.yagura.intake.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.vulnerability.DictionaryName;

class ProductDictionariesTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void tablesAnswersAndJapaneseListsAreReadTogether() throws IOException {
    Files.writeString(
        folder.resolve("cpe-products.tsv"),
        "part\tvendor\tproduct\no\tfortinet\tfortios\nbroken\n");
    Files.writeString(
        folder.resolve("nvd-cpe.json"),
        "{\"format\": \"NVD_CPE\",\n\"cpeName\": \"cpe:2.3:a:example:backup_\\\\&_restore:1.0:*:*:*:*:*:*:*\"}");
    Files.writeString(
        folder.resolve("myjvn_product_202311.rdf"),
        """
        <Result xmlns="http://jvndb.jvn.jp/myjvn/Results"><VendorInfo xml:lang="ja">
        <Vendor vname="例示システムズ" cpe="cpe:/:example" vid="1">
        <Product pname="健診マネージャ &amp; ビューア" cpe="cpe:/a:example:kenshin" pid="2"/>
        """);
    Files.writeString(folder.resolve("notes.txt"), "part\tvendor\tproduct\na\tno\tno\n");

    assertThat(ProductDictionaries.read(folder))
        .extracting(DictionaryName::toString)
        .containsExactly(
            "DictionaryName[key=a:example:backup_\\&_restore, vendor=, name=]",
            "DictionaryName[key=a:example:kenshin, vendor=例示システムズ, name=健診マネージャ & ビューア]",
            "DictionaryName[key=o:fortinet:fortios, vendor=, name=]");
  }

  @Test
  void aBrokenListGivesWhatStandsBefore() throws IOException {
    Files.write(folder.resolve("cpe-products.tsv.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});

    assertThat(ProductDictionaries.read(folder)).isEmpty();
  }
}
