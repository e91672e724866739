// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Category;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.text.Uninterrupted;
import org.ortelius.index.text.WordList;

/**
 * What pleads for a place that is called as typed: its importance, or what kind of thing it is, by {@code words/own/prominence.tsv}. Immutable.
 */
final class Prominence {

    /** The importance of a POI without an article is less. */
    private static final double OF_ARTICLE = .01;

    private static final class Loaded {
        static final Prominence TABLE = Uninterrupted.read(Prominence::new);
    }

    private final Map<Category, Double> ofKinds = new HashMap<>();

    private Prominence() {
        for (String line : WordList.own("prominence.tsv")) {
            int tab = line.indexOf('\t');
            for (String kind : line.substring(tab + 1).split("\\|")) {
                String[] tag = kind.split("=", 2);
                ofKinds.put(new Category(tag[0], tag[1]), Double.valueOf(line.substring(0, tab)));
            }
        }
    }

    /** -0.01…1, about 0 for most POIs; below 0 for trifles, whose name is that of a thing beside them. */
    static double of(CandidateDoc candidate) {
        double importance = candidate.importance();
        @Nullable Double ofKind = Loaded.TABLE.ofKinds.get(candidate.key().category());
        if (ofKind == null || ofKind < 0 && candidate.isHouse() && importance > OF_ARTICLE) {
            return importance;
        }
        return ofKind < 0 ? ofKind : Math.max(ofKind, importance);
    }
}
