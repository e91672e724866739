// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

import java.util.Locale;
import java.util.Optional;

/** An OpenStreetMap object: its type and id, written {@code N1}, {@code W2}, {@code R3}. Ids are positive in OSM; test data may use any. */
public record OsmRef(Type type, long id) implements Comparable<OsmRef> {

    /** The three kinds of OSM objects. */
    public enum Type {
        NODE('N'),
        WAY('W'),
        RELATION('R');

        private final char letter;

        Type(char letter) {
            this.letter = letter;
        }

        /** {@code N}, {@code W} or {@code R}. */
        public char letter() {
            return letter;
        }

        /** {@code node}, {@code way} or {@code relation}, as the API writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The type of a letter in either case; empty for any other character. */
        public static Optional<Type> ofLetter(char letter) {
            return switch (letter) {
                case 'N', 'n' -> Optional.of(NODE);
                case 'W', 'w' -> Optional.of(WAY);
                case 'R', 'r' -> Optional.of(RELATION);
                default -> Optional.empty();
            };
        }
    }

    public static OsmRef node(long id) {
        return new OsmRef(Type.NODE, id);
    }

    public static OsmRef way(long id) {
        return new OsmRef(Type.WAY, id);
    }

    public static OsmRef relation(long id) {
        return new OsmRef(Type.RELATION, id);
    }

    /** Reads {@code N1}, {@code w2}; empty when the text is not a letter followed by a 64-bit number without a sign. */
    public static Optional<OsmRef> parse(String text) {
        if (text.length() < 2 || !Character.isDigit(text.charAt(1))) {
            return Optional.empty();
        }
        try {
            long id = Long.parseLong(text, 1, text.length(), 10);
            return Type.ofLetter(text.charAt(0)).map(type -> new OsmRef(type, id));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(OsmRef other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : Long.compare(id, other.id);
    }

    @Override
    public String toString() {
        return type.letter() + Long.toString(id);
    }
}
