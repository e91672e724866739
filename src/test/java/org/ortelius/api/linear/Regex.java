// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.linear;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A regular expression as the places where it takes a character, and which may follow which. Enough of Java's syntax is read for the
 * program's own expressions; anything else is an {@link IllegalArgumentException}.
 */
final class Regex {

    /** So many repeats cost as much as endless ones. */
    private static final int MANY = 64;

    private static final String SAMPLES = "áßΩя日،’′–°º\u00a0\u3000٣";

    private final String text;
    private final int flags;
    private final List<String> faults = new ArrayList<>();
    private int at;
    private int atomics;

    /** A place that takes a character; {@code atomic} is the innermost group around it that never gives back, and those around that. */
    private static final class Place {
        private final String source;
        private final BitSet takes;
        private final Set<Integer> atomics;
        private final Set<Place> next = new LinkedHashSet<>();
        private boolean isLoop;
        private boolean isPossessive;

        Place(String source, BitSet takes, Set<Integer> atomics) {
            this.source = source;
            this.takes = takes;
            this.atomics = atomics;
        }

        boolean overlaps(Place other) {
            return takes.intersects(other.takes);
        }
    }

    /**
     * A piece of the expression.
     *
     * @param first the places it may begin with, {@code bare} those with no anchor before
     * @param last the places it may end with, {@code open} those with no anchor behind
     * @param isEmpty whether it matches nothing, {@code passes} whether it does so anywhere
     */
    private record Piece(
            Set<Place> first, Set<Place> bare, Set<Place> last, Set<Place> open, boolean isEmpty, boolean passes) {

        static final Piece NOTHING = new Piece(Set.of(), Set.of(), Set.of(), Set.of(), true, true);
        static final Piece ANCHOR = new Piece(Set.of(), Set.of(), Set.of(), Set.of(), true, false);

        static Piece of(Place place) {
            return new Piece(Set.of(place), Set.of(place), Set.of(place), Set.of(place), false, false);
        }

        Piece then(Piece other) {
            last.forEach(place -> place.next.addAll(other.first));
            return new Piece(
                    isEmpty ? union(first, other.first) : first,
                    passes ? union(bare, other.bare) : bare,
                    other.isEmpty ? union(last, other.last) : other.last,
                    other.passes ? union(open, other.open) : other.open,
                    isEmpty && other.isEmpty,
                    passes && other.passes);
        }

        Piece or(Piece other) {
            return new Piece(
                    union(first, other.first),
                    union(bare, other.bare),
                    union(last, other.last),
                    union(open, other.open),
                    isEmpty || other.isEmpty,
                    passes || other.passes);
        }

        Piece optional() {
            return or(NOTHING);
        }

        private static Set<Place> union(Set<Place> one, Set<Place> other) {
            var both = new LinkedHashSet<>(one);
            both.addAll(other);
            return both;
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final List<Set<Integer>> around = new ArrayList<>(List.of(Set.of()));
    private final Piece whole;

    private Regex(String text, int flags) {
        this.text = text;
        this.flags = flags;
        whole = choice();
        if (at < text.length()) {
            throw new IllegalArgumentException("cannot read %s from %d".formatted(text, at));
        }
    }

    /**
     * Why matching may take more than linear time or as deep a stack as the text is long; empty when it does not.
     *
     * @param isSearched whether it is looked for anywhere in a text, else whole texts are matched
     */
    static List<String> faults(String text, int flags, boolean isSearched) {
        var regex = new Regex(text, flags);
        regex.places.stream()
                .filter(place -> place.isLoop && !place.isPossessive)
                .forEach(regex::findRival);
        if (isSearched) {
            regex.places.stream()
                    .filter(place -> place.isLoop && !regex.whole.open.contains(place))
                    .forEach(regex::findRestart);
        }
        return regex.faults;
    }

    /** Another loop that could take what this one gives back. */
    private void findRival(Place loop) {
        var seen = new HashSet<Place>();
        var queue = new ArrayDeque<>(loop.next);
        while (!queue.isEmpty()) {
            Place place = queue.pop();
            boolean isReached = place != loop && place.overlaps(loop) && place.atomics.containsAll(loop.atomics);
            if (isReached && seen.add(place)) {
                if (place.isLoop) {
                    faults.add("%s and %s may share their characters in any way".formatted(loop.source, place.source));
                }
                queue.addAll(place.next);
            }
        }
    }

    /** A start of the search at each of the characters that the loop takes. */
    private void findRestart(Place loop) {
        var seen = new HashSet<Place>();
        var queue = new ArrayDeque<>(whole.bare);
        while (!queue.isEmpty()) {
            Place place = queue.pop();
            if (place == loop) {
                faults.add("a search begins anew within %s".formatted(loop.source));
                return;
            }
            if (place.overlaps(loop) && seen.add(place)) {
                queue.addAll(place.next);
            }
        }
    }

    private Piece choice() {
        Piece piece = sequence();
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            piece = piece.or(sequence());
        }
        return piece;
    }

    private Piece sequence() {
        Piece piece = Piece.NOTHING;
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            piece = piece.then(repeated());
        }
        return piece;
    }

