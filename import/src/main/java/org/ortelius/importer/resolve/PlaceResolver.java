// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.ortelius.importer.draw.Feature;
import org.ortelius.index.place.Ranks;

/** Resolves one feature against its surroundings. Thread-safe. */
final class PlaceResolver {

    /** Streets and what is treated like one are addressed by everything above a house. */
    private static final int BELOW_STREET = 26;

    /** A POI larger than this hangs on the area around it, not on the street beside it; square degrees. */
    private static final double LARGE_POI = 0.005;

    private final Surroundings around;
    private final AddressLines addressLines;

    PlaceResolver(Surroundings around) {
        this.around = around;
        this.addressLines = new AddressLines(around.areaIndex());
    }

    /** An area or place node of an address; its postcode is set for those below it. */
    Resolved resolve(Area area) {
        if (area.linkedTo != null) {
            var link = new Resolved.Link(area.linkedTo.id, null);
            return new Resolved(area.id, area.ranks(), area.centroid, area.countryCode, Resolved.Hierarchy.NONE, link);
        }
        var shape = area.feature.geometry().getFactory().createPoint(area.centroid);
        var lines = addressLines.of(new AddressLines.Around(shape, area.centroid, area.addressRank, area.id));
        area.postcode = Optional.ofNullable(
                        Postcodes.valid(area.feature.tags().address().get("postcode")))
                .or(() -> inherited(lines))
                .or(() -> area.isNode()
                        ? around.postcodes().at(area.centroid, area.countryCode)
                        : around.postcodes().onlyOneIn(area))
                .orElse(null);
        return new Resolved(
                area.id,
                area.ranks(),
                area.centroid,
                area.countryCode,
                hierarchy(lines, null, area.postcode),
                new Resolved.Link(null, area.merged));
    }

    /** A street; its postcode is set for the houses on it. */
    Resolved resolve(Road road) {
        var geometry = road.feature.geometry();
        var centroid = Centroids.of(geometry);
        var lines = addressLines.of(new AddressLines.Around(geometry, centroid, BELOW_STREET, road.id()));
        road.postcode = postcode(road.feature, centroid, road.countryCode, lines);
        return Resolved.of(road.feature, road.ranks, centroid, road.countryCode, hierarchy(lines, null, road.postcode));
    }

    /** Anything else: houses, POIs, features without an address rank. */
    Resolved resolve(Feature feature) {
        var centroid = Centroids.of(feature.geometry());
        String country = around.countryOf(feature, centroid);
        Ranks ranks = around.ranks().of(feature, country);
        return ranks.hangsOnParent()
                ? resolveHanging(withInheritedAddress(feature), new Situation(ranks, centroid, country))
                : resolveFree(feature, new Situation(ranks, centroid, country));
    }

    private record Situation(
            Ranks ranks, Coordinate centroid, @Nullable String countryCode) {}

    private Resolved resolveFree(Feature feature, Situation at) {
        int below = at.ranks.address() > 0 ? at.ranks.address() : SizeRank.of(feature, at.ranks, at.countryCode);
        Geometry shape = at.ranks.address() == 0 && feature.geometry().getDimension() > 0
                ? feature.geometry()
                : feature.geometry().getFactory().createPoint(at.centroid);
        var lines = addressLines.of(new AddressLines.Around(shape, at.centroid, below, feature.id()));
        String postcode = postcode(feature, at.centroid, at.countryCode, lines);
        return Resolved.of(feature, at.ranks, at.centroid, at.countryCode, hierarchy(lines, null, postcode));
    }

    private Resolved resolveHanging(Feature feature, Situation at) {
        var bounds = feature.geometry().getEnvelopeInternal();
        String tagged = Postcodes.valid(feature.tags().address().get("postcode"));
        var road = road(feature, bounds, at.countryCode);
        if (road.isPresent()) {
            return hanging(feature, at, road.get().id(), firstOf(tagged, road.get().postcode, at));
        }
        var area = area(feature, at.countryCode);
        if (area.isPresent()) {
            return hanging(feature, at, area.get().id, firstOf(tagged, area.get().postcode, at));
        }
        var nearest =
                isLarge(bounds) ? Optional.<Road>empty() : around.roadIndex().nearestNamed(bounds, at.countryCode);
        if (nearest.isPresent()) {
            return hanging(feature, at, nearest.get().id(), firstOf(tagged, nearest.get().postcode, at));
        }
        var covering = around.areaIndex().covering(feature.geometry(), 5, 25);
        if (covering.isPresent()) {
            return hanging(feature, at, covering.get().id, firstOf(tagged, covering.get().postcode, at));
        }
        return alone(feature, at);
    }

