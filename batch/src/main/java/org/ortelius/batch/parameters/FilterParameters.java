// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.request.SearchRequest.Field;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.search.request.SearchRequest.Near;

/** Reads what a search may find: {@code layer}, {@code featureType}, {@code countrycodes}, {@code viewbox}, {@code exclude_place_ids}. */
public record FilterParameters(Parameters parameters) {

    /** @param fields the parts of a structured query, empty for free text; they decide which layers make sense */
    Filter read(Set<Field> fields) {
        Optional<FeatureType> type = FeatureType.of(parameters);
        Optional<Box> viewbox = Viewbox.of(parameters);
        var excluded = excluded();
        return new Filter(
                Set.copyOf(countryCodes()),
                new Focus(viewbox.orElse(null), viewbox.isPresent() && parameters.flag("bounded", false), near()),
                layers(fields),
                type.map(FeatureType::minRank).orElse(0),
                type.map(FeatureType::maxRank).orElse(30),
                excluded.placeIds(),
                excluded.osmRefs());
    }

    /** {@code lat} and {@code lon}, an extension: what lies near comes first. One alone says nothing. */
    private @Nullable Near near() {
        if (parameters.nonEmpty("lat").isEmpty() || parameters.nonEmpty("lon").isEmpty()) {
            return null;
        }
        var near = new Point(parameters.number("lon"), parameters.number("lat"));
        if (!near.isOnGlobe()) {
            String text = near.lat() + "," + near.lon();
            throw new UsageException("lat", text, "Parameters 'lat' and 'lon' must lie within -90…90 and -180…180.");
        }
        return new Near(near);
    }

    private Set<Layer> layers(Set<Field> fields) {
        Set<Layer> asked = Layers.of(parameters).orElse(Set.of());
        if (parameters.text("featureType").isPresent()) {
            return EnumSet.of(Layer.ADDRESS);
        }
        if (!asked.isEmpty() || fields.isEmpty()) {
            return asked;
        }
        return fields.contains(Field.AMENITY) ? EnumSet.of(Layer.ADDRESS, Layer.POI) : EnumSet.of(Layer.ADDRESS);
    }

    /** Anything but two letters is left out without a word, as clients are used to. */
    public List<String> countryCodes() {
        return parameters.list("countrycodes").stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> code.matches("[a-z]{2}"))
                .distinct()
                .toList();
    }

    private record Excluded(Set<Long> placeIds, Set<OsmRef> osmRefs) {}

    private Excluded excluded() {
        var placeIds = new HashSet<Long>();
        var osmRefs = new HashSet<OsmRef>();
        for (String id : parameters.list("exclude_place_ids")) {
            if (id.matches("[0-9]{1,18}")) {
                placeIds.add(Long.valueOf(id));
            } else {
                osmRefs.add(OsmRef.parse(id)
                        .orElseThrow(() -> new UsageException("exclude_place_ids", id, "Invalid exclude ID: " + id)));
            }
        }
        return new Excluded(placeIds, osmRefs);
    }
}
