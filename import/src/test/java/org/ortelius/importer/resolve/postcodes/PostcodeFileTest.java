// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.postcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.errors.OrteliusException;

class PostcodeFileTest {

    @TempDir
    private Path folder;

    private final PostcodeMeans postcodes = new PostcodeMeans(new MappedPostcodes(List.of()));

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private List<String> codes() {
        return postcodes
                .centroids()
                .map(centroid ->
                        centroid.code().countryCode() + " " + centroid.code().postcode())
                .toList();
    }

    @Test
    void the_country_is_in_the_name_and_other_columns_do_not_matter() throws IOException {
        var file = file("LI_postcodes.csv", "lon,town,postcode,lat\n9.52,Vaduz,9490,47.14\n");
        assertThat(new PostcodeFile(file).addTo(postcodes, Set.of("li"), (code, point) -> {}))
                .hasToString("1 postcodes added from " + file);
        assertThat(codes()).containsExactly("li 9490");
        assertThat(Postcodes.of(postcodes).at(new Coordinate(9.52, 47.14), "li"))
                .contains("9490");
    }

    @Test
    void without_a_country_in_the_name_a_column_has_it() throws IOException {
        var file = file("world.csv", "\uFEFFcountry,postcode,lat,lon\nCH,8000,47.4,8.5\ngb,SW1A1AA,51.5,-0.1\n");
        new PostcodeFile(file).addTo(postcodes, Set.of("ch", "gb"), (code, point) -> {});
        assertThat(codes()).containsExactly("ch 8000", "gb SW1A 1AA");
    }

    @Test
    void packed_files_are_unpacked() throws IOException {
        var file = folder.resolve("li_postcodes.csv.gz");
        try (var out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write("postcode,lat,lon\n9490,47.14,9.52\n");
        }
        new PostcodeFile(file).addTo(postcodes, Set.of("li"), (code, point) -> {});
        assertThat(codes()).containsExactly("li 9490");
    }

    @Test
    void countries_that_the_extract_has_nothing_in_are_passed_over() throws IOException {
        new PostcodeFile(file("li_postcodes.csv", "postcode,lat,lon\n9490,47.14,9.52\n"))
                .addTo(postcodes, Set.of("ch"), (code, point) -> {});
        assertThat(codes()).isEmpty();
    }

    @Test
    void broken_rows_are_counted_and_passed_over() throws IOException {
        var file = file(
                "li_postcodes.csv",
                "postcode,lat,lon\nVaduz,47.14,9.52\n9491,47.2\n9492,north,9.5\n9493,47,190\n9494,NaN,9.5\n9490,47.14,9.52\n");
        assertThat(new PostcodeFile(file).addTo(postcodes, Set.of("li"), (code, point) -> {}))
                .hasToString(
                        "1 postcodes added from %s, 5 rows left out as no postcode with a position, such as \"Vaduz,47.14,9.52\""
                                .formatted(file));
        assertThat(codes()).containsExactly("li 9490");
    }

    @Test
    void a_file_without_the_columns_is_told_before_the_import() throws IOException {
        var file = file("postcodes.csv", "postcode;lat;lon\n");
        assertThatThrownBy(() -> new PostcodeFile(file))
                .isInstanceOf(OrteliusException.class)
                .hasMessage(
                        "%s lacks the column country, lat, lon, postcode: a file of postcodes has the columns postcode, lat, lon, and is called like gb_postcodes.csv or has a column country",
                        file);
    }
}
