// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.request.SearchRequest;

/**
 * A query that may be slow.
 *
 * @param text at most {@value #MAX_CHARS} characters
 * @param position of the client
 */
record Attempt(AskedBy way, String text, Point position) {

    static final int MAX_CHARS = 1_000;
    private static final int MAX_WORDS = 45;
    private static final int MAX_CHANGES = 6;

    SearchRequest request() {
        return way.request(text, position);
    }

    /** A query of random words. */
    static Attempt any(IndexWords words, Point position, Random random) {
        int length = 1 + random.nextInt(MAX_WORDS);
        var text = new ArrayList<String>();
        for (int i = 0; i < length; i++) {
            text.add(word(words, random));
        }
        return new Attempt(AskedBy.any(random), cut(text), position);
    }

    /** The query with some words changed, added, removed or moved, or asked in another way. */
    Attempt changed(IndexWords words, Random random) {
        var changed = new ArrayList<>(List.of(text.split(" ")));
        for (int i = 1 + random.nextInt(MAX_CHANGES); i > 0; i--) {
            int at = random.nextInt(changed.size());
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> changed.set(at, word(words, random));
                case 3, 4 -> changed.add(at, word(words, random));
                case 5 -> changed.add(at, changed.get(random.nextInt(changed.size())));
                case 6 -> changed.add(changed.remove(at));
                default -> {
                    if (changed.size() > 1) {
                        changed.remove(at);
                    }
                }
            }
        }
        return new Attempt(random.nextInt(4) == 0 ? AskedBy.any(random) : way, cut(changed), position);
    }

    /** The same text asked in another way, or around another place. */
    Attempt asked(AskedBy other, Point elsewhere) {
        return new Attempt(other, text, elsewhere);
    }

    private static String word(IndexWords words, Random random) {
        return words.any(random) + (random.nextInt(12) == 0 ? "," : "");
    }

    private static String cut(List<String> words) {
        String text = String.join(" ", words);
        return text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text.isBlank() ? "a" : text;
    }
}
