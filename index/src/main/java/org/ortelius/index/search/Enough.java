// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

/**
 * When to stop weighing candidates, which come by falling score: once one explains every word, those that lack a word would be dropped. While
 * words may be misspelt all are weighed.
 */
final class Enough {

    private final boolean isEver;
    private float least;
    private boolean isExplained;

    Enough(Reading reading) {
        this.isEver = !reading.isWide();
        this.least = Retriever.leastScore(reading);
    }

    /** @param score of the candidate, of which its namesakes have no less but for their importance */
    void see(Alignment alignment, float score) {
        if (alignment.unexplained() == 0 && alignment.name().isWhole() && !alignment.isOff()) {
            isExplained = true;
            least = Math.min(
                    least, score - Retriever.scoreOfImportance(alignment.card().importance()));
        }
    }

    /** Whether candidates of a score, and all after them, need not be weighed. */
    boolean isReached(float score) {
        return isEver && isExplained && score < least;
    }
}
