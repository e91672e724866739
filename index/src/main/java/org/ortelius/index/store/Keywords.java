// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.CandidateDocs;
import org.ortelius.index.store.candidate.NameVariant;

/**
 * The words that a search finds a place by, normalised. A place that is one with its boundary has none: the boundary has them.
 *
 * @param names of its own names, in all spellings
 * @param address of the names around it and of its own address tags
 */
public record Keywords(SortedSet<String> names, SortedSet<String> address) {

    /** The words of a place of this index. */
    public static Keywords of(Place place, Places places) {
        var names = new TreeSet<String>();
        var address = new TreeSet<String>();
        if (place.hierarchy().linkedTo() == null) {
            CandidateDoc candidate = CandidateDocs.of(place);
            names.addAll(CandidateDocs.words(candidate.words().names()));
            address.addAll(CandidateDocs.words(candidate.words().parent()));
            address.addAll(CandidateDocs.words(candidate.words().around()));
            addLines(address, candidate.address().lines(), places);
            places.byId(candidate.address().parentId()).ifPresent(parent -> {
                address.addAll(CandidateDocs.words(NameVariant.ofNames(parent.names())));
                addLines(address, parent.hierarchy().addressLines(), places);
            });
        }
        return new Keywords(names, address);
    }

    private static void addLines(SortedSet<String> words, List<AddressLine> lines, Places places) {
        for (AddressLine line : lines) {
            places.byId(line.placeId())
                    .map(area -> CandidateDocs.words(NameVariant.ofNames(area.names())))
                    .ifPresent(words::addAll);
        }
    }
}
