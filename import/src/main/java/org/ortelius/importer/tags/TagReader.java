// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Place;

/** Sorts an object's tags by the rules of place-model.md, section 1, as far as a style goes. Immutable; thread-safe. */
public final class TagReader {

    /** Nominatim knows it as an extra tag only. */
    private static final String COUNTRY_CODE_OF_BOUNDARY = "ISO3166-1:alpha2";

    private static final String CONTACT = "contact:";

    /** An address has one of these. */
    private static final Set<String> HOUSE_PARTS =
            Set.of("housenumber", "conscriptionnumber", "streetnumber", "street", "place");

    private final Style style;
    private final MainTagRules rules;
    private final KeyTable keys;
    private final List<String> entranceKeys;

    public TagReader(Style style) {
        this.style = style;
        this.rules = MainTagRules.of(style);
        this.keys = KeyTable.of(style);
        this.entranceKeys = keys.of(KeyTable.Kind.ENTRANCE);
    }

    public ReadTags read(Map<String, String> tags) {
        return tags.isEmpty() ? ReadTags.NOTHING : new Reading(tags).result();
    }

    /** The entrance that a node is, a door or a gate; empty when it is none. */
    public Optional<EntranceTags> entrance(Map<String, String> tags) {
        return entranceKeys.stream().filter(tags::containsKey).findFirst().map(key -> {
            var rest = new TreeMap<>(tags);
            rest.keySet().removeIf(other -> other.equals(key) || keys.kind(other) == KeyTable.Kind.DROPPED);
            return new EntranceTags(tags.get(key), rest);
        });
    }

    /** @param line its place in the table of main tags; the lowest counts */
    private record Fallback(Category category, int line) {}

    /** The work on one object. */
    private final class Reading {
        private final Map<String, String> tags;
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, Map<String, String>> ownNames = new HashMap<>();
        private final Map<String, String> address = new HashMap<>();
        private final Map<String, String> contact = new HashMap<>();
        private final Map<String, String> extratags = new HashMap<>();
        private final List<Category> always = new ArrayList<>();
        private final List<Category> named = new ArrayList<>();
        private final List<Fallback> fallbacks = new ArrayList<>();
        private boolean hasName;
        private boolean isHouse;
        private boolean isPostcodeArea;

        Reading(Map<String, String> tags) {
            this.tags = new TreeMap<>(tags);
        }

        ReadTags result() {
            tags.forEach(this::sort);
            var categories = categories();
            var kind = kind(categories);
            if (kind == ReadTags.Kind.PLACE && Collections.disjoint(address.keySet(), HOUSE_PARTS)) {
                contact.forEach(address::putIfAbsent);
            }
            return kind == ReadTags.Kind.NOTHING
                    ? ReadTags.NOTHING
                    : new ReadTags(
                            categories, new ReadTags.Names(names, ownNames), address, extratags, adminLevel(), kind);
        }

        private void sort(String key, String value) {
            rules.decide(key, tags)
                    .ifPresentOrElse(
                            decision -> sortMainTag(new Category(key, value), decision), () -> sortOther(key, value));
        }

        private void sortOther(String key, String value) {
            switch (keys.kind(key)) {
                case NAME -> addName(key, value);
                case REF -> names.put(key, value);
                case HOUSENAME -> {
                    addName(key, value);
                    isHouse = true;
                }
                case HOUSENUMBER -> {
                    address.putIfAbsent(addressPart(key), value);
                    hasName = true;
                    isHouse = true;
                }
                case ADDRESS -> address.putIfAbsent(addressPart(key), value);
                case POSTCODE -> address.putIfAbsent("postcode", value);
                case COUNTRY -> {
                    if (value.getBytes(StandardCharsets.UTF_8).length == 2) {
                        address.putIfAbsent("country", value);
                    }
                    if (key.equals(COUNTRY_CODE_OF_BOUNDARY)) {
                        leaveOver(key, value);
                    }
                }
                case CONTACT -> {
                    contact.put(key.substring(CONTACT.length()), value);
                    leaveOver(key, value);
                }
                case EXTRATAG -> extratags.put(key, value);
                case OTHER, ENTRANCE -> leaveOver(key, value);
                case DROPPED -> {}
            }
        }

