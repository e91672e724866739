// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.resolve.areas.AddressLines;
import org.ortelius.importer.resolve.feature.CompletedNames;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.feature.MergedTags;
import org.ortelius.index.place.Ranks;

/**
 * A resolved feature: a row of table {@code place} and its address lines.
 *
 * @param hierarchy what it belongs to
 * @param address the address tags that it takes over from its building or its interpolation way, and its own; absent = as mapped
 * @param link how it is one with another; absent for most
 */
public record Resolved(
        long id,
        Standing standing,
        Coordinate centroid,
        @Nullable String countryCode,
        Hierarchy hierarchy,
        @Nullable Map<String, String> address,
        @Nullable Link link) {

    /** How large and how well known it is. */
    record Standing(Ranks ranks, Importance.Weight weight) {}

    /** @param lines empty for what hangs on a parent */
    public record Hierarchy(
            @Nullable Long parentId,
            @Nullable String housenumber,
            @Nullable String postcode,
            List<AddressLines.Line> lines) {

        public static final Hierarchy NONE = new Hierarchy(null, null, null, List.of());
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
        return new Resolved(subject.id(), standing, subject.centroid(), subject.countryCode(), hierarchy, null, named);
    }

    public Resolved withAddress(Map<String, String> takenOver) {
        return new Resolved(id, standing, centroid, countryCode, hierarchy, takenOver, link);
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
