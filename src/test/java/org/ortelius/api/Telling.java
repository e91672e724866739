// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A value of a parameter that tells whether a path looks at it: with it the answer is another one. What it tells is seen beside some other
 * parameters, which are told last and so count.
 */
record Telling(String parameter, String value, String beside) {

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

    private static final List<Telling> ALL = """
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

    private static Telling of(String row) {
        String[] cells = row.strip().split(" +");
        return new Telling(cells[0], cells[1], cells.length > 2 ? cells[2] : "");
    }

    /** The parameters that a path looks at, of all in the contract. */
    static SortedSet<String> seen(String path) {
        assertThat(ALL.stream().map(Telling::parameter)).containsAll(Contract.askedParameters());
        return ALL.stream()
                .filter(telling -> telling.isSeen(path))
                .map(Telling::parameter)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isSeen(String path) {
        String without = query(QUESTIONS.get(path), beside);
        return !answer(path, without).equals(answer(path, query(without, parameter + "=" + value)));
    }

    private static String query(String start, String more) {
        return start.isEmpty() || more.isEmpty() ? start + more : start + "&" + more;
    }

    /** Without the hour, which XML tells. */
    private static String answer(String path, String query) {
        Response answer = given().urlEncodingEnabled(false).get(query.isEmpty() ? path : path + "?" + query);
        return answer.statusCode()
                + answer.contentType()
                + answer.asString().replaceFirst("timestamp=\\S+ \\S+ \\S+ \\S+ \\S+ \\S+", "");
    }
}
