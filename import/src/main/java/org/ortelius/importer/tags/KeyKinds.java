// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a key is for, apart from main keys; the facts of place-model.md 1.2, 1.3, 1.6 and 1.8. Patterns end or begin with
 * {@code *}; a plain key beats a pattern.
 */
final class KeyKinds {

    private static final Set<String> DROPPED = Set.of(
            "note",
            "source",
            "attribution",
            "comment",
            "fixme",
            "created_by",
            "import",
            "type",
            "is_in:postcode",
            "admin_level",
            "ref:bygningsnr",
            "building:ruian:type");
    private static final List<String> DROPPED_PREFIXES = List.of(
            "note:",
            "source:",
            "tiger:",
            "nysgissam:",
            "NHD:",
            "nhd:",
            "gnis:",
            "geobase:",
            "yh:",
            "osak:",
            "naptan:",
            "CLC:",
            "it:fvg:",
            "lacounty:",
            "ref:linz:",
            "ref:ruian:",
            "survey:");

    private static final Set<String> EXTRA =
            Set.of("name:full", "name:etymology", "name:signed", "name:botanical", "addr:TW:dataset");
    private static final List<String> EXTRA_PREFIXES = List.of(
            "name:etymology:",
            "addr:street:",
            "addr:city:",
            "addr:district:",
            "addr:province:",
            "addr:subdistrict:",
            "addr:place:");
    private static final List<String> EXTRA_SUFFIXES = List.of(":forward", ":backward");

    private static final Set<String> NAMES = Set.of(
            "name",
            "int_name",
            "reg_name",
            "loc_name",
            "old_name",
            "alt_name",
            "official_name",
            "place_name",
            "short_name",
            "brand");
    private static final Set<String> SECONDARY_NAMES =
            Set.of("ref", "int_ref", "nat_ref", "reg_ref", "loc_ref", "old_ref", "ISO3166-2", "iata", "icao", "faa");

    private static final Set<String> POSTCODES =
            Set.of("postal_code", "postcode", "addr:postcode", "tiger:zip_left", "tiger:zip_right");
    private static final Set<String> COUNTRIES = Set.of(
            "country_code",
            "ISO3166-1",
            "ISO3166-1:alpha2",
            "addr:country",
            "addr:country_code",
            "is_in:country",
            "is_in:country_code");
    private static final Set<String> HOUSENUMBERS =
            Set.of("addr:housenumber", "addr:conscriptionnumber", "addr:streetnumber");

    private KeyKinds() {}

    static boolean isPostcode(String key) {
        return POSTCODES.contains(key);
    }

    static boolean isCountry(String key) {
        return COUNTRIES.contains(key);
    }

    static boolean isHousenumber(String key) {
        return HOUSENUMBERS.contains(key);
    }

    static boolean isDropped(String key) {
        return DROPPED.contains(key) || key.endsWith("source") || startsWithAny(key, DROPPED_PREFIXES);
    }

    static boolean isExtra(String key) {
        return EXTRA.contains(key)
                || EXTRA_SUFFIXES.stream().anyMatch(key::endsWith)
                || startsWithAny(key, EXTRA_PREFIXES);
    }

    /** A name that makes an object a named one. */
    static boolean isName(String key) {
        int colon = key.indexOf(':');
        String base = colon < 0 ? key : key.substring(0, colon);
        return NAMES.contains(base) || key.startsWith("alt_name_");
    }

    /** A name that is stored but does not make an object a named one. */
    static boolean isSecondaryName(String key) {
        return SECONDARY_NAMES.contains(key)
                || key.endsWith(":prefix")
                || key.endsWith(":suffix")
                || key.startsWith("name:prefix:")
                || key.startsWith("name:suffix:");
    }

    static boolean isAddress(String key) {
        return key.startsWith("addr:") || key.startsWith("is_in:") || key.equals("tiger:county");
    }

    /** What a structure is called, as {@code bridge:name}, {@code bridge:name:de} or {@code lock_name}; empty when it is not. */
    static Map<String, String> ownNames(String structure, Map<String, String> tags) {
        var names = new HashMap<String, String>();
        tags.forEach((key, value) -> {
            if (key.equals(structure + ":name") || key.startsWith(structure + ":name:")) {
                names.put(key.substring(structure.length() + 1), value);
            } else if (key.equals(structure + "_name")) {
                names.put("name", value);
            }
        });
        if (!names.isEmpty() && tags.containsKey(structure + "_ref")) {
            names.put("ref", tags.get(structure + "_ref"));
        }
        return names;
    }

    private static boolean startsWithAny(String key, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (key.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
