// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ortelius.api.Contract.Operation;

/**
 * A value of a parameter that tells whether an operation looks at it: with it the answer is another one. What it tells is seen beside some other
 * parameters, which are told last and so count.
 */
record Telling(String parameter, String value, String beside) {

    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What finds something at each path. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "/search", "q=Oldtown",
            "/autocomplete", "q=Oldt",
            "/api", "q=Oldt",
            "/reverse", "lat=49.75&lon=6.15",
            "/photon/reverse", "lat=49.7487&lon=6.1525",
            "/lookup", "osm_ids=R1",
            "/details", "osmtype=R&osmid=1",
            "/deletable", "",
            "/polygons", "",
            "/status", "");

    private static final List<Telling> OF_PLACES = """
            q                   Xyzzyplugh
            amenity             cafe
            street              Lane
            city                Oldtown
            county              Oldtown
            state               Oldtown
            postalcode          1234
            country             Luxembourg
            limit               x
            countrycodes        fr
            countrycode         1
            featureType         country
            exclude_place_ids   x
            viewbox             x
            bounded             1            viewbox=1,1,2,2
            bbox                x
            dedupe              0            q=Twin
            lat                 x            lon=6.15
            lon                 x            lat=49.75
            zoom                x            lat=49.75&lon=6.15
            location_bias_scale x            lat=49.75&lon=6.15
            radius              x
            distance_sort       false        limit=9&lat=49.748&lon=6.152
            layer               x
            osm_tag             shop
            osm_ids             N7
            place_id            x
            osmtype             X
            osmid               x
            class               x
            keywords            1
            linkedplaces        0
            hierarchy           1
            group_hierarchy     1            hierarchy=1
            days                x
            reduced             1
            format              yaml
            json_callback       show         format=json
            accept-language     fr
            lang                fr
            addressdetails      0
            addressdetails      1
            extratags           1            format=json
            namedetails         1            format=json
            entrances           1            format=json&q=School&osm_ids=W20&osmtype=W&osmid=20
            extensions          1            format=json
            debug               1
            polygon_geojson     1            format=json
            polygon_kml         1            format=json
            polygon_svg         1            format=json
            polygon_text        1            format=json
            polygon_threshold   x            polygon_text=1&format=json
            """.lines().map(Telling::of).toList();

    private static final String TABLE = "q,lat,lon,note\nOldtown,49.75,6.15,=1\n";
    private static final String LINE = "{\"q\": \"Oldtown\", \"lat\": 49.75, \"lon\": 6.15}\n";

    /** Of tables, where a part of an address is the name of a column. */
    private static final List<Telling> OF_TABLES = """
            columns             x
            amenity             x
            housenumber         x
            street              x
            postcode            x
            city                x
            county              x
            state               x
            country             x
            citycode            q
            lat                 q            lon=lon
            lon                 q            lat=lat
            kind                x
            format              x
            encoding            x
            delimiter           xx
            with_bom            1
            safe_cells          1
            result_columns      x
            countrycodes        fr
            layer               x
            featureType         country
            viewbox             x
            bounded             1            viewbox=1,1,2,2
            zoom                x            kind=reverse
            accept-language     fr
            """.lines().map(Telling::of).toList();

    private static Telling of(String row) {
        String[] cells = row.strip().split(" +");
        return new Telling(cells[0], cells[1], cells.length > 2 ? cells[2] : "");
    }

    /** The parameters that an operation looks at, of all in the contract. */
    static SortedSet<String> seen(Operation operation) {
        List<Telling> tellings = operation.method().equals("POST") ? OF_TABLES : OF_PLACES;
        assertThat(Stream.concat(OF_PLACES.stream(), OF_TABLES.stream()).map(Telling::parameter))
                .containsAll(Contract.parameters());
        return tellings.stream()
                .filter(telling -> telling.isSeen(operation))
                .map(Telling::parameter)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isSeen(Operation operation) {
        String without = query(QUESTIONS.getOrDefault(operation.path(), ""), beside);
        return !answer(operation, without).equals(answer(operation, query(without, parameter + "=" + value)));
    }

    private static String query(String start, String more) {
        return start.isEmpty() || more.isEmpty() ? start + more : start + "&" + more;
    }

    private static String answer(Operation operation, String query) {
        String path = operation.path();
        return switch (operation.toString()) {
            case "POST /batch" ->
                told(asking().contentType("application/x-ndjson")
                        .body(LINE.getBytes(StandardCharsets.UTF_8))
                        .post(with(path, query)));
            case "POST /search/csv", "POST /reverse/csv" -> told(form(query).post(path));
            case "POST /batch/jobs" -> toldByJob(form(query).post(path));
            default -> told(asking().get(with(path, query)));
        };
    }

    private static RequestSpecification asking() {
        return given().urlEncodingEnabled(false);
    }

    private static String with(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static RequestSpecification form(String fields) {
        RequestSpecification form = given().multiPart("data", "table.csv", TABLE.getBytes(StandardCharsets.UTF_8));
        for (String field : fields.isEmpty() ? new String[0] : fields.split("&")) {
            form.multiPart(field.replaceFirst("=.*", ""), field.replaceFirst(".*?=", ""));
        }
        return form;
    }

    /** Without the hour, which XML tells. */
    private static String told(Response answer) {
        return answer.statusCode()
                + answer.contentType()
                + answer.asString().replaceFirst("timestamp=\\S+ \\S+ \\S+ \\S+ \\S+ \\S+", "");
    }

    /** What a job finds, or why there is none. */
    private static String toldByJob(Response added) {
        if (added.statusCode() != ACCEPTED) {
            return told(added);
        }
        String job = added.header("Location");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Set.of("done", "failed").contains(given().get(job).jsonPath().getString("state"))) {
            assertThat(System.nanoTime()).as("job %s", job).isLessThan(end);
        }
        String found = given().get(job).jsonPath().getString("message") + told(given().get(job + "/result"));
        given().delete(job);
        return found;
    }
}
