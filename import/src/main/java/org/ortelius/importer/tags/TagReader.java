// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.tags.MainTagRules.Rule;
import org.ortelius.index.place.Category;

/** Sorts an object's tags by the rules of place-model.md, section 1. Stateless but for its table; thread-safe. */
public final class TagReader {

    private static final int NO_ADMIN_LEVEL = 15;

    private final MainTagRules rules;

    public TagReader(MainTagRules rules) {
        this.rules = rules;
    }

    public ReadTags read(Map<String, String> tags) {
        return tags.isEmpty() ? ReadTags.NOTHING : new Reading(tags).result();
    }

    /** The work on one object. */
    private final class Reading {
        private final Map<String, String> tags;
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, Map<String, String>> ownNames = new HashMap<>();
        private final Map<String, String> address = new HashMap<>();
        private final Map<String, String> extratags = new HashMap<>();
        private final List<Category> always = new ArrayList<>();
        private final List<Category> named = new ArrayList<>();
        private final List<Category> fallback = new ArrayList<>();
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
            return kind == ReadTags.Kind.NOTHING
                    ? ReadTags.NOTHING
                    : new ReadTags(
                            categories, new ReadTags.Names(names, ownNames), address, extratags, adminLevel(), kind);
        }

        private void sort(String key, String value) {
            if (rules.isMainKey(key)) {
                sortMainTag(key, value);
            } else if (KeyKinds.isPostcode(key)) {
                address.putIfAbsent("postcode", value);
            } else if (KeyKinds.isCountry(key)) {
                if (value.getBytes(StandardCharsets.UTF_8).length == 2) {
                    address.putIfAbsent("country", value);
                }
            } else if (key.equals("tiger:county")) {
                address.put(key, value);
            } else if (KeyKinds.isDropped(key)) {
                return;
            } else if (KeyKinds.isExtra(key)) {
                extratags.put(key, value);
            } else if (KeyKinds.isSecondaryName(key)) {
                names.put(key, value);
            } else if (key.equals("addr:housename") || KeyKinds.isName(key)) {
                names.put(key, value);
                hasName = true;
                isHouse |= key.equals("addr:housename");
            } else if (KeyKinds.isAddress(key)) {
                address.put(key.substring(key.startsWith("tiger") ? 0 : key.indexOf(':') + 1), value);
                isHouse |= KeyKinds.isHousenumber(key);
                hasName |= KeyKinds.isHousenumber(key);
            } else {
                extratags.put(key, value);
            }
        }

        private void sortMainTag(String key, String value) {
            var category = new Category(key, value);
            switch (rules.rule(key, tags).orElse(Rule.EXTRATAG)) {
                case ALWAYS -> always.add(category);
                case NAMED -> named.add(category);
                case FALLBACK -> fallback.add(category);
                case EXTRATAG -> extratags.put(key, value);
                case OWN_NAME -> addIfNamed(category);
                case POSTCODE -> isPostcodeArea = true;
                case DROP -> {}
            }
        }

        /** A named bridge, tunnel or lock is a place beside the road or river on it, which keeps its own name. */
        private void addIfNamed(Category category) {
            var own = KeyKinds.ownNames(category.key(), tags);
            if (own.isEmpty()) {
                extratags.put(category.key(), category.value());
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
                named.forEach(category -> extratags.put(category.key(), category.value()));
            }
            placeOfAdministrativeBoundary(chosen);
            boolean useFallback = chosen.isEmpty() && hasName && !fallback.isEmpty();
            if (useFallback) {
                chosen.add(fallback.getFirst());
            }
            fallback.stream()
                    .skip(useFallback ? 1 : 0)
                    .forEach(category -> extratags.put(category.key(), category.value()));
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
            return address.containsKey("postcode") ? ReadTags.Kind.POSTCODE_POINT : ReadTags.Kind.NOTHING;
        }

        private int adminLevel() {
            try {
                int level = Integer.parseInt(tags.getOrDefault("admin_level", ""));
                return level >= 1 && level <= NO_ADMIN_LEVEL ? level : NO_ADMIN_LEVEL;
            } catch (NumberFormatException noNumber) {
                return NO_ADMIN_LEVEL;
            }
        }
    }
}
