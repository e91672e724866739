// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.importer.postgres.Folders;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.search.SearchRequest;

/** Anybody may map anything: one import of all that is absurd, which ends, counts what it drops, and answers. */
class HostileDataTest {

    private static final String[] NO_MEMBERS = {};
    private static Path folder;
    private static String generation;
    private static Geocoder geocoder;
    private static String report;

    @BeforeAll
    static void importIt() throws IOException {
        folder = TestDatabase.newFolder();
        Path data = folder.resolve("data");
        Path extract = map().write(folder.resolve("hostile.osm"));
        PrintStream stderr = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            new Import(TestDatabase.get(), data).run(List.of(extract));
        } finally {
            System.setErr(stderr);
        }
        report = said.toString(StandardCharsets.UTF_8);
        var generations = new Generations(data);
        generation = generations.live().orElseThrow().schema();
        geocoder = Geocoder.open(generations.directory(generation));
    }

    @AfterAll
    static void deleteIt() throws IOException, SQLException {
        geocoder.close();
        new Schema(TestDatabase.get(), generation).drop();
        Folders.delete(folder);
    }

    private static WrittenOsm map() {
        var osm = new WrittenOsm()
                .node(1, 9.52, 47.14)
                .node(2, 9.53, 47.14)
                .node(3, 9.53, 47.15)
                .node(4, 9.52, 47.15)
                .node(5, 9.521, 47.1401, "addr:housenumber=1", "addr:street=Good Street");
        longTexts(osm);
        strangeNames(osm);
        strangeNumbers(osm);
        edgesOfTheWorld(osm);
        strangeWays(osm);
        strangeRelations(osm);
        return osm;
    }

    private static void longTexts(WrittenOsm osm) {
        osm.node(20, 9.52, 47.141, "place=village", "name=" + "x".repeat(10_000_000));
        osm.node(21, 9.52, 47.141, "place=village", "name=Longkey", "k".repeat(9000) + "=v");
        osm.node(22, 9.52, 47.141, "place=village", "name=" + "日".repeat(8000));
        osm.node(23, 9.52, 47.141, "amenity=pub", "name=Listing" + ";a".repeat(3900));
        var tags = Stream.concat(
                Stream.of("place=town", "name=Manytags"),
                IntStream.range(0, 50_000).mapToObj(i -> (i % 2 == 0 ? "name:x" : "k") + i + "=Other " + i));
        osm.node(24, 9.52, 47.141, tags.toArray(String[]::new));
    }

    private static void strangeNames(WrittenOsm osm) {
        osm.node(30, 9.52, 47.141, "amenity=pub", "name=\ud83c\udf7a");
        osm.node(31, 9.52, 47.141, "amenity=pub", "name=\u202eabc\u202c");
        osm.node(32, 9.52, 47.141, "amenity=pub", "name=\u200b\u200c\u200d");
        osm.node(33, 9.52, 47.141, "amenity=pub", "name=مقهى الاختبار");
        osm.node(34, 9.52, 47.141, "amenity=pub", "name=\t\n ");
        osm.node(35, 9.52, 47.141, "amenity=", "name=Emptyvalue");
        osm.node(36, 9.52, 47.141, "amenity=pub", "name=" + "a\u0301".repeat(3000));
    }

    private static void strangeNumbers(WrittenOsm osm) {
        String street = "addr:street=Good Street";
        osm.node(40, 9.5211, 47.1401, "addr:housenumber=" + "9".repeat(5000), street);
        osm.node(41, 9.5212, 47.1401, "addr:housenumber=1-99999999999", street, "addr:interpolation=all");
        osm.node(42, 9.5213, 47.1401, "addr:housenumber=", "addr:street=", "addr:=x");
        osm.node(
                43,
                9.5214,
                47.1401,
                "addr:housenumber=-5",
                street,
                "addr:postcode=" + "9".repeat(5000),
                "addr:country=ZZ");
    }

    private static void edgesOfTheWorld(WrittenOsm osm) {
        osm.node(50, 180, 90, "place=city", "name=Northeast");
        osm.node(51, -180, -90, "place=city", "name=Southwest");
        osm.node(52, -180, 90, "amenity=pub", "name=Polebar");
        osm.node(53, 180, -90);
        osm.node(54, 181, 0, "place=city", "name=Off");
        osm.node(55, Double.NaN, Double.NaN, "place=city", "name=Nowhereville");
        osm.node(56, 1e300, Double.NEGATIVE_INFINITY, "place=city", "name=Far");
    }

    private static void strangeWays(WrittenOsm osm) {
        osm.way(1, new long[] {1, 2}, "highway=residential", "name=Good Street");
        osm.way(2, nodes(2000, 1), "highway=residential", "name=Same node");
        osm.way(3, nodes(0), "highway=residential", "name=No nodes");
        osm.way(4, nodes(1000, 1, 2), "highway=residential", "name=Pingpong");
        osm.way(5, nodes(400, 1, 2, 3, 4), "building=yes", "name=Roundabouts");
        osm.way(6, new long[] {900, 901}, "highway=residential", "name=All missing");
        osm.way(7, new long[] {50, 51}, "highway=residential", "name=Pole to pole");
        osm.way(8, new long[] {50, 52, 51, 53, 50}, "landuse=forest", "name=Wholeworld");
        osm.way(9, new long[] {1, 2, 3, 4, 1}, "landuse=residential", "name=Quarter");
        osm.way(10, new long[] {1, 3, 2, 4, 1}, "building=yes", "name=Bowtie");
        osm.way(11, new long[] {1, 2}, "addr:interpolation=-99999999999");
    }

    private static long[] nodes(int times, long... nodes) {
        return Collections.nCopies(times, nodes).stream()
                .flatMapToLong(LongStream::of)
                .toArray();
    }

    private static void strangeRelations(WrittenOsm osm) {
        String[] boundary = {"type=boundary", "boundary=administrative"};
        osm.relation(1, new String[] {"relation 1 outer"}, "type=multipolygon", "place=town", "name=Self");
        osm.relation(
                2,
                new String[] {"relation 3 outer", "way 9"},
                boundary[0],
                boundary[1],
                "admin_level=99999999999",
                "name=Cyclea");
        osm.relation(
                3,
                new String[] {"relation 2 outer", "way 9"},
                boundary[0],
                boundary[1],
                "admin_level=-1",
                "name=Cycleb");
        osm.relation(
                4,
                new String[] {"node 1 outer", "relation 2 inner"},
                "type=multipolygon",
                "landuse=forest",
                "name=Wrong");
        osm.relation(5, NO_MEMBERS, boundary[0], boundary[1], "admin_level=8", "name=Void");
        osm.relation(
                6,
                Collections.nCopies(5000, "way 9 outer").toArray(String[]::new),
                boundary[0],
                boundary[1],
                "admin_level=8",
                "name=Repeated");
        osm.relation(
                7,
                new String[] {"way 1 street", "node 5 house", "relation 7 house", "way 1 house"},
                "type=associatedStreet");
        osm.relation(
                8,
                new String[] {"way 9 " + "o".repeat(9000)},
                boundary[0],
                boundary[1],
                "admin_level=2",
                "name=Xland",
                "ISO3166-1=XX");
    }

    @ParameterizedTest
    @CsvSource({
        "Good Street 1, N5", "Longkey, N21", "Listing, N23", "Manytags, N24", "Other 1776, N24", "مقهى الاختبار, N33",
        "Emptyvalue, N35", "Northeast, N50", "Southwest, N51", "Polebar, N52", "Pingpong, W4", "Roundabouts, W5",
        "Wholeworld, W8", "Bowtie, W10", "Repeated, R6"
    })
    void what_can_be_meant_is_found(String query, String expected) throws IOException {
        assertThat(search(query)).contains(OsmRef.parse(expected).orElseThrow());
    }

    private static List<OsmRef> search(String query) throws IOException {
        var request =
                new SearchRequest(new SearchRequest.FreeText(query), SearchRequest.Filter.NONE, 10, true, List.of());
        return geocoder.search(request).stream()
                .map(answer -> answer.place().identity().osmRef())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"Off", "Nowhereville", "Self", "Wrong", "Void", "xxxxxxxxxxxxxxxxxxxx"})
    void what_is_nowhere_is_not_found(String query) throws IOException {
        assertThat(search(query)).isEmpty();
    }

    @Test
    void what_was_dropped_is_counted_by_reason() {
        assertThat(report)
                .contains("left out: 2 nodes that are off the globe")
                .contains("left out: 1 nodes without coordinates")
                .contains("left out: 2 tags that are longer than 8,000 characters")
                .containsPattern("1 +nodes are missing in the extract +W6")
                .containsPattern("2 +fewer than two different nodes +W2")
                .containsPattern("1 +a line longer than 30 degrees +W7")
                .containsPattern("3 +an area without ways +R1");
    }
}
