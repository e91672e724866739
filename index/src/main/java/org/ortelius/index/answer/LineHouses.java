// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.answer;

import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.text.CountedNumber;

/** The houses that a number line stands for. */
public final class LineHouses {

    private static final Category HOUSE = new Category("place", "house");

    private LineHouses() {}

    /**
     * The house of a line at one of its numbers: a point on the line, in the OSM object and the address of the line.
     *
     * @param place of the number, see {@link CountedNumber}
     */
    public static Place at(Place line, int place) {
        var position = pointAt(line.location().geometry(), numbers(line).shareAt(place));
        var identity = line.identity();
        var hierarchy = line.hierarchy();
        return new Place(
                new Place.Identity(identity.placeId(), identity.osmRef(), HOUSE, identity.adminLevel()),
                line.ranks(),
                line.names(),
                line.address(),
                Map.of(),
                new Place.Location(new Point(position.getX(), position.getY()), position),
                new Place.Hierarchy(
                        hierarchy.countryCode(),
                        hierarchy.parent(),
                        hierarchy.addressLines(),
                        hierarchy.postcode(),
                        CountedNumber.at(place),
                        null),
                line.importance());
    }

    /** The house of a line whose number is nearest to a position. */
    public static Place nearest(Place line, Point position) {
        Geometry geometry = line.location().geometry();
        double share = geometry.getLength() == 0
                ? 0
                : new LengthIndexedLine(geometry).project(new Coordinate(position.lon(), position.lat()))
                        / geometry.getLength();
        return at(line, numbers(line).placeAt(share));
    }

    private static NumberLine numbers(Place line) {
        return Objects.requireNonNull(line.location().numbers(), "no number line");
    }

    private static org.locationtech.jts.geom.Point pointAt(Geometry geometry, double share) {
        return geometry.getFactory()
                .createPoint(
                        geometry.getLength() == 0
                                ? geometry.getCoordinate()
                                : new LengthIndexedLine(geometry).extractPoint(share * geometry.getLength()));
    }
}
