package org.yagura.intake.reconcile.field;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.observation.AssetField;
import org.yagura.model.spelling.Spelling;

/** Whether two values of one field mean the same, or one only says more than the other. */
public final class Sameness {

  private static final Pattern WINDOWS =
      Pattern.compile("windows(server)?(xp|vista|20\\d\\d(?:r2)?|8\\.1|\\d{1,2})");
  private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)*");

  private static final Pattern BASEMENT = Pattern.compile("[Bb](\\d)[FfＦ階]?(?![A-Za-z0-9])");
  private static final Pattern FLOOR = Pattern.compile("(\\d)[FfＦ](?![A-Za-z0-9])");
  private static final int SHORTEST_NUMBER = 4;

  private Sameness() {}

  public static boolean agree(AssetField field, String left, String right) {
    return switch (field) {
      case VERSION -> versionsAgree(left, right);
      case OS, OS_GUESS -> systemsAgree(left, right);
      case VENDOR -> {
        String a = Spelling.foldCompany(left);
        String b = Spelling.foldCompany(right);
        yield a.contains(b) || b.contains(a);
      }
      case HOSTNAME -> host(left).equals(host(right));
      case INSTALLED, SUPPORT_UNTIL, CONTRACT_UNTIL, LAST_SEEN ->
          left.startsWith(right) || right.startsWith(left);
      case SERIAL, ASSET_TAG, COUNT, ADDRESS, MAC ->
          Spelling.fold(left).equals(Spelling.fold(right));
      case MODEL -> Spelling.compatible(left, right) || modelsAgree(left, right);
      case LOCATION -> Spelling.compatible(floors(left), floors(right));
      case NAME,
          KIND,
          MAKE,
          DEPARTMENT,
          SITE,
          SYSTEM,
          PURPOSE,
          NOTE,
          STATE,
          OPEN_PORT,
          DISCLOSURE,
          BILL ->
          Spelling.compatible(left, right);
    };
  }

  /** C9300-24T and Catalyst 9300-24T: the family's name differs, the number tells the model. */
  private static boolean modelsAgree(String left, String right) {
    String a = fromFirstDigit(left);
    String b = fromFirstDigit(right);
    return a.length() >= SHORTEST_NUMBER && a.equals(b);
  }

  private static String fromFirstDigit(String model) {
    String folded = Spelling.fold(model);
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isDigit(folded.charAt(i))) {
        return folded.substring(i);
      }
    }
    return "";
  }

  /** 5F and 5階 are one floor, B1F and 地下1階 another. */
  private static String floors(String place) {
    String plain = Normalizer.normalize(place, Normalizer.Form.NFKC);
    return FLOOR.matcher(BASEMENT.matcher(plain).replaceAll("地下$1階")).replaceAll("$1階");
  }

  private static String host(String name) {
    int dot = name.indexOf('.');
    return Spelling.fold(dot > 0 ? name.substring(0, dot) : name);
  }

  private static boolean versionsAgree(String left, String right) {
    Matcher a = VERSION.matcher(left);
    Matcher b = VERSION.matcher(right);
    if (!a.find() || !b.find()) {
      return Spelling.compatible(left, right);
    }
    String l = withoutLeadingZeros(a.group());
    String r = withoutLeadingZeros(b.group());
    return l.equals(r) || l.startsWith(r + ".") || r.startsWith(l + ".");
  }

  private static String withoutLeadingZeros(String version) {
    return version.replaceAll("(^|\\.)0+(?=\\d)", "$1");
  }

  private static boolean systemsAgree(String left, String right) {
    String a = Spelling.fold(left);
    String b = Spelling.fold(right);
    Matcher l = WINDOWS.matcher(a);
    Matcher r = WINDOWS.matcher(b);
    if (l.find() && r.find()) {
      return l.group().equals(r.group());
    }
    return a.contains(b) || b.contains(a);
  }
}