    private Piece repeated() {
        int start = at;
        int placesBefore = places.size();
        int group = ++atomics;
        around.add(with(around.getLast(), group));
        Piece piece = atom();
        around.removeLast();
        boolean isAtomic = text.startsWith("(?>", start);
        String one = text.substring(start, at);
        if (at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0) {
            int most = most();
            boolean mayLack = text.charAt(at) == '*' || text.charAt(at) == '?' || text.startsWith("{0,", at);
            at = text.charAt(at) == '{' ? text.indexOf('}', at) + 1 : at + 1;
            boolean isPossessive = at < text.length() && text.charAt(at) == '+';
            at += isPossessive || at < text.length() && text.charAt(at) == '?' ? 1 : 0;
            isAtomic |= isPossessive;
            if (most >= MANY) {
                loop(piece, one, isPossessive, places.size() - placesBefore);
            }
            piece = mayLack ? piece.optional() : piece;
        }
        if (!isAtomic) {
            places.subList(placesBefore, places.size()).forEach(place -> place.atomics.remove(group));
        }
        return piece;
    }

    private static Set<Integer> with(Set<Integer> groups, int group) {
        var more = new HashSet<>(groups);
        more.add(group);
        return more;
    }

    private void loop(Piece piece, String source, boolean isPossessive, int size) {
        boolean isOne = size == 1 && !source.startsWith("(");
        if (isOne) {
            Place place = piece.first.iterator().next();
            place.isLoop = true;
            place.isPossessive = isPossessive;
        } else if (!isPossessive) {
            faults.add("the group %s is repeated, in which Java goes as deep as the text is long".formatted(source));
        }
        piece.last.forEach(place -> place.next.addAll(piece.first));
    }

    /** How often at most what stands before this place is repeated. */
    private int most() {
        if (text.charAt(at) != '{') {
            return text.charAt(at) == '?' ? 1 : Integer.MAX_VALUE;
        }
        String[] bounds = text.substring(at + 1, text.indexOf('}', at)).split(",", -1);
        String most = bounds[bounds.length - 1];
        return most.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(most);
    }

    private Piece atom() {
        return switch (text.charAt(at)) {
            case '^', '$' -> {
                at++;
                yield Piece.ANCHOR;
            }
            case '(' -> group();
            case '[' -> taking(endOfClass());
            case '\\' -> escape();
            default -> taking(at + 1);
        };
    }

    private Piece escape() {
        char what = text.charAt(at + 1);
        if ("bBAzZG".indexOf(what) >= 0) {
            at += 2;
            return Piece.ANCHOR;
        }
        if ("QEk123456789".indexOf(what) >= 0) {
            throw new IllegalArgumentException("cannot read %s at %d".formatted(text, at));
        }
        if (what == 'x') {
            return taking(at + 4);
        }
        return taking(what == 'p' || what == 'P' ? text.indexOf('}', at) + 1 : at + 2);
    }

    private Piece group() {
        boolean isLook = text.startsWith("(?=", at)
                || text.startsWith("(?!", at)
                || text.startsWith("(?<=", at)
                || text.startsWith("(?<!", at);
        if (isLook) {
            int start = text.indexOf('<', at) == at + 2 ? at + 4 : at + 3;
            int end = endOfGroup();
            faults.addAll(faults(text.substring(start, end), flags, false));
            at = end + 1;
            return Piece.ANCHOR;
        }
        if (text.startsWith("(?<", at)) {
            at = text.indexOf('>', at) + 1;
        } else if (text.startsWith("(?:", at) || text.startsWith("(?>", at)) {
            at += 3;
        } else if (text.startsWith("(?", at)) { // flags: the samples show all cases anyway
            at = text.indexOf(')', at) + 1;
            return Piece.NOTHING;
        } else {
            at++;
        }
        Piece piece = choice();
        at++;
        return piece;
    }

    private int endOfGroup() {
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                int before = at;
                at = i;
                i = endOfClass() - 1;
                at = before;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        throw new IllegalArgumentException("an open group in " + text);
    }

    private int endOfClass() {
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else {
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        throw new IllegalArgumentException("an open class in " + text);
    }

    /** One character, written as the text from here to there. */
    private Piece taking(int end) {
        String source = text.substring(at, end);
        var one = Pattern.compile(source, flags | Pattern.CASE_INSENSITIVE);
        var takes = new BitSet();
        for (int c = 0; c < 0x100; c++) {
            takes.set(c, one.matcher(String.valueOf((char) c)).matches());
        }
        for (char c : SAMPLES.toCharArray()) {
            takes.set(c, one.matcher(String.valueOf(c)).matches());
        }
        at = end;
        var place = new Place(source, takes, new HashSet<>(around.getLast()));
        places.add(place);
        return Piece.of(place);
    }
}
