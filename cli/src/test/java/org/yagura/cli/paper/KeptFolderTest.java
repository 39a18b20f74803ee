package org.yagura.cli.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFolderTest {

  @TempDir private Path out;

  private KeptFolder write(String text) throws IOException {
    KeptFolder folder = KeptFolder.open(out);
    folder.put("documents/bcp.docx", text.getBytes(StandardCharsets.UTF_8));
    folder.close();
    return folder;
  }

  @Test
  void whatNobodyChangedIsReplaced() throws IOException {
    write("first");

    assertThat(write("second").kept()).isEmpty();
    assertThat(out.resolve("documents/bcp.docx")).hasContent("second");
  }

  @Test
  void whatAPersonChangedIsMovedAsideEachTime() throws IOException {
    write("first");
    Files.writeString(out.resolve("documents/bcp.docx"), "by hand");
    write("second");
    Files.writeString(out.resolve("documents/bcp.docx"), "by hand again");

    assertThat(write("third").kept()).containsExactly(out.resolve("documents/bcp-edited-2.docx"));
    assertThat(out.resolve("documents/bcp-edited.docx")).hasContent("by hand");
    assertThat(out.resolve("documents/bcp-edited-2.docx")).hasContent("by hand again");
    assertThat(out.resolve("documents/bcp.docx")).hasContent("third");
  }

  @Test
  void whatStoodThereBeforeIsAPersonsToo() throws IOException {
    Files.createDirectories(out.resolve("documents"));
    Files.writeString(out.resolve("documents/bcp.docx"), "of another program");

    assertThat(write("first").kept()).hasSize(1);
  }
}
