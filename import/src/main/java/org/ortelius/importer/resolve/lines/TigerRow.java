// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.ortelius.index.place.Interpolation;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.text.HouseNumbers;

/** One side of a street in the census, from the lower to the higher number; place-model.md 4.12. */
record TigerRow(
        NumberLine numbers,
        LineString line,
        String street,
        @Nullable String postcode) {

    /** Why a row says nothing. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why, null, false, false);
        }
    }

    static TigerRow parse(NamedCsvRecord fields) throws Unreadable {
        int from = number(fields, "from");
        int to = number(fields, "to");
        LineString line = line(field(fields, "geometry"));
        var numbers = interpolation(field(fields, "interpolation"))
                .from(Math.min(from, to), Math.max(from, to), NumberLine.Source.TIGER)
                .orElseThrow(() -> new Unreadable("no number from %d to %d".formatted(from, to)));
        String postcode = fields.findField("postcode").orElse(null);
        return new TigerRow(numbers, from <= to ? line : line.reverse(), field(fields, "street"), postcode);
    }

    /** Rows that are neither odd nor even count by one. */
    private static Interpolation interpolation(String text) {
        return Interpolation.of(text).filter(one -> one.parity() != null).orElse(Interpolation.ALL);
    }

    private static String field(NamedCsvRecord fields, String name) throws Unreadable {
        return fields.findField(name).orElseThrow(() -> new Unreadable("no " + name));
    }

    private static int number(NamedCsvRecord fields, String name) throws Unreadable {
        String text = field(fields, name).strip();
        if (!HouseNumbers.isPlain(text)) {
            throw new Unreadable("%s is \"%s\", not a number of up to six digits".formatted(name, text));
        }
        return Integer.parseInt(text);
    }

    private static LineString line(String wkt) throws Unreadable {
        try { // collections within collections would take the reader as deep
            boolean isLine = wkt.strip().regionMatches(true, 0, "LINESTRING", 0, 10);
            if (isLine && new WKTReader().read(wkt) instanceof LineString line && line.getLength() > 0) {
                return line;
            }
        } catch (ParseException | IllegalArgumentException noGeometry) {
            // told below
        }
        throw new Unreadable("geometry is \"%.40s\", not a line".formatted(wkt));
    }
}
