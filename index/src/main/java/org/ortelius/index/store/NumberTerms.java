// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.text.HouseNumbers;

/** The terms of {@link org.ortelius.index.store.terms.Fields#PARENT_NUMBER}: what a house is looked for in, and its numbers there, {@code 12/6a}. */
final class NumberTerms {

    private NumberTerms() {}

    /**
     * Those of a house; empty for what has no number or hangs on nothing.
     *
     * @param namesakes places around it that are called like its street
     */
    static Set<String> of(CandidateDoc candidate, List<Long> namesakes) {
        var terms = new LinkedHashSet<String>();
        if (candidate.address().parentId() != 0) {
            Set<String> numbers = numbers(candidate.address().numbers());
            List<String> parents = parents(candidate.address());
            namesakes.forEach(place -> parents.add(Long.toString(place)));
            parents.forEach(parent -> numbers.forEach(number -> terms.add(parent + "/" + number)));
        }
        return terms;
    }

    /** Each number, those that it covers, and with a ~ the digits of a lettered one. */
    private static Set<String> numbers(List<String> tagged) {
        var numbers = new LinkedHashSet<String>();
        for (String number : tagged) {
            numbers.add(number);
            numbers.addAll(HouseNumbers.covered(number));
            String base = HouseNumbers.base(number);
            if (!base.isEmpty() && !base.equals(number)) {
                numbers.add("~" + base);
            }
        }
        return numbers;
    }

    /** The street; the quarter, too, whose blocks are numbered; and a postcode with letters, which is that of a few houses. */
    private static List<String> parents(CandidateDoc.Address address) {
        var parents = new ArrayList<String>();
        parents.add(Long.toString(address.parentId()));
        if (address.numbers().stream().anyMatch(HouseNumbers::isInBlock)) {
            address.lines().stream()
                    .filter(line -> line.isAddress() && line.placeId() != address.parentId())
                    .max(Comparator.comparingInt(AddressLine::rank))
                    .ifPresent(quarter -> parents.add(Long.toString(quarter.placeId())));
        }
        String postcode = address.postcode();
        if (postcode != null && postcode.chars().anyMatch(Character::isLetter)) {
            parents.add(postcode);
        }
        return parents;
    }
}
