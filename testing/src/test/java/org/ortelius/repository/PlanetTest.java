// SPDX-License-Identifier: Apache-2.0
package org.ortelius.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.needs.Needs;
import org.ortelius.importer.needs.Slopes;
import org.ortelius.importer.tags.Style;

/** docs/planet.md has the slopes that imports are told by, and what follows from them; {@code -Ddocs=write} draws its tables anew. */
class PlanetTest {

    private static final Path DOCUMENT = Repository.ROOT.resolve("docs/planet.md");

    /** Where the tables begin and end. */
    private static final String SLOPES = "<!-- slopes -->\n";

    private static final String PROJECTIONS = "<!-- projections -->\n";
    private static final String END = "<!-- end -->\n";

    private record Extract(String name, double bytes) {}

    /** About as large as they are in 2026. */
    private static final Extract[] EXTRACTS = {
        new Extract("a region of 63 MB, such as the composite", 63e6),
        new Extract("Belgium, 0.7 GB", .7e9),
        new Extract("Germany, 4.6 GB", 4.6e9),
        new Extract("Europe, 32 GB", 32e9),
        new Extract("the planet, 90 GB", 90e9)
    };

    @Test
    void the_tables_are_those_of_the_slopes() throws IOException {
        String text = Repository.read(DOCUMENT);
        String drawn = with(with(text, SLOPES, slopes()), PROJECTIONS, projections());
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(DOCUMENT, drawn);
            text = drawn;
        }
        assertThat(text)
                .as(
                        "docs/planet.md; draw its tables anew with: ./mvnw -pl testing -am test -Dtest=PlanetTest -Ddocs=write")
                .isEqualTo(drawn);
    }

    private static String with(String text, String begin, String table) {
        int from = text.indexOf(begin) + begin.length();
        assertThat(from).as("where " + begin.strip() + " is").isGreaterThanOrEqualTo(begin.length());
        return text.substring(0, from) + table + text.substring(text.indexOf(END, from));
    }

    private static String slopes() {
        var table = new StringBuilder("| slope | value | unit | measured |\n|---|---|---|---|\n");
        for (Slopes.Slope slope : Slopes.all()) {
            String value = slope.value() >= 1000 ? String.format(Locale.ROOT, "%,.0f", slope.value()) : number(slope);
            table.append("| %s | %s | %s | %s |\n".formatted(slope.name(), value, slope.unit(), slope.source()));
        }
        return table.toString();
    }

    private static String number(Slopes.Slope slope) {
        return java.math.BigDecimal.valueOf(slope.value()).stripTrailingZeros().toPlainString();
    }

    private static String projections() {
        var table = new StringBuilder(
                "| extract | disk during the import | of it in the database | of it in the data folder | heap | time, two cores |\n|---|---|---|---|---|---|\n");
        for (Extract extract : EXTRACTS) {
            var needs = Needs.of(extract.bytes, Style.EXTRATAGS);
            table.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            extract.name,
                            Needs.bytes(needs.disk()),
                            Needs.bytes(needs.database()),
                            Needs.bytes(needs.beside()),
                            Needs.bytes(needs.heap()),
                            Needs.time(needs.time())));
        }
        return table.toString();
    }
}
