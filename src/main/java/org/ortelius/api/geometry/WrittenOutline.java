// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.geometry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ortelius.index.place.Point;

/**
 * An outline, written.
 *
 * @param texts what it is in each notation that the client asked for
 */
public record WrittenOutline(Map<Notation, String> texts) {

    /** What a place without an outline of its own looks like: postcodes, houses between two numbered ones. */
    static WrittenOutline ofPoint(List<Notation> notations, Point point) {
        var texts = new EnumMap<Notation, String>(Notation.class);
        notations.forEach(notation -> texts.put(notation, textOf(point, notation)));
        return new WrittenOutline(texts);
    }

    private static String textOf(Point point, Notation notation) {
        String lon = sevenDecimals(point.lon());
        String lat = sevenDecimals(point.lat());
        return switch (notation) {
            case TEXT -> "POINT(%s %s)".formatted(plain(point.lon()), plain(point.lat()));
            case KML -> "<Point><coordinates>%s,%s</coordinates></Point>".formatted(lon, lat);
            case GEOJSON -> "{\"type\":\"Point\",\"coordinates\":[%s,%s]}".formatted(lon, lat);
            case SVG -> "cx=\"%s\" cy=\"%s\"".formatted(lon, sevenDecimals(-point.lat()));
        };
    }

    /** The outline in that notation, which was asked for. */
    public String in(Notation notation) {
        return texts.get(notation);
    }

    /** Writes keys and values; GeoJSON is an object, the others are strings. */
    public void writeTo(JsonGenerator json) throws IOException {
        for (var text : texts.entrySet()) {
            json.writeFieldName(text.getKey().key());
            if (text.getKey() == Notation.GEOJSON) {
                json.writeRawValue(text.getValue());
            } else {
                json.writeString(text.getValue());
            }
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
