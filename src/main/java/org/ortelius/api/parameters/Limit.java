// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.parameters;

import java.util.Collection;

/** How much of a kind a client may send; more is the client's mistake. {@code docs/settings.md} has the same table, which a test compares. */
public enum Limit {
    /** Far beyond what a double can tell: a number with its sign, blanks and exponent. */
    NUMBER(64, "characters"),
    /** Of {@code viewbox}, {@code bbox}. */
    BOX(300, "characters"),
    /** Of {@code accept-language}, {@code lang} and the header; browsers send up to 200. */
    LANGUAGES(1_000, "characters"),
    /** Of {@code json_callback}. */
    CALLBACK(255, "characters"),
    /** Of one {@code osm_tag}; a key and a value have up to 255 characters. */
    OSM_TAG(520, "characters"),
    /** Of a list such as {@code countrycodes}, {@code exclude_place_ids}, {@code osm_ids}: as long as the first line of a request. */
    LIST(65_536, "characters");

    private final int most;
    private final String unit;

    Limit(int most, String unit) {
        this.most = most;
        this.unit = unit;
    }

    public int most() {
        return most;
    }

    public String unit() {
        return unit;
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

    private void check(String parameter, int given) {
        if (given > most) {
            throw new UsageException(
                    parameter,
                    Integer.toString(given),
                    "Parameter '%s' may have at most %d %s, got %d.".formatted(parameter, most, unit, given));
        }
    }
}
