package org.yagura.intake.reconcile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.Sighting;

/**
 * Which site a material speaks of, where its folder or file name says so: 本院/台帳.xlsx and 分院/台帳.xlsx
 * may give one name and one address to two things. A site counts only where the materials name at
 * least two.
 */
final class SiteNames {

  private static final Pattern SITE =
      Pattern.compile(
          "(?:^|[/_ 　（(・-])([\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}ー]{0,12}(?:本院|分院|本館病院|サテライト))");

  private SiteNames() {}

  /** The sightings, those of sites with a claim on their site. */
  static List<Sighting> applied(List<Sighting> sightings) {
    Map<String, String> siteOf = new HashMap<>();
    for (Sighting it : sightings) {
      siteOf.computeIfAbsent(it.origin().file(), SiteNames::named);
    }
    Set<String> sites = new HashSet<>(siteOf.values());
    sites.remove("");
    if (sites.size() < 2) {
      return sightings;
    }
    List<Sighting> told = new ArrayList<>();
    for (Sighting it : sightings) {
      told.add(at(it, siteOf.getOrDefault(it.origin().file(), "")));
    }
    return told;
  }

  private static String named(String path) {
    Matcher matcher = SITE.matcher(Normalizer.normalize(path, Normalizer.Form.NFKC));
    return matcher.find() ? matcher.group(1) : "";
  }

  private static Sighting at(Sighting sighting, String site) {
    if (site.isEmpty() || sighting.first(AssetField.SITE).isPresent()) {
      return sighting;
    }
    List<Claim> claims = new ArrayList<>(sighting.claims());
    claims.add(new Claim(AssetField.SITE, site, sighting.evidence()));
    return new Sighting(sighting.origin(), claims, sighting.measured(), sighting.evidence());
  }
}
