// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.options;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The columns of a table, what is asked of them and what is written beside them: the parameters of {@code POST /batch} as options. */
public final class ColumnOptions {

    @Option(
            names = "--reverse",
            defaultValue = "${env:ORTELIUS_REVERSE:-false}",
            description = "Turn positions into addresses. Environment: ORTELIUS_REVERSE=true")
    private boolean reverse;

    @Option(
            names = "--safe-cells",
            defaultValue = "${env:ORTELIUS_SAFE_CELLS:-false}",
            description =
                    "Write an apostrophe before cells that spreadsheets would take for formulas. Environment: ORTELIUS_SAFE_CELLS=true")
    private boolean safeCells;

    @Option(
            names = "--columns",
            paramLabel = "COLUMN[,COLUMN]",
            split = ",",
            defaultValue = "${env:ORTELIUS_COLUMNS}",
            description = "The columns whose texts, joined, are the query. Environment: ORTELIUS_COLUMNS")
    private @Nullable List<String> columns;

    @Option(
            names = "--street",
            paramLabel = "COLUMN",
            defaultValue = "${env:ORTELIUS_STREET}",
            description = "The column with the street, with or without house number. Environment: ORTELIUS_STREET")
    private @Nullable String street;

    @Option(
            names = "--housenumber",
            paramLabel = "COLUMN",
            defaultValue = "${env:ORTELIUS_HOUSENUMBER}",
            description = "The column with the house number. Environment: ORTELIUS_HOUSENUMBER")
    private @Nullable String housenumber;

    @Option(
            names = "--postcode",
            paramLabel = "COLUMN",
            defaultValue = "${env:ORTELIUS_POSTCODE}",
            description =
                    "The column with the postcode; together with --columns, only places with that postcode are found. Environment: ORTELIUS_POSTCODE")
    private @Nullable String postcode;

    @Option(
            names = "--city",
            paramLabel = "COLUMN",
            defaultValue = "${env:ORTELIUS_CITY}",
            description = "The column with the city, town or village. Environment: ORTELIUS_CITY")
    private @Nullable String city;

    @Option(
            names = "--county",
            paramLabel = "COLUMN",
            defaultValue = "${env:ORTELIUS_COUNTY}",
            description = "The column with the county. Environment: ORTELIUS_COUNTY")
    private @Nullable String county;

    @Option(
            names = "--state",
            paramLabel = "COLUMN",
            defaultValue = "${env:ORTELIUS_STATE}",
            description = "The column with the state. Environment: ORTELIUS_STATE")
    private @Nullable String state;

    @Option(
            names = "--country",
            paramLabel = "COLUMN",
            defaultValue = "${env:ORTELIUS_COUNTRY}",
            description = "The column with the country. Environment: ORTELIUS_COUNTRY")
    private @Nullable String country;

    @Option(
            names = "--amenity",
            paramLabel = "COLUMN",
            defaultValue = "${env:ORTELIUS_AMENITY}",
            description = "The column with the name or kind of a point of interest. Environment: ORTELIUS_AMENITY")
    private @Nullable String amenity;

    @Option(
            names = "--citycode",
            paramLabel = "COLUMN",
            defaultValue = "${env:ORTELIUS_CITYCODE}",
            description =
                    "The column with the official code of the municipality; only places in it are found. Environment: ORTELIUS_CITYCODE")
    private @Nullable String citycode;

    @Option(
            names = "--lat",
            paramLabel = "COLUMN",
            defaultValue = "${env:ORTELIUS_LAT}",
            description =
                    "The column with the latitude of the position, or of a preferred position. Environment: ORTELIUS_LAT")
    private @Nullable String lat;

    @Option(
            names = "--lon",
            paramLabel = "COLUMN",
            defaultValue = "${env:ORTELIUS_LON}",
            description = "The column with the longitude. Environment: ORTELIUS_LON")
    private @Nullable String lon;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "${env:ORTELIUS_ENCODING}",
            description = "The encoding, such as iso-8859-1. Default: detected. Environment: ORTELIUS_ENCODING")
    private @Nullable String encoding;

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            defaultValue = "${env:ORTELIUS_DELIMITER}",
            description =
                    "The separator of cells, such as ; or tab. Default: detected. Environment: ORTELIUS_DELIMITER")
    private @Nullable String delimiter;

    @Option(
            names = "--result-columns",
            paramLabel = "NAME[,NAME]",
            split = ",",
            defaultValue = "${env:ORTELIUS_RESULT_COLUMNS}",
            description = "The columns to write beside the rows. Default: all. Environment: ORTELIUS_RESULT_COLUMNS")
    private @Nullable List<String> resultColumns;

    @Option(
            names = "--countrycodes",
            paramLabel = "CODES",
            defaultValue = "${env:ORTELIUS_COUNTRYCODES}",
            description = "Only in these countries, such as li,us. Environment: ORTELIUS_COUNTRYCODES")
    private @Nullable String countryCodes;

    @Option(
            names = "--layer",
            paramLabel = "LAYERS",
            defaultValue = "${env:ORTELIUS_LAYER}",
            description = "Only these layers: address, poi, railway, natural, manmade. Environment: ORTELIUS_LAYER")
    private @Nullable String layers;

    @Option(
            names = "--zoom",
            paramLabel = "0..18",
            defaultValue = "${env:ORTELIUS_ZOOM}",
            description = "The level of detail: 18 a house, 10 a town, 3 a country. Environment: ORTELIUS_ZOOM")
    private @Nullable String zoom;

    /** By the names of the parameters, those that are given. */
    public Map<String, List<String>> parameters(String languages) {
        var parameters = new HashMap<String, List<String>>();
        parameters.put("kind", List.of(reverse ? "reverse" : "search"));
        parameters.put("safe_cells", List.of(safeCells ? "1" : "0"));
        parameters.put("accept-language", List.of(languages));
        putAll(parameters, "columns", columns);
        put(parameters, "street", street);
        put(parameters, "housenumber", housenumber);
        put(parameters, "postcode", postcode);
        put(parameters, "city", city);
        put(parameters, "county", county);
        put(parameters, "state", state);
        put(parameters, "country", country);
        put(parameters, "amenity", amenity);
        put(parameters, "citycode", citycode);
        put(parameters, "lat", lat);
        put(parameters, "lon", lon);
        put(parameters, "encoding", encoding);
        put(parameters, "delimiter", delimiter);
        putAll(parameters, "result_columns", resultColumns);
        put(parameters, "countrycodes", countryCodes);
        put(parameters, "layer", layers);
        put(parameters, "zoom", zoom);
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
        putAll(parameters, name, value == null ? null : List.of(value));
    }

    private static void putAll(Map<String, List<String>> parameters, String name, @Nullable List<String> values) {
        if (values != null) {
            parameters.put(name, values);
        }
    }
}
