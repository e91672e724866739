// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.geometry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ortelius.index.place.Point;

/** An outline, written. */
public record Shape(Notation notation, String text) {

    /** What a place without an outline of its own looks like: postcodes, houses between two numbered ones. */
    static Shape ofPoint(Notation notation, Point point) {
        String lon = sevenDecimals(point.lon());
        String lat = sevenDecimals(point.lat());
        String text = switch (notation) {
            case TEXT -> "POINT(%s %s)".formatted(plain(point.lon()), plain(point.lat()));
            case KML -> "<Point><coordinates>%s,%s</coordinates></Point>".formatted(lon, lat);
            case GEOJSON -> "{\"type\":\"Point\",\"coordinates\":[%s,%s]}".formatted(lon, lat);
            case SVG -> "cx=\"%s\" cy=\"%s\"".formatted(lon, sevenDecimals(-point.lat()));
        };
        return new Shape(notation, text);
    }

    /** Writes key and value; GeoJSON is an object, the others are strings. */
    public void writeTo(JsonGenerator json) throws IOException {
        json.writeFieldName(notation.key());
        if (notation == Notation.GEOJSON) {
            json.writeRawValue(text);
        } else {
            json.writeString(text);
        }
    }

    private static String sevenDecimals(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(7, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }
}
