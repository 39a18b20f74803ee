package org.yagura.cli.feeds;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where feeds are fetched: a name within the store and an address, one a line. */
final class FeedSources {

  /** The publishers' own addresses. */
  private static final List<String> OFFICIAL =
      List.of(
          "kev.json https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json",
          "epss.csv.gz https://epss.cyentia.com/epss_scores-current.csv.gz",
          "nvd/modified.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-modified.json.gz",
          "nvd/2026.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2026.json.gz",
          "nvd/2025.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2025.json.gz",
          "nvd/2024.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2024.json.gz",
          "nvd/2023.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2023.json.gz",
          "nvd/2022.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2022.json.gz",
          "nvd/2021.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2021.json.gz",
          "nvd/2020.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2020.json.gz",
          "nvd/2019.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2019.json.gz",
          "nvd/2018.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2018.json.gz",
          "nvd/2017.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2017.json.gz",
          "nvd/2016.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2016.json.gz",
          "nvd/2015.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2015.json.gz",
          "nvd/2014.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2014.json.gz",
          "nvd/2013.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2013.json.gz",
          "nvd/2012.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2012.json.gz",
          "nvd/2011.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2011.json.gz",
          "nvd/2010.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2010.json.gz",
          "nvd/2009.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2009.json.gz",
          "nvd/2008.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2008.json.gz",
          "nvd/2007.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2007.json.gz",
          "nvd/2006.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2006.json.gz",
          "nvd/2005.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2005.json.gz",
          "nvd/2004.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2004.json.gz",
          "nvd/2003.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2003.json.gz",
          "nvd/2002.json.gz https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-2002.json.gz",
          "jvn/new.rdf https://jvndb.jvn.jp/ja/rss/jvndb_new.rdf",
          "endoflife/windows.json https://endoflife.date/api/windows.json",
          "endoflife/windows-server.json https://endoflife.date/api/windows-server.json",
          "endoflife/fortios.json https://endoflife.date/api/fortios.json");

  record Source(String name, URI address) {
    Source {
      Objects.requireNonNull(name);
      Objects.requireNonNull(address);
    }
  }

  private FeedSources() {}

  /** The lines of a file, or the official addresses where none is given. */
  static List<Source> read(@Nullable Path file) throws IOException {
    List<String> lines = file == null ? OFFICIAL : Files.readAllLines(file, StandardCharsets.UTF_8);
    List<Source> sources = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.strip().split("\\s+", 2);
      if (parts.length == 2 && !line.startsWith("#") && isSafe(parts[0])) {
        sources.add(new Source(parts[0], URI.create(parts[1])));
      }
    }
    return sources;
  }

  /** A name that stays within the store. */
  private static boolean isSafe(String name) {
    return name.matches("[A-Za-z0-9._/-]{1,120}") && !name.contains("..") && !name.startsWith("/");
  }
}
