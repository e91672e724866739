// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.resolve.areas.AddressLines;
import org.ortelius.importer.resolve.areas.Area;
import org.ortelius.importer.resolve.areas.TaggedPlaces;
import org.ortelius.importer.resolve.context.Parents;
import org.ortelius.importer.resolve.context.ResolveContext;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.feature.SizeRank;
import org.ortelius.importer.resolve.roads.Road;
import org.ortelius.importer.resolve.tables.Importance;
import org.ortelius.importer.resolve.tables.Resolved;

/** Resolves features against their surroundings, a batch at a time on all cores. */
final class PlaceResolver {

    /** Streets and what is treated like one are addressed by everything above a house. */
    private static final int BELOW_STREET = 25;

    private final ResolveContext around;
    private final Importance importance;
    private final TaggedPlaces tagged;
    private final AddressLines addressLines;
    private final Parents parents;

    PlaceResolver(ResolveContext around, Importance importance) {
        this.around = around;
        this.importance = importance;
        this.tagged = new TaggedPlaces(around.areaIndex(), around.ranks());
        this.addressLines = new AddressLines(around.areaIndex(), tagged);
        this.parents = new Parents(around);
    }

    /** Areas and place nodes; after those that they may lie in. */
    List<Resolved> areas(Collection<Area> areas) throws SQLException {
        importance.lookUp(areas.stream().flatMap(Area::features));
        return areas.parallelStream().map(this::resolve).toList();
    }

    /** Streets; after all areas. */
    List<Resolved> streets(Collection<Feature> streets) throws SQLException {
        importance.lookUp(streets.stream());
        return streets.parallelStream()
                .map(street -> resolve(street, around.roadIndex().ofFeature(street.id())))
                .toList();
    }

    /** Anything else; after all streets. */
    List<Resolved> others(Collection<Feature> features) throws SQLException {
        importance.lookUp(features.stream());
        return features.parallelStream().map(this::resolve).toList();
    }

    /** An area or place node of an address; the postcode that it hands down is set for those below it. */
    private Resolved resolve(Area area) {
        var subject = new FeatureContext(area.feature, area.ranks(), area.centroid, area.countryCode);
        if (area.linkedTo != null) {
            var link = new Resolved.Link(area.linkedTo.id, null);
            var weight = Importance.byRank(subject.ranks()); // its article is the area's now
            return Resolved.of(subject, weight, Resolved.Hierarchy.NONE, link);
        }
        var lines = addressLines.of(subject, subject.point(), area.addressRank);
        area.addressedBy = places(lines);
        area.postcode = taggedOrInherited(subject, lines).orElse(null);
        var weight = importance.of(subject);
        // as well known as the place node that it is one with
        var known = area.node == null ? weight : weight.atLeast(weightOf(area.node));
        return Resolved.of(subject, known, hierarchy(subject, lines), new Resolved.Link(null, area.merged));
    }

    /** A street; its postcode is set for the houses on it. */
    private Resolved resolve(Feature feature, Road road) {
        var subject = new FeatureContext(feature, road.ranks, Centroids.of(feature.geometry()), road.countryCode);
        Geometry shape = feature.isArea() ? subject.point() : feature.geometry();
        var hierarchy = hierarchy(subject, addressLines.of(subject, shape, BELOW_STREET));
        road.addressedBy = places(hierarchy.lines());
        road.postcode = hierarchy.postcode();
        return resolved(subject, hierarchy, null);
    }

    /** Anything else: houses, POIs, features without an address rank. */
    private Resolved resolve(Feature feature) {
        var centroid = Centroids.of(feature.geometry());
        String country = around.countryOf(feature, centroid);
        var subject = new FeatureContext(feature, around.ranks().of(feature, country), centroid, country);
        var river = around.waterways().riverOf(feature.id());
        if (river.isPresent()) {
            return resolved(subject, Resolved.Hierarchy.NONE, new Resolved.Link(river.get(), null));
        }
        return subject.ranks().hangsOnParent() ? resolveHanging(subject) : resolveFree(subject);
    }

    private Resolved resolveFree(FeatureContext subject) {
        boolean addressed = subject.ranks().address() > 0;
        Geometry shape = addressed || subject.geometry().getDimension() == 0 ? subject.point() : subject.geometry();
        int below = addressed ? subject.ranks().address() : SizeRank.of(subject);
        return resolved(subject, hierarchy(subject, addressLines.of(subject, shape, below)), null);
    }

    private Resolved resolveHanging(FeatureContext bare) {
        return around.buildings()
                .addressAround(bare)
                .or(() -> around.nodesOnInterpolations().addressOf(bare))
                .map(address -> resolveAddressed(bare.withAddress(address)).withAddress(address))
                .orElseGet(() -> resolveAddressed(bare));
    }

    private Resolved resolveAddressed(FeatureContext subject) {
        var parent = parents.of(subject);
        if (parent.isEmpty()) {
            return resolved(subject, hierarchy(subject, addressLines.of(subject, subject.point(), BELOW_STREET)), null);
        }
        String postcode = Optional.ofNullable(subject.taggedPostcode())
                .or(() -> Optional.ofNullable(parent.get().postcode()))
                .or(() -> around.postcodes().at(subject.centroid(), subject.countryCode()))
                .orElse(null);
        var hierarchy = new Resolved.Hierarchy(
                parent.get().id(), subject.housenumber(), postcode, linesBeyond(parent.get(), subject));
        return resolved(subject.in(parent.get().countryCode()), hierarchy, null);
    }

    /** A house that is tagged with a place which its street does not know has a line of its own; place-model.md 4.13. */
    private List<AddressLines.Line> linesBeyond(Parents.Parent parent, FeatureContext house) {
        return tagged.of(house, house.point()).stream()
                .filter(place -> !parent.isIn(place))
                .map(place -> new AddressLines.Line(place, true))
                .toList();
    }

    private static List<Area> places(List<AddressLines.Line> lines) {
        return lines.stream().map(AddressLines.Line::area).toList();
    }

    private Resolved resolved(FeatureContext subject, Resolved.Hierarchy hierarchy, Resolved.@Nullable Link link) {
        return Resolved.of(subject, importance.of(subject), hierarchy, link);
    }

    private Importance.Weight weightOf(Area node) {
        return importance.of(new FeatureContext(node.feature, node.ranks(), node.centroid, node.countryCode));
    }

    /** With lines of its own; the parent is then the most specific one in the address. */
    private Resolved.Hierarchy hierarchy(FeatureContext subject, List<AddressLines.Line> lines) {
        @Nullable
        Long parent = lines.reversed().stream()
                .filter(AddressLines.Line::isAddress)
                .map(line -> line.area().id)
                .findFirst()
                .orElse(null);
        String postcode = taggedOrInherited(subject, lines)
                .or(() -> around.postcodes().of(subject))
                .orElse(null);
        return new Resolved.Hierarchy(parent, subject.housenumber(), postcode, lines);
    }

    /** The tagged postcode, else that of the most specific address line that has one by its tags. */
    private static Optional<String> taggedOrInherited(FeatureContext subject, List<AddressLines.Line> lines) {
        return Optional.ofNullable(subject.taggedPostcode())
                .or(() -> lines.reversed().stream()
                        .filter(AddressLines.Line::isAddress)
                        .map(line -> line.area().postcode)
                        .filter(postcode -> postcode != null)
                        .findFirst());
    }
}
