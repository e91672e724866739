// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import java.util.Collection;

/** How much of a kind a client may send; more is the client's mistake. {@code docs/settings.md} has the same table, which a test compares. */
public enum Limit {
    /** Far more than a double can tell apart. */
    NUMBER(64, "characters", "a number or an id, such as `lat`, `limit`, `place_id`"),
    BOX(300, "characters", "`viewbox`, `bbox`"),
    /** Browsers send up to 200. */
    LANGUAGES(1_000, "characters", "`accept-language`, `lang`, the header `Accept-Language`"),
    CALLBACK(255, "characters", "`json_callback`"),
    /** A key and a value have up to 255 characters in OSM. */
    OSM_TAG(520, "characters", "an `osm_tag`"),
    /** As long as the first line of a request; a form or a cell could hold more. */
    LIST(65_536, "characters", "a list, such as `countrycodes`, `exclude_place_ids`, `osm_ids`"),
    VALUES(
            50,
            "values",
            "a parameter that is repeated: `osm_tag`, `layer`, `countrycode` of `/api` and `/photon/reverse`"),
    /** More than there are, with all values of those that are repeated. */
    PARAMETERS(100, "parameters", "the query of an address, the parts of a form");

    private final int most;
    private final String unit;
    private final String what;

    /** @param what it is of, as the table in {@code docs/settings.md} has it */
    Limit(int most, String unit, String what) {
        this.most = most;
        this.unit = unit;
        this.what = what;
    }

    /** The number itself. */
    public int most() {
        return most;
    }

    /** The same value; throws {@link UsageException} when it is longer than that. */
    public String check(String parameter, String value) {
        check(parameter, value.length());
        return value;
    }

    /** The same values; throws {@link UsageException} when they are more than that. */
    public <C extends Collection<?>> C check(String parameter, C values) {
        check(parameter, values.size());
        return values;
    }

    /** Throws {@link UsageException} when a request has more than that of what is no single parameter's. */
    void check(long given) {
        if (given > most) {
            throw new UsageException("", "", "A request may have at most %d %s, got %d.".formatted(most, unit, given));
        }
    }

    private void check(String parameter, int given) {
        if (given > most) {
            throw new UsageException(
                    parameter,
                    "",
                    "Parameter '%s' may have at most %d %s, got %d.".formatted(parameter, most, unit, given));
        }
    }

    /** Its line in the table. */
    @Override
    public String toString() {
        return "| %s | %,d %s |".formatted(what, most, unit);
    }
}
