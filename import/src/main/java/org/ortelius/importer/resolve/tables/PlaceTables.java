// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.tables;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.importer.resolve.areas.AddressLines;
import org.ortelius.importer.resolve.areas.Area;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.TableLoad;

/** The load of what is known of places: tables {@code place}, {@code address_line}, {@code looked_at} and {@code area}. Not thread-safe. */
public final class PlaceTables implements AutoCloseable {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final TableLoad places;
    private final TableLoad lines;
    private final TableLoad lookedAt;
    private final TableLoad areas;

    public PlaceTables(Schema schema) throws SQLException {
        places = new TableLoad(
                schema,
                "place",
                "id",
                "rank_search",
                "rank_address",
                "country_code",
                "parent_id",
                "linked_id",
                "housenumber",
                "postcode",
                "is_postcode_by_position",
                "importance",
                "wikipedia",
                "centroid",
                "names",
                "extratags",
                "address");
        lines = new TableLoad(schema, "address_line", "place_id", "line_id", "rank", "is_address");
        lookedAt = new TableLoad(schema, "looked_at", "place_id", "ground");
        areas = new TableLoad(schema, "area", "id", "reach", "middle", "words", "postcode", "node_id", "is_in_address");
    }

    public void write(List<Resolved> batch) throws SQLException {
        for (Resolved place : batch) {
            write(place);
        }
    }

    private void write(Resolved place) throws SQLException {
        var row = places.row()
                .int8(place.id())
                .int2(place.standing().ranks().search())
                .int2(place.standing().ranks().address());
        var hierarchy = place.hierarchy();
        var link = place.link();
        row.text(place.countryCode()).int8(hierarchy.parentId());
        row.int8(link == null ? null : link.linkedTo());
        row.text(hierarchy.housenumber())
                .text(hierarchy.postcode().postcode())
                .bool(hierarchy.postcode().isByPosition())
                .float8(place.standing().weight().importance())
                .text(place.standing().weight().article());
        row.geometry(GEOMETRIES.createPoint(place.centroid()));
        if (link == null || link.merged() == null) {
            row.nothing().nothing();
        } else {
            row.tags(link.merged().names()).tags(link.merged().extratags());
        }
        var address = place.address();
        if (address == null) {
            row.nothing();
        } else {
            row.tags(address);
        }
        for (AddressLines.Line line : hierarchy.lines()) {
            lines.row()
                    .int8(place.id())
                    .int8(line.area().id)
                    .int2(line.area().addressRank)
                    .bool(line.isAddress());
        }
        if (place.lookedAt() != null) {
            lookedAt.row().int8(place.id()).box(place.lookedAt());
        }
    }

    /** Remembers resolved areas for updates. */
    public void writeAreas(Collection<Area> resolved) throws SQLException {
        for (Area area : resolved) {
            areas.row()
                    .int8(area.id)
                    .box(area.reach())
                    .point(Centroids.of(area.feature().geometry()))
                    .texts(area.words())
                    .text(area.postcode)
                    .int8(area.node == null ? null : Long.valueOf(area.node.id))
                    .bool(area.isInAddresses());
        }
    }

    /** Ends the load; @return how many places were written */
    public long finish() throws SQLException {
        long written = places.finish();
        lines.finish();
        lookedAt.finish();
        areas.finish();
        return written;
    }

    @Override
    public void close() throws SQLException {
        try (places;
                lines;
                lookedAt;
                areas) {
            // each is closed, whatever the others throw
        }
    }
}
