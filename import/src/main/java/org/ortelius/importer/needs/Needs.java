// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.needs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.ortelius.importer.read.Extract;
import org.ortelius.importer.tags.Style;

/**
 * What an import needs at most at one time, beside the live data. Extracts differ in how much a byte of them holds; in those that were measured the disk
 * was 0.79 to 0.94 times what this says.
 *
 * @param database bytes in the folder of the database: tables, log, and what is sorted
 * @param beside bytes in the data folder: scratch files first, then the index while it is merged
 * @param heap bytes
 * @param time on two cores like those of the measurement
 */
public record Needs(long database, long beside, long heap, Duration time) {

    /** Throws when an extract cannot be read. */
    public static Needs of(List<Path> extracts, Style style) {
        return of(extracts.stream().mapToDouble(Needs::asPbf).sum(), style);
    }

    /** By the bytes of a PBF. */
    public static Needs of(double pbf, Style style) {
        double nodes = pbf * Slopes.of("nodes");
        double ways = pbf * Slopes.of("ways");
        double relations = pbf * Slopes.of("relations");
        double places = pbf * Slopes.of("places") * Slopes.of("style_" + style);
        double tables = Slopes.of("cluster")
                + nodes * Slopes.of("node_bytes")
                + ways * Slopes.of("way_bytes")
                + relations * Slopes.of("relation_bytes")
                + places * Slopes.of("place_bytes");
        double log = Math.clamp(places * Slopes.of("log_bytes"), Slopes.of("log_least"), Slopes.of("log_most"));
        double positions = Math.max(nodes * Slopes.of("position_bytes"), Slopes.of("positions_least"));
        double ground = places * Slopes.of("ground_bytes");
        double index = places * Slopes.of("document_bytes");
        double merged = Math.min(index, Slopes.of("merged_most")) * (Slopes.of("index_peak") - 1);
        double micros = Slopes.of("start_us")
                + (nodes + ways + relations) * Slopes.of("read_us")
                + places * (Slopes.of("draw_us") + Slopes.of("resolve_us") + Slopes.of("index_us"));
        return new Needs(
                (long) (tables + log + places * Slopes.of("sort_bytes")),
                (long) Math.max(Math.max(positions, ground), index + merged),
                (long) (Slopes.of("heap_base") + places * Slopes.of("heap_place")),
                Duration.ofMillis((long) (micros / 1000)));
    }

    private static double asPbf(Path file) {
        var extract = new Extract(file);
        return extract.bytes()
                * switch (extract.kind()) {
                    case PBF -> 1;
                    case XML -> Slopes.of("xml");
                    case XML_GZIP -> Slopes.of("xml_gz");
                    case XML_BZIP2 -> Slopes.of("xml_bz2");
                };
    }

    /** All of its bytes, where one disk has both. */
    public long disk() {
        return database + beside;
    }

    /** In a line; a database elsewhere has a disk of its own. */
    public String told(boolean isDatabaseElsewhere) {
        String where = isDatabaseElsewhere
                ? "%s of disk here and %s in the database".formatted(bytes(beside), bytes(database))
                : bytes(disk()) + " of disk";
        return "needs about %s, %s of heap, and %s on two cores".formatted(where, bytes(heap), time(time));
    }

    /** Such as "1.2 GB". */
    public static String bytes(long bytes) {
        if (bytes < 1e9) {
            return String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
        }
        return String.format(Locale.ROOT, bytes < 1e11 ? "%.1f GB" : "%,.0f GB", bytes / 1e9);
    }

    /** Such as "25 min". */
    public static String time(Duration time) {
        if (time.toMinutes() < 2) {
            return time.toSeconds() + " s";
        }
        return time.toHours() < 2 ? time.toMinutes() + " min" : time.toHours() + " h";
    }
}
