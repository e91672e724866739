// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Point;

/**
 * A typed text, with what is no word taken out of it: a position at its start or end, and tags in brackets, {@code [amenity=bar]}.
 *
 * @param words the rest; blank when nothing else was typed, a position that contradicts itself, or what names no place
 * @param position where to look; absent without
 * @param categories the tags; empty without
 */
record ParsedInput(String words, @Nullable Point position, Set<Category> categories) {

    private static final Pattern TAG =
            Pattern.compile("\\[\\s*+([a-z_:]{1,40}+)\\s*+=\\s*+([^\\[\\]=\\s]{1,60}+)\\s*+]");
    private static final Pattern SPACE = Pattern.compile("\\s++");

    static ParsedInput of(String text) {
        var categories = new HashSet<Category>();
        var words = new StringBuilder();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            categories.add(new Category(tag.group(1), tag.group(2)));
            tag.appendReplacement(words, " ");
        }
        tag.appendTail(words);
        String tidy = tidy(words.toString());
        if (Coordinates.isContradiction(tidy)) {
            return new ParsedInput("", null, categories);
        }
        return PlusCodes.position(tidy)
                .or(() -> MapLink.position(tidy))
                .map(position -> new Coordinates.Found(position, ""))
                .or(() -> Coordinates.in(tidy))
                .map(found -> new ParsedInput(found.rest(), found.position(), categories))
                .orElseGet(() -> new ParsedInput(NoPlace.is(tidy) ? "" : tidy, null, categories));
    }

    /** Lines stay lines, because they part phrases. */
    private static String tidy(String text) {
        return isTidy(text)
                ? text
                : SPACE.matcher(text)
                        .replaceAll(space -> space.group().chars().anyMatch(ParsedInput::isLineEnd) ? "\n" : " ")
                        .strip();
    }

    /** Whether all its white space is blanks, one at a time and between words: most texts. */
    private static boolean isTidy(String text) {
        boolean isBehindSpace = true;
        for (int i = 0; i < text.length(); i++) {
            boolean isSpace = text.charAt(i) == ' ';
            if (isSpace && isBehindSpace || !isSpace && Character.isWhitespace(text.charAt(i))) {
                return false;
            }
            isBehindSpace = isSpace;
        }
        return !isBehindSpace;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    /** Whether it is nothing but a position. */
    boolean isPosition() {
        return position != null && words.isBlank() && categories.isEmpty();
    }
}
