// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.ortelius.importer.geometry.RejectCounts;
import org.ortelius.importer.geometry.RejectReason;
import org.ortelius.importer.resolve.context.Parents;
import org.ortelius.importer.resolve.context.ResolveContext;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.feature.CountryPostcode;
import org.ortelius.importer.resolve.tables.Resolved;

/** Finds rows of house numbers their street, country and postcode. Thread-safe. */
public final class NumberLineResolver {

    private final ResolveContext around;
    private final LineParents parents;
    private final RejectCounts rejected;

    /** @param rejected counts the ways that stand for no numbers */
    public NumberLineResolver(ResolveContext around, RejectCounts rejected) {
        this.around = around;
        this.parents = new LineParents(around);
        this.rejected = rejected;
    }

    /** The rows between the numbered nodes of a way. */
    public List<NumberedLine> resolve(InterpolationWay way) {
        if (!way.isCountable()) {
            rejected.add(RejectReason.NO_NUMBERS, way.ref());
            return List.of();
        }
        var address = way.wholeAddress();
        String country = country(way.line());
        var parent = parents.ofWay(way.line(), address, country);
        if (parent.isEmpty()) {
            rejected.add(RejectReason.NO_STREET, way.ref());
            return List.of();
        }
        return way.pieces().stream()
                .map(piece -> {
                    var tagged = Stream.of(
                            address.get("postcode"),
                            piece.low().postcode(),
                            piece.high().postcode());
                    var standing = standing(piece.line(), parent.get(), country, tagged, null);
                    return new NumberedLine(piece.numbers(), piece.line(), address, way.ref(), null, standing);
                })
                .toList();
    }

    /** Empty when no street is near. */
    Optional<NumberedLine> resolve(TigerRow row, long censusId) {
        String country = country(row.line());
        var found = parents.ofCensusLine(row.line(), row.street(), country);
        return found.parent()
                .map(parent -> standing(row.line(), parent, country, Stream.of(row.postcode()), found.lookedAt()))
                .map(standing -> new NumberedLine(row.numbers(), row.line(), Map.of(), null, censusId, standing));
    }

    private @Nullable String country(Geometry line) {
        return around.countries().at(Centroids.of(line));
    }

    /** @param postcodes as tagged, the first valid one counts; without one the parent's, else the one around */
    private NumberedLine.Standing standing(
            Geometry line,
            Parents.Parent parent,
            @Nullable String country,
            Stream<@Nullable String> postcodes,
            @Nullable Envelope lookedAt) {
        var told = postcodes
                .flatMap(tag -> CountryPostcode.read(country, tag).stream())
                .findFirst()
                .map(CountryPostcode::postcode)
                .or(parent.inheritance()::postcode);
        var postcode = Resolved.Code.of(told, () -> around.postcodes().at(Centroids.of(line), country));
        return new NumberedLine.Standing(country, parent.id(), postcode, lookedAt);
    }
}
