package org.yagura.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.ProfileStatement;

class ProfileReaderTest {

  private static final String FACILITY =
      """
      # 施設
      name: 星見台病院
      kind: hospital
      beds: 120
      prefecture: 長野県
      functions:
        - 二次救急
        - 災害拠点病院
      hasDedicatedStaff: true
      vendors:
        - name: 株式会社あおば
          systems: [電子カルテ, 画像]
        - name: みどり通信
      """;

  @Test
  void everyKeyIsStatedWithTheWordsOfItsLine() {
    ProfileStatement profile = statement(FACILITY);
    assertThat(profile.fields().stream().map(it -> it.key() + "=" + it.value().value()))
        .containsExactly(
            "name=星見台病院", "kind=hospital", "beds=120", "prefecture=長野県", "hasDedicatedStaff=true");
    assertThat(profile.fields().getFirst().value().evidence().at().location()).isEqualTo("line 2");
    assertThat(profile.fields().getFirst().value().evidence().says()).isEqualTo("name: 星見台病院");
    assertThat(profile.functions().stream().map(it -> it.value()))
        .containsExactly("二次救急", "災害拠点病院");
  }

  @Test
  void aVendorServesTheSystemsItNames() {
    List<ProfileStatement.StatedVendor> vendors = statement(FACILITY).vendors();
    assertThat(vendors.stream().map(it -> it.name().value())).containsExactly("株式会社あおば", "みどり通信");
    assertThat(vendors.getFirst().systems()).containsExactly("電子カルテ", "画像");
    assertThat(vendors.getLast().systems()).isEmpty();
  }

  @Test
  void anUnknownKeyIsNotedAndAWrongValueIsLeftUnknown() {
    MaterialReading reading =
        read("facility.yaml", "name: A\nbeds: たくさん\ncolour: 青\n").orElseThrow();
    assertThat(reading.report().problems().stream().map(Problem::gravity))
        .containsExactly(Problem.Gravity.PARTIAL, Problem.Gravity.NOTE);
    assertThat(reading.report().problems().getFirst().message()).contains("「たくさん」");
    assertThat(((ProfileStatement) reading.observations().getFirst()).fields()).hasSize(1);
  }

  @Test
  void wideColonsTabsAndJapaneseWordsAreUnderstood() {
    ProfileStatement profile =
        statement("name：星見台クリニック\nkind: 有床診療所\nbeds: １９床\nfunctions:\n\t- 在宅\n");
    assertThat(profile.fields().stream().map(it -> it.value().value()))
        .containsExactly("星見台クリニック", "clinic-with-beds", "19");
    assertThat(profile.functions()).hasSize(1);
  }

  @Test
  void whatStandsBeforeAMistakeIsKept() {
    MaterialReading reading =
        read("facility.yaml", "name: A\nbeds: 19\nfunctions: [a, b\nkind: clinic\n").orElseThrow();
    assertThat(((ProfileStatement) reading.observations().getFirst()).fields()).hasSize(2);
    assertThat(reading.report().problems()).anyMatch(it -> it.gravity() == Problem.Gravity.PARTIAL);
  }

  @Test
  void theFirstOfTwoEqualKeysCounts() {
    ProfileStatement profile = statement("name: A\nname: B\n");
    assertThat(profile.fields())
        .singleElement()
        .satisfies(it -> assertThat(it.value().value()).isEqualTo("A"));
  }

  @Test
  void itIsRecognisedUnderAnyName() {
    assertThat(read("施設.txt", FACILITY)).isPresent();
    assertThat(read("memo.txt", "name: foo\n今日の予定\n")).isEmpty();
    assertThat(read("router.conf", "config system global\nset hostname x\n")).isEmpty();
  }

  @Test
  void anEmptyFileIsAProblemAndNoStatement() {
    MaterialReading reading = read("facility.yaml", "").orElseThrow();
    assertThat(reading.observations()).isEmpty();
    assertThat(reading.report().problems()).hasSize(1);
  }

  private static ProfileStatement statement(String text) {
    return (ProfileStatement) read("facility.yaml", text).orElseThrow().observations().getFirst();
  }

  private static Optional<MaterialReading> read(String name, String text) {
    return new ProfileReader().read(new Material(name, text.getBytes(StandardCharsets.UTF_8)));
  }
}
