// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;

/** Checks what the importer resolved about a place. A failure prints the grid and all places. */
public final class PlaceAssert extends AbstractAssert<PlaceAssert, PlaceRow> {

    private final ImportedWorld world;

    PlaceAssert(ImportedWorld world, PlaceRow row) {
        super(row, PlaceAssert.class);
        this.world = world;
    }

    /** The street or area it hangs on; of streets and areas, the most specific address line. */
    public PlaceAssert hasParent(String osmRef) {
        return has("parent", osmRef);
    }

    /** Search rank and address rank. */
    public PlaceAssert hasRanks(int search, int address) {
        return has("rank_search", Integer.toString(search)).has("rank_address", Integer.toString(address));
    }

    /** Main tag. */
    public PlaceAssert isCategory(String key, String value) {
        return has("class", key).has("type", value);
    }

    /** The computed postcode; {@code ""} for none. */
    public PlaceAssert hasPostcode(String postcode) {
        return has("postcode", postcode);
    }

    /** Lower-case country code; {@code ""} for none. */
    public PlaceAssert hasCountry(String code) {
        return has("country", code);
    }

    /** As tagged; {@code ""} for none. */
    public PlaceAssert hasHousenumber(String housenumber) {
        return has("housenumber", housenumber);
    }

    /** The boundary that stands for this place; {@code ""} when it stands for itself. */
    public PlaceAssert isLinkedTo(String osmRef) {
        return has("linked_to", osmRef);
    }

    /** The places that show in its address, the most specific first, without street and country. */
    public PlaceAssert hasAddress(String... osmRefs) {
        return check("address", List.of(osmRefs).toString(), actual.usedLines().toString());
    }

    /** 0…1, to the six decimals that an export has. */
    public PlaceAssert hasImportance(double importance) {
        String rounded = String.format(Locale.ROOT, "%.6f", importance);
        return check(
                "importance",
                rounded,
                String.format(Locale.ROOT, "%.6f", Double.parseDouble(actual.text("importance"))));
    }

    private PlaceAssert has(String field, String wanted) {
        return check(field, wanted, actual.text(field));
    }

    private PlaceAssert check(String field, String wanted, String got) {
        if (!wanted.equals(got)) {
            throw failure(
                    "%s: %s should be \"%s\" but is \"%s\"%n%s", actual.osm(), field, wanted, got, world.describe());
        }
        return this;
    }
}
