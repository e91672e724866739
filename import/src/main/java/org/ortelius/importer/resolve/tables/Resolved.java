// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.resolve.areas.AddressLines;
import org.ortelius.importer.resolve.feature.CompletedNames;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.feature.Inheritance;
import org.ortelius.importer.resolve.feature.MergedTags;
import org.ortelius.index.place.Ranks;

/**
 * A resolved feature: a row of table {@code place} and its address lines.
 *
 * @param hierarchy what it belongs to
 * @param address the address tags that it takes over from its building or its interpolation way, and its own; absent = as mapped
 * @param link how it is one with another; absent for most
 * @param lookedAt where it looked for streets that lie near; absent when it did not
 */
public record Resolved(
        long id,
        Standing standing,
        Coordinate centroid,
        @Nullable String countryCode,
        Hierarchy hierarchy,
        @Nullable Map<String, String> address,
        @Nullable Link link,
        @Nullable Envelope lookedAt) {

    /** How large and how well known it is. */
    record Standing(Ranks ranks, Importance.Weight weight) {}

    /** @param lines empty for what hangs on a parent */
    public record Hierarchy(
            @Nullable Long parentId, @Nullable String housenumber, Code postcode, List<AddressLines.Line> lines) {

        public static final Hierarchy NONE = new Hierarchy(null, null, Code.NONE, List.of());
    }

    /**
     * A postcode and where it comes from.
     *
     * @param postcode absent where nothing tells one
     * @param isByPosition whether neither tags nor what it belongs to told one, so that the place was asked by where it is
     */
    public record Code(@Nullable String postcode, boolean isByPosition) {

        public static final Code NONE = new Code(null, false);

        /** The one that is told, else the one that a position gives. */
        public static Code of(Optional<String> told, Supplier<Optional<String>> byPosition) {
            return new Code(told.or(byPosition).orElse(null), told.isEmpty());
        }
    }

    /**
     * @param linkedTo of a place node, the area that it is one with
     * @param merged of such an area its tags and the node's together, and tags with completed names; absent where they are as mapped
     */
    public record Link(@Nullable Long linkedTo, @Nullable MergedTags merged) {}

    public static Resolved of(
            FeatureContext subject, Importance.Weight weight, Hierarchy hierarchy, @Nullable Link link) {
        var standing = new Standing(subject.ranks(), weight);
        var named = withAllNames(subject, link);
        return new Resolved(
                subject.id(), standing, subject.centroid(), subject.countryCode(), hierarchy, null, named, null);
    }

    public Resolved withAddress(Map<String, String> takenOver) {
        return new Resolved(id, standing, centroid, countryCode, hierarchy, takenOver, link, lookedAt);
    }

    public Resolved withLookedAt(@Nullable Envelope ground) {
        return new Resolved(id, standing, centroid, countryCode, hierarchy, address, link, ground);
    }

    /** What it hands down to what hangs on it. */
    public Inheritance inheritance() {
        return new Inheritance(
                hierarchy.postcode.postcode, hierarchy.lines.stream().mapToLong(line -> line.area().id));
    }

    private static @Nullable Link withAllNames(FeatureContext subject, @Nullable Link link) {
        var tags = subject.feature().tags();
        var merged = link == null || link.merged == null ? new MergedTags(tags.names(), tags.extratags()) : link.merged;
        var names = CompletedNames.of(subject, merged.names());
        return names.equals(merged.names())
                ? link
                : new Link(link == null ? null : link.linkedTo, new MergedTags(names, merged.extratags()));
    }
}
