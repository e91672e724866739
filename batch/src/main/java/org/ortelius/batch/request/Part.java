// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A part of a question that a column may hold. */
public enum Part {
    /** A query or a part of one; several columns are joined. */
    TEXT("columns", "q", "query", "address", "adresse", "fulladdress", "adres", "direccion", "indirizzo", "endereco"),
    AMENITY("amenity"),
    HOUSENUMBER(
            "housenumber",
            "number",
            "houseno",
            "nr",
            "no",
            "hausnummer",
            "huisnummer",
            "hnr",
            "numero",
            "num",
            "civico"),
    STREET("street", "road", "streetname", "strasse", "straße", "rue", "voie", "straat", "via", "calle", "rua"),
    POSTCODE("postcode", "postalcode", "zip", "zipcode", "plz", "codepostal", "cp", "cap", "codigopostal"),
    CITY(
            "city",
            "town",
            "village",
            "place",
            "ort",
            "stadt",
            "gemeinde",
            "ville",
            "commune",
            "plaats",
            "comune",
            "ciudad"),
    COUNTY("county"),
    STATE("state", "bundesland", "kanton", "province"),
    COUNTRY("country", "land", "pays", "pais"),
    CITYCODE("citycode"),
    LAT("lat", "latitude", "y"),
    LON("lon", "lng", "long", "longitude", "x");

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}++");

    private final String parameter;
    private final Set<String> usualNames;

    /** @param usualNames what such a column is called, beside the name of the parameter */
    Part(String parameter, String... usualNames) {
        this.parameter = parameter;
        this.usualNames = Set.of(usualNames);
    }

    /** The parameter that names the column. */
    public String parameter() {
        return parameter;
    }

    /** The part that a column of that name holds as a rule; empty for other names. Case, blanks and punctuation don't matter. */
    public static Optional<Part> usual(String column) {
        String name = NO_LETTERS.matcher(column.toLowerCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(values())
                .filter(part -> part.parameter.equals(name) || part.usualNames.contains(name))
                .findFirst();
    }

    public static List<Part> ofPosition() {
        return List.of(LAT, LON);
    }
}
