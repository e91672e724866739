// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.resolve.areas.AddressLines;
import org.ortelius.importer.schema.Schema;

/** The load of tables {@code place} and {@code address_line}, a connection each. Not thread-safe. */
public final class PlaceTables implements AutoCloseable {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Connection placeConnection;
    private final Connection lineConnection;
    private final CopyTable places;
    private final CopyTable lines;

    public PlaceTables(Schema schema) throws SQLException {
        placeConnection = schema.connect();
        lineConnection = schema.connect();
        placeConnection.setAutoCommit(false);
        lineConnection.setAutoCommit(false);
        places = CopyTable.into(
                placeConnection,
                "place",
                "id",
                "rank_search",
                "rank_address",
                "country_code",
                "parent_id",
                "linked_id",
                "housenumber",
                "postcode",
                "importance",
                "wikipedia",
                "centroid",
                "names",
                "extratags",
                "address");
        lines = CopyTable.into(lineConnection, "address_line", "place_id", "line_id", "rank", "is_address");
    }

    public void write(List<Resolved> batch) throws SQLException {
        for (Resolved place : batch) {
            write(place);
        }
    }

    private void write(Resolved place) throws SQLException {
        places.row()
                .int8(place.id())
                .int2(place.standing().ranks().search())
                .int2(place.standing().ranks().address());
        var hierarchy = place.hierarchy();
        var link = place.link();
        places.text(place.countryCode()).int8(hierarchy.parentId());
        places.int8(link == null ? null : link.linkedTo());
        places.text(hierarchy.housenumber())
                .text(hierarchy.postcode())
                .float8(place.standing().weight().importance())
                .text(place.standing().weight().article());
        places.geometry(GEOMETRIES.createPoint(place.centroid()));
        if (link == null || link.merged() == null) {
            places.nothing().nothing();
        } else {
            places.tags(link.merged().names()).tags(link.merged().extratags());
        }
        var address = place.address();
        if (address == null) {
            places.nothing();
        } else {
            places.tags(address);
        }
        for (AddressLines.Line line : hierarchy.lines()) {
            lines.row()
                    .int8(place.id())
                    .int8(line.area().id)
                    .int2(line.area().addressRank)
                    .bool(line.isAddress());
        }
    }

    /** Ends the load; @return how many places were written */
    public long finish() throws SQLException {
        long written = places.finish();
        lines.finish();
        placeConnection.commit();
        lineConnection.commit();
        return written;
    }

    @Override
    public void close() throws SQLException {
        try (placeConnection;
                lineConnection;
                places;
                lines) {
            // each is closed, whatever the others throw
        }
    }
}
