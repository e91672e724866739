// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ortelius.index.search.request.QueryWords.PlacedWord;
import org.ortelius.index.text.Uninterrupted;
import org.ortelius.index.text.WordList;

/** The words of {@code words/own/questions.txt}, by which people ask for a place: "where is", "wo ist". Immutable. */
final class Questions {

    /** "wie komme ich zum" has four words. */
    private static final int LONGEST = 5;

    private static final class Loaded {
        static final Questions ALL = Uninterrupted.read(Questions::new);
    }

    private final Set<String> forms = new HashSet<>();

    private Questions() {
        WordList.own("questions.txt").forEach(form -> forms.addAll(WordList.closedUp(form)));
    }

    /** Those of all languages; the first call reads them. */
    static Questions ofAllLanguages() {
        return Loaded.ALL;
    }

    /** The words without forms at their start or end, as in "where is the nearest"; all of them if nothing else would be left. */
    List<PlacedWord> without(List<PlacedWord> words) {
        List<PlacedWord> last = words;
        List<PlacedWord> left = withoutOne(words);
        while (left.size() < last.size()) {
            last = left;
            left = withoutOne(last);
        }
        return left;
    }

    private List<PlacedWord> withoutOne(List<PlacedWord> words) {
        for (int length = Math.min(LONGEST, words.size() - 1); length > 0; length--) {
            if (isForm(words.subList(0, length))) {
                return words.subList(length, words.size());
            }
            if (isForm(words.subList(words.size() - length, words.size()))) {
                return words.subList(0, words.size() - length);
            }
        }
        return words;
    }

    private boolean isForm(List<PlacedWord> words) {
        if (words.getFirst().phrase() != words.getLast().phrase()) {
            return false;
        }
        var form = new StringBuilder();
        for (PlacedWord placed : words) {
            form.append(placed.word().text());
        }
        return forms.contains(form.toString());
    }
}
