// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.photon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.Languages;
import org.ortelius.batch.parameters.Limit;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.parameters.Viewbox;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.TypeFilter;
import org.ortelius.index.reverse.NeighboursRequest;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.search.request.SearchRequest.FreeText;
import org.ortelius.index.search.request.SearchRequest.Near;

/** Reads what Photon's clients ask. */
record PhotonParameters(Parameters parameters) {

    private static final int DEFAULT_LIMIT = 15;
    private static final int MAX_LIMIT = 50;
    private static final int DEFAULT_ZOOM = 12;
    private static final int MAX_ZOOM = 18;
    private static final double DEFAULT_BIAS_SCALE = .4;
    private static final double METERS_AT_MAX_ZOOM = 250;
    private static final double METERS_PER_DEGREE = 111_195;
    private static final double MAX_RADIUS_KM = 5_000;

    /** {@code lang}, else the header. */
    List<String> languages(@Nullable String header) {
        return parameters
                .nonEmpty("lang")
                .map(language -> List.of(Limit.LANGUAGES.check("lang", language)))
                .orElseGet(() -> Languages.parse(header == null ? "" : header));
    }

    SearchRequest search(Localizer localizer) {
        String text = parameters.text("q").orElseThrow(() -> UsageException.missing("q"));
        var filter = new Filter(countryCodes(), focus(), Set.of(), 0, 30, Set.of(), Set.of(), types());
        return new SearchRequest(
                new FreeText(text, true), filter, limit(DEFAULT_LIMIT), parameters.flag("dedupe", true), localizer);
    }

    NeighboursRequest reverse() {
        double radiusKm = parameters.number("radius", 1);
        if (radiusKm <= 0 || radiusKm > MAX_RADIUS_KM) {
            throw new UsageException(
                    "radius",
                    Double.toString(radiusKm),
                    "Parameter 'radius' must be more than 0 and at most 5000 km, got %s.".formatted(radiusKm));
        }
        return new NeighboursRequest(position(), 1_000 * radiusKm, types(), limit(1));
    }

    /** Whether the nearest comes first, else the most important of the nearest. */
    boolean isByDistance() {
        return !parameters.text("distance_sort").orElse("true").equals("false");
    }

    private int limit(int byDefault) {
        return Math.clamp(parameters.integer("limit", byDefault), 1, MAX_LIMIT);
    }

    private Set<String> countryCodes() {
        var codes = new HashSet<String>();
        for (String code : split(parameters.all("countrycode"))) {
            if (!code.matches("[a-zA-Z]{2}")) {
                throw new UsageException(
                        "countrycode", code, "Parameter 'countrycode' needs two letters, got '%s'.".formatted(code));
            }
            codes.add(code.toLowerCase(Locale.ROOT));
        }
        return codes;
    }

    private Focus focus() {
        Box box = parameters
                .nonEmpty("bbox")
                .map(text -> Viewbox.parse("bbox", text))
                .orElse(null);
        boolean hasLat = parameters.nonEmpty("lat").isPresent();
        boolean hasLon = parameters.nonEmpty("lon").isPresent();
        return new Focus(box, box != null, hasLat || hasLon ? near() : null);
    }

    private Point position() {
        var position = new Point(parameters.number("lon"), parameters.number("lat"));
        if (!position.isOnGlobe()) {
            throw new UsageException(
                    "lat",
                    position.toString(),
                    "Parameters 'lat' and 'lon' must lie within -90…90 and -180…180, got %s and %s."
                            .formatted(position.lat(), position.lon()));
        }
        return position;
    }

    /** A radius that halves with each zoom; a scale of 0 makes nearness weigh twice what it does by default. */
    private Near near() {
        int zoom = Math.clamp(parameters.integer("zoom", DEFAULT_ZOOM), 0, MAX_ZOOM);
        double scale = Math.clamp(parameters.number("location_bias_scale", DEFAULT_BIAS_SCALE), 0, 1);
        double radiusDegrees = METERS_AT_MAX_ZOOM * Math.pow(2, MAX_ZOOM - zoom) / METERS_PER_DEGREE;
        double weight = 2 * Near.WEIGHT * DEFAULT_BIAS_SCALE / (DEFAULT_BIAS_SCALE + scale);
        return new Near(position(), radiusDegrees, weight, Double.POSITIVE_INFINITY);
    }

    private TypeFilter types() {
        var included = new ArrayList<TypeFilter.Tag>();
        var excluded = new ArrayList<TypeFilter.Tag>();
        for (String tag : parameters.all("osm_tag")) {
            OsmTag.of(tag).addTo(included, excluded);
        }
        return new TypeFilter(PhotonLayer.ranks(split(parameters.all("layer"))), included, excluded);
    }

    /** The values of a parameter, be it repeated or a list. */
    private static List<String> split(List<String> values) {
        return values.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
