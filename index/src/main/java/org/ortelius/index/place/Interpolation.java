// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.text.CountedNumber;
import org.ortelius.index.text.HouseNumbers;

/**
 * Which numbers of a row exist: the value of a tag {@code addr:interpolation}.
 *
 * @param step from one number to the next, 1…9
 * @param parity the remainder by 2 that all numbers have; absent where the row's start decides
 * @param hasLetters whether the letters of one number are counted: 13a, 13b, 13c
 */
public record Interpolation(int step, @Nullable Integer parity, boolean hasLetters) {

    /** Every number. */
    public static final Interpolation ALL = new Interpolation(1, null, false);

    private static final Interpolation ALPHABETIC = new Interpolation(1, null, true);

    /** {@code odd}, {@code even}, {@code all}, {@code alphabetic} or a step {@code 1}…{@code 9}; empty for anything else. */
    public static Optional<Interpolation> of(String tag) {
        return switch (tag) {
            case "odd" -> Optional.of(new Interpolation(2, 1, false));
            case "even" -> Optional.of(new Interpolation(2, 0, false));
            case "all" -> Optional.of(ALL);
            case "alphabetic" -> Optional.of(ALPHABETIC);
            default ->
                tag.length() == 1 && tag.charAt(0) >= '1' && tag.charAt(0) <= '9'
                        ? Optional.of(new Interpolation(tag.charAt(0) - '0', null, false))
                        : Optional.empty();
        };
    }

    /** The {@link CountedNumber place} that a tagged number has in such a row; empty for what cannot be an end of it. */
    public OptionalInt place(String tag) {
        List<String> numbers = HouseNumbers.of(tag);
        if (numbers.size() != 1) {
            return OptionalInt.empty();
        }
        String number = numbers.getFirst();
        return hasLetters
                ? CountedNumber.placeAmongLettered(number)
                : HouseNumbers.isPlain(number) ? CountedNumber.place(number) : OptionalInt.empty();
    }

    /** The row from one place to a higher one, both included if they are of the row; empty when none is. */
    public Optional<NumberLine> from(int low, int high, NumberLine.Source source) {
        if (hasLetters && !CountedNumber.haveOneNumber(low, high)) {
            return Optional.empty();
        }
        int first = parity == null || low % 2 == parity ? low : low + 1;
        int last = first + Math.floorDiv(high - first, step) * step;
        return last < first ? Optional.empty() : Optional.of(new NumberLine(first, last, step, source));
    }

    /** The row between two places, both excluded; empty when there is none. */
    public Optional<NumberLine> between(int low, int high, NumberLine.Source source) {
        return hasLetters && !CountedNumber.haveOneNumber(low, high)
                ? Optional.empty()
                : from(parity == null ? low + step : low + 1, high - 1, source);
    }
}
