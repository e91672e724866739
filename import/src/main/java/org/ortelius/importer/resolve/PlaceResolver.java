// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
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
import org.ortelius.importer.resolve.feature.Inheritance;
import org.ortelius.importer.resolve.feature.SizeRank;
import org.ortelius.importer.resolve.roads.Road;
import org.ortelius.importer.resolve.tables.Importance;
import org.ortelius.importer.resolve.tables.Resolved;

/** Resolves features against their surroundings, a batch at a time on all cores. */
public final class PlaceResolver {

    /** Streets and what is treated like one are addressed by everything above a house. */
    private static final int BELOW_STREET = 25;

    private final ResolveContext around;
    private final Importance importance;
    private final TaggedPlaces tagged;
    private final AddressLines addressLines;
    private final Parents parents;

    public PlaceResolver(ResolveContext around, Importance importance) {
        this.around = around;
        this.importance = importance;
        this.tagged = new TaggedPlaces(around.areaIndex(), around.ranks());
        this.addressLines = new AddressLines(around.areaIndex(), tagged);
        this.parents = new Parents(around);
    }

    /** Areas and place nodes; after those that they may lie in. */
    public List<Resolved> areas(Collection<Area> areas) throws SQLException {
        importance.lookUp(areas.stream().flatMap(Area::features));
        return areas.parallelStream().map(this::resolve).toList();
    }

    /** Streets; after all areas. */
    public List<Resolved> streets(Collection<Feature> streets) throws SQLException {
        importance.lookUp(streets.stream());
        return streets.parallelStream()
                .map(street -> resolve(
                        street,
                        Objects.requireNonNull(around.roadIndex().roads().ofFeature(street.id()))))
                .toList();
    }

    /** Anything else; after all streets. */
    public List<Resolved> others(Collection<Feature> features) throws SQLException {
        importance.lookUp(features.stream());
        return features.parallelStream().map(this::resolve).toList();
    }

    /** An area or place node of an address; the postcode that it hands down is set for those below it. */
    private Resolved resolve(Area area) {
        var subject = new FeatureContext(area.feature(), area.ranks(), area.centroid, area.countryCode);
        if (area.linkedTo != null) {
            var link = new Resolved.Link(area.linkedTo.id, null);
            var weight = Importance.byRank(subject.ranks()); // its article is the area's now
            return Resolved.of(subject, weight, Resolved.Hierarchy.NONE, link);
        }
        var lines = addressLines.of(subject, subject.point(), area.addressRank);
        area.postcode = taggedOrInherited(subject, lines).orElse(null);
        area.inheritance = new Inheritance(area.postcode, places(lines));
        var weight = importance.of(subject);
        // as well known as the place node that it is one with
        var known = area.node == null ? weight : weight.atLeast(weightOf(area.node));
        return Resolved.of(subject, known, hierarchy(subject, lines), new Resolved.Link(null, area.merged()));
    }

    /** A street. */
    private Resolved resolve(Feature feature, Road road) {
        var subject = new FeatureContext(feature, road.ranks, Centroids.of(feature.geometry()), road.countryCode);
        Geometry shape = feature.isArea() ? subject.point() : feature.geometry();
        return resolved(subject, hierarchy(subject, addressLines.of(subject, shape, BELOW_STREET)), null);
    }

    /** Anything else: houses, POIs, features without an address rank. */
    private Resolved resolve(Feature feature) {
        var centroid = Centroids.of(feature.geometry());
        String country = around.countries().of(feature, centroid);
        var subject = new FeatureContext(feature, around.ranks().of(feature, country), centroid, country);
        var river = around.members().waterways().riverOf(feature.id());
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
        return around.members()
                .buildings()
                .addressAround(bare)
                .or(() -> around.members().nodesOnInterpolations().addressOf(bare))
                .map(address -> resolveAddressed(bare.withAddress(address)).withAddress(address))
                .orElseGet(() -> resolveAddressed(bare));
    }

    private Resolved resolveAddressed(FeatureContext subject) {
        var choice = parents.of(subject);
        return choice.parent()
                .map(parent -> resolveIn(parent, subject))
                .orElseGet(() -> resolved(
                        subject, hierarchy(subject, addressLines.of(subject, subject.point(), BELOW_STREET)), null))
                .withLookedAt(choice.lookedAt());
    }

    private Resolved resolveIn(Parents.Parent parent, FeatureContext subject) {
        var told = Optional.ofNullable(subject.taggedPostcode()).or(parent.inheritance()::postcode);
        var postcode = Resolved.Code.of(told, () -> around.postcodes().at(subject.centroid(), subject.countryCode()));
        var hierarchy =
                new Resolved.Hierarchy(parent.id(), subject.housenumber(), postcode, linesBeyond(parent, subject));
        return resolved(subject.in(parent.countryCode()), hierarchy, null);
    }

    /** A house that is tagged with a place which its street does not know has a line of its own; place-model.md 4.13. */
    private List<AddressLines.Line> linesBeyond(Parents.Parent parent, FeatureContext house) {
        return tagged.of(house, house.point()).stream()
                .filter(place -> !parent.isIn(place))
                .map(place -> new AddressLines.Line(place, true))
                .toList();
    }

    private static LongStream places(List<AddressLines.Line> lines) {
        return lines.stream().mapToLong(line -> line.area().id);
    }

    private Resolved resolved(FeatureContext subject, Resolved.Hierarchy hierarchy, Resolved.@Nullable Link link) {
        return Resolved.of(subject, importance.of(subject), hierarchy, link);
    }

    private Importance.Weight weightOf(Area node) {
        return importance.of(new FeatureContext(node.feature(), node.ranks(), node.centroid, node.countryCode));
    }

    /** With lines of its own; the parent is then the most specific one in the address. */
    private Resolved.Hierarchy hierarchy(FeatureContext subject, List<AddressLines.Line> lines) {
        @Nullable
        Long parent = lines.reversed().stream()
                .filter(AddressLines.Line::isAddress)
                .map(line -> line.area().id)
                .findFirst()
                .orElse(null);
        var postcode = Resolved.Code.of(
                taggedOrInherited(subject, lines), () -> around.postcodes().of(subject));
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
