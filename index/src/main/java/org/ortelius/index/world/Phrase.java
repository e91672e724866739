// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.world;

import java.util.List;
import org.ortelius.index.text.Word;

/** Words closed up, as the world's names are kept: "new york", "New-York" and "newyork" are one. */
final class Phrase {

    private Phrase() {}

    static String of(List<Word> words) {
        if (words.size() == 1) {
            return words.getFirst().text();
        }
        var closed = new StringBuilder();
        words.forEach(word -> closed.append(word.text()));
        return closed.toString();
    }
}