    private static boolean isLarge(Envelope bounds) {
        return bounds.getArea() >= LARGE_POI;
    }

    /** What the tags and relations say about the street: an associatedStreet, then addr:street. */
    private Optional<Road> road(Feature feature, Envelope bounds, @Nullable String country) {
        String street = feature.tags().address().get("street");
        return around.associatedStreets()
                .streetOf(feature.ref(), bounds)
                .or(() -> street == null ? Optional.empty() : around.roadIndex().ofName(street, bounds, country));
    }

    /** The place named by addr:place; when no street is tagged and no such place is known, the area around. */
    private Optional<Area> area(Feature feature, @Nullable String country) {
        String place = feature.tags().address().get("place");
        if (place == null) {
            return Optional.empty();
        }
        var named = around.areaIndex().named(place, feature.geometry(), country);
        boolean noStreet = !feature.tags().address().containsKey("street");
        return named.or(() -> noStreet ? around.areaIndex().covering(feature.geometry(), 5, 25) : Optional.empty());
    }

    private Optional<String> firstOf(@Nullable String tagged, @Nullable String parents, Situation at) {
        return Optional.ofNullable(tagged)
                .or(() -> Optional.ofNullable(parents))
                .or(() -> around.postcodes().at(at.centroid, at.countryCode));
    }

    private static Resolved hanging(Feature feature, Situation at, long parentId, Optional<String> postcode) {
        var hierarchy = new Resolved.Hierarchy(parentId, housenumber(feature), postcode.orElse(null), List.of());
        return Resolved.of(feature, at.ranks, at.centroid, at.countryCode, hierarchy);
    }

    /** Nothing to hang on: addressed like a street. */
    private Resolved alone(Feature feature, Situation at) {
        var shape = feature.geometry().getFactory().createPoint(at.centroid);
        var lines = addressLines.of(new AddressLines.Around(shape, at.centroid, BELOW_STREET, feature.id()));
        String postcode = postcode(feature, at.centroid, at.countryCode, lines);
        return Resolved.of(
                feature, at.ranks, at.centroid, at.countryCode, hierarchy(lines, housenumber(feature), postcode));
    }

    private @Nullable String postcode(
            Feature feature, Coordinate centroid, @Nullable String country, List<AddressLines.Line> lines) {
        return Optional.ofNullable(Postcodes.valid(feature.tags().address().get("postcode")))
                .or(() -> inherited(lines))
                .or(() ->
                        feature.isArea() ? Optional.empty() : around.postcodes().at(centroid, country))
                .orElse(null);
    }

    /** The postcode of the most specific address line that has one. */
    private static Optional<String> inherited(List<AddressLines.Line> lines) {
        return lines.reversed().stream()
                .filter(AddressLines.Line::isAddress)
                .map(line -> line.area().postcode)
                .filter(postcode -> postcode != null)
                .findFirst();
    }

    /** The parent of what has lines of its own is the most specific one in its address. */
    private static Resolved.Hierarchy hierarchy(
            List<AddressLines.Line> lines, @Nullable String housenumber, @Nullable String postcode) {
        Long parent = lines.reversed().stream()
                .filter(AddressLines.Line::isAddress)
                .map(line -> line.area().id)
                .findFirst()
                .orElse(null);
        return new Resolved.Hierarchy(parent, housenumber, postcode, lines);
    }

    private static final Set<String> INHERITED = Set.of("housenumber", "street", "place", "postcode", "city");

    private Feature withInheritedAddress(Feature feature) {
        if (!feature.isNode() || !feature.tags().address().isEmpty()) {
            return feature;
        }
        return around.buildings()
                .addressAround(feature)
                .map(address -> inherit(feature, address))
                .orElse(feature);
    }

    private static Feature inherit(Feature feature, Map<String, String> address) {
        var tags = new java.util.HashMap<>(address);
        tags.keySet().retainAll(INHERITED);
        return new Feature(
                feature.id(),
                feature.ref(),
                feature.category(),
                feature.adminLevel(),
                new Feature.Tags(feature.tags().names(), tags, feature.tags().extratags()),
                feature.geometry());
    }

    /** The number as tagged; of several kinds of number the first of house, street and conscription number. */
    static @Nullable String housenumber(Feature feature) {
        var address = feature.tags().address();
        for (String key : List.of("housenumber", "streetnumber", "conscriptionnumber")) {
            String number = address.get(key);
            if (number != null) {
                return number;
            }
        }
        return null;
    }
}