        private void addName(String key, String value) {
            names.put(key, value);
            hasName = true;
        }

        /** {@code addr:} goes before {@code is_in:}, which mappers no longer use: keys come in their order. */
        private static String addressPart(String key) {
            return key.startsWith("addr:") || key.startsWith("is_in:") ? key.substring(key.indexOf(':') + 1) : key;
        }

        private void leaveOver(String key, String value) {
            if (style.includes(Style.EXTRATAGS)) {
                extratags.put(key, value);
            }
        }

        private void leaveOver(Category category) {
            leaveOver(category.key(), category.value());
        }

        private void sortMainTag(Category category, MainTagRules.Decision decision) {
            switch (decision.rule()) {
                case ALWAYS -> always.add(category);
                case NAMED -> named.add(category);
                case FALLBACK -> fallbacks.add(new Fallback(category, decision.line()));
                case EXTRATAG -> leaveOver(category);
                case OWN_NAME -> addIfNamed(category);
                case POSTCODE -> isPostcodeArea = true;
                case DROP -> {}
            }
        }

        /** A named bridge, tunnel or lock is a place beside the road or river on it, which keeps its own name. */
        private void addIfNamed(Category category) {
            var own = StructureNames.of(category.key(), tags);
            if (own.isEmpty()) {
                leaveOver(category);
            } else {
                ownNames.put(category.key(), own);
                always.add(category);
            }
        }

        private List<Category> categories() {
            var chosen = new ArrayList<>(always);
            if (hasName) {
                chosen.addAll(named);
            } else {
                named.forEach(this::leaveOver);
            }
            placeOfAdministrativeBoundary(chosen);
            fallbacks.sort(Comparator.comparingInt(Fallback::line));
            for (Fallback fallback : fallbacks) {
                if (chosen.isEmpty() && hasName) {
                    chosen.add(fallback.category);
                } else {
                    leaveOver(fallback.category);
                }
            }
            if (chosen.isEmpty() && isHouse && !isLineOfHousenumbers()) {
                chosen.add(new Category("place", "house"));
                names.keySet().retainAll(List.of("addr:housename"));
            }
            chosen.sort((a, b) -> a.key().compareTo(b.key()));
            return List.copyOf(chosen);
        }

        private boolean isLineOfHousenumbers() {
            return tags.containsKey("addr:interpolation") && !tags.containsKey("addr:housenumber");
        }

        /** A boundary that is also tagged as a place is one place, not two, islands excepted. */
        private void placeOfAdministrativeBoundary(List<Category> chosen) {
            @Nullable String place = tags.get("place");
            if (place != null
                    && !place.startsWith("isl")
                    && chosen.contains(new Category("boundary", "administrative"))) {
                chosen.removeIf(category -> category.key().equals("place"));
                extratags.put("place", place);
            }
        }

        private ReadTags.Kind kind(List<Category> categories) {
            if (isPostcodeArea && address.containsKey("postcode")) {
                return ReadTags.Kind.POSTCODE_AREA;
            }
            if (!categories.isEmpty()) {
                return ReadTags.Kind.PLACE;
            }
            if (!style.includes(Style.ADDRESS)) {
                return ReadTags.Kind.NOTHING;
            }
            if (isLineOfHousenumbers()) {
                return ReadTags.Kind.INTERPOLATION;
            }
            return address.containsKey("postcode") ? ReadTags.Kind.POSTCODE_POINT : ReadTags.Kind.NOTHING;
        }

        private int adminLevel() {
            try {
                int level = Integer.parseInt(tags.getOrDefault("admin_level", ""));
                return level >= 1 && level <= Place.Identity.NO_ADMIN_LEVEL ? level : Place.Identity.NO_ADMIN_LEVEL;
            } catch (NumberFormatException noNumber) {
                return Place.Identity.NO_ADMIN_LEVEL;
            }
        }
    }
}
