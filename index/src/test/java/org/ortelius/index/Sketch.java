// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;

/** A place drawn by hand, in as few words as a test needs. */
public final class Sketch {

    private final long id;
    private final @Nullable OsmRef ref;
    private final Category category;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> address = new LinkedHashMap<>();
    private final Map<String, String> extratags = new LinkedHashMap<>();
    private final List<AddressLine> lines = new ArrayList<>();
    private Ranks ranks = new Ranks(30, 30);
    private Geometry geometry = read("POINT (0 0)");
    private int adminLevel = 15;
    private double importance = .00001;
    private @Nullable String country = "li";
    private Place.@Nullable Parent parent;
    private @Nullable String postcode;
    private @Nullable Long linkedTo;
    private @Nullable NumberLine numbers;

    private Sketch(long id, String ref, String category) {
        this.id = id;
        this.ref = OsmRef.parse(ref).orElse(null);
        int equals = category.indexOf('=');
        this.category = new Category(category.substring(0, equals), category.substring(equals + 1));
    }

    /** @param ref such as W1; {@code ""} for a computed place */
    public static Sketch of(long id, String ref, String category) {
        return new Sketch(id, ref, category);
    }

    public Sketch ranks(int search, int address) {
        ranks = new Ranks(search, address);
        return this;
    }

    /** @param namesAndValues such as "name", "Vaduz", "name:ja", "ファドゥーツ" */
    public Sketch names(String... namesAndValues) {
        put(names, namesAndValues);
        return this;
    }

    public Sketch name(String name) {
        return names("name", name);
    }

    public Sketch address(String... tags) {
        put(address, tags);
        return this;
    }

    public Sketch extratags(String... tags) {
        put(extratags, tags);
        return this;
    }

    public Sketch number(String number) {
        return address("housenumber", number);
    }

    public Sketch at(String wkt) {
        geometry = read(wkt);
        return this;
    }

    public Sketch adminLevel(int level) {
        adminLevel = level;
        return this;
    }

    public Sketch importance(double value) {
        importance = value;
        return this;
    }

    public Sketch country(@Nullable String code) {
        country = code;
        return this;
    }

    public Sketch postcode(String code) {
        postcode = code;
        return this;
    }

    public Sketch linkedTo(long boundary) {
        linkedTo = boundary;
        return this;
    }

    /** The house numbers along it. */
    public Sketch numbers(NumberLine line) {
        numbers = line;
        return this;
    }

    /** A line of its address. */
    public Sketch in(Place area) {
        lines.add(new AddressLine(area.placeId(), area.ranks().address(), true));
        return this;
    }

    /** A line that helps to find it but is not part of its address. */
    public Sketch near(Place area) {
        lines.add(new AddressLine(area.placeId(), area.ranks().address(), false));
        return this;
    }

    /** Hangs on a street or place and lies in whatever that lies in. */
    public Sketch on(Place street) {
        parent = new Place.Parent(
                street.placeId(), street.names(), street.hierarchy().addressLines());
        return this;
    }

    public Place place() {
        var centre = geometry.getCentroid();
        return new Place(
                new Place.Identity(id, ref, category, adminLevel),
                ranks,
                names,
                address,
                extratags,
                new Place.Location(new Point(centre.getX(), centre.getY()), geometry, List.of(), numbers),
                new Place.Hierarchy(country, parent, lines, postcode, address.get("housenumber"), linkedTo),
                importance);
    }

    public static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException notWkt) {
            throw new IllegalArgumentException(wkt, notWkt);
        }
    }

    private static void put(Map<String, String> tags, String... keysAndValues) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tags.put(keysAndValues[i], keysAndValues[i + 1]);
        }
    }
}
