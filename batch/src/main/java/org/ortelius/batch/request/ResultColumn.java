// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.Outcome.Finding;
import org.ortelius.index.place.Place;

/** A column written beside each row, under the names of addok and the French address service; country, OSM object and place id are ours. */
public enum ResultColumn {
    LATITUDE("latitude", found -> Decimals.seven(found.result().position().lat())),
    LONGITUDE("longitude", found -> Decimals.seven(found.result().position().lon())),
    RESULT_LATITUDE(found -> Decimals.seven(found.result().position().lat())),
    RESULT_LONGITUDE(found -> Decimals.seven(found.result().position().lon())),
    RESULT_DISTANCE(found -> decimals(found.distanceMeters(), 1)),
    RESULT_LABEL(Finding::label),
    RESULT_SCORE(found -> decimals(OptionalDouble.of(found.result().confidence()), 4)),
    RESULT_SCORE_NEXT(found -> decimals(found.nextScore(), 4)),
    RESULT_TYPE(ResultColumn::type),
    RESULT_ID(found -> found.result().place().osmRef().map(Object::toString).orElse("")),
    RESULT_HOUSENUMBER(found -> found.address().housenumber()),
    RESULT_NAME(found -> found.address().name()),
    RESULT_STREET(found -> found.address().street()),
    RESULT_POSTCODE(found -> found.address().postcode()),
    RESULT_CITY(found -> found.address().city()),
    RESULT_CONTEXT(found -> found.address().context()),
    RESULT_CITYCODE(found -> found.address().cityCode()),
    RESULT_COUNTRY_CODE(found -> found.result().place().countryCode().orElse("")),
    RESULT_OSM_TYPE(found ->
            found.result().place().osmRef().map(ref -> ref.type().word()).orElse("")),
    RESULT_OSM_ID(found ->
            found.result().place().osmRef().map(ref -> Long.toString(ref.id())).orElse("")),
    RESULT_PLACE_ID(found -> Long.toString(found.result().place().placeId())),
    RESULT_STATUS(_ -> ""),
    RESULT_ERROR(_ -> "");

    private static final Set<ResultColumn> OF_SEARCHES =
            EnumSet.of(LATITUDE, LONGITUDE, RESULT_SCORE, RESULT_SCORE_NEXT);
    private static final Set<ResultColumn> OF_REVERSE = EnumSet.of(RESULT_LATITUDE, RESULT_LONGITUDE, RESULT_DISTANCE);
    private static final Set<ResultColumn> NUMBERS = EnumSet.of(
            LATITUDE,
            LONGITUDE,
            RESULT_LATITUDE,
            RESULT_LONGITUDE,
            RESULT_DISTANCE,
            RESULT_SCORE,
            RESULT_SCORE_NEXT,
            RESULT_OSM_ID,
            RESULT_PLACE_ID);
    private static final int HOUSE = 28;

    private final String title;
    private final Function<Finding, String> value;

    ResultColumn(Function<Finding, String> value) {
        this.title = name().toLowerCase(Locale.ROOT);
        this.value = value;
    }

    ResultColumn(String title, Function<Finding, String> value) {
        this.title = title;
        this.value = value;
    }

    /** The column's name. */
    public String title() {
        return title;
    }

    public boolean isNumber() {
        return NUMBERS.contains(this);
    }

    /** Its value for a row; may be empty. */
    public String of(Outcome outcome) {
        return switch (this) {
            case RESULT_STATUS -> outcome.status().toString();
            case RESULT_ERROR -> outcome.error();
            default -> outcome.finding() == null ? "" : value.apply(outcome.finding());
        };
    }

    /** All there are for a kind of question, in the order in which they are written. */
    static List<ResultColumn> all(QueryKind kind) {
        var others = kind == QueryKind.SEARCH ? OF_REVERSE : OF_SEARCHES;
        return Arrays.stream(values())
                .filter(column -> !others.contains(column))
                .toList();
    }

    /** Those of some names, all without names. */
    static List<ResultColumn> named(List<String> names, QueryKind kind) {
        List<ResultColumn> all = all(kind);
        return names.isEmpty()
                ? all
                : names.stream().distinct().map(name -> named(name, all)).toList();
    }

    private static ResultColumn named(String name, List<ResultColumn> all) {
        return all.stream()
                .filter(column -> column.title.equals(name))
                .findFirst()
                .orElseThrow(() -> UsageException.notOneOf(
                        "result_columns",
                        name,
                        all.stream().map(ResultColumn::title).toList()));
    }

    /** The type of a place in addok's words, by its rank: {@code housenumber}, {@code street}, {@code locality}, {@code municipality}. */
    private static String type(Finding found) {
        Place place = found.result().place();
        int rank = place.ranks().address();
        if (rank >= HOUSE) {
            return place.housenumber().isPresent() ? "housenumber" : "poi";
        }
        return switch (AddressType.of(rank)) {
            case "city" -> "municipality";
            case "district" -> "locality";
            case String other -> other;
        };
    }

    private static String decimals(OptionalDouble number, int digits) {
        return number.isPresent() ? Decimals.of(number.getAsDouble(), digits) : "";
    }
}
