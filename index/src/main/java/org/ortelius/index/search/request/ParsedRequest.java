// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.request.PlusCodes.ShortCode;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.text.Normalizer;

/**
 * A request whose text has been taken apart.
 *
 * @param asked the request as the client sent it
 * @param request the same with nothing but words in its text, around the position that the text spells
 * @param tags the tags in brackets of the text; empty without
 * @param onlyPosition the position that the whole text spells, which asks for what is there; absent for any other text
 * @param onlyObject the object that the whole text stands for; absent for any other text
 * @param onlyCode the short plus code of the text; absent without
 */
public record ParsedRequest(
        SearchRequest asked,
        SearchRequest request,
        Set<Category> tags,
        @Nullable Point onlyPosition,
        @Nullable OsmRef onlyObject,
        @Nullable ShortCode onlyCode) {

    /** How far from typed coordinates something may lie; place-model.md 7.11. */
    private static final double AROUND_POSITION_DEGREES = .1;

    public static ParsedRequest of(SearchRequest request) {
        return switch (request.query()) {
            case SearchRequest.FreeText free -> of(request, free, ParsedInput.of(free.text()));
            case SearchRequest.Structured structured -> new ParsedRequest(request, request, Set.of(), null, null, null);
        };
    }

    private static ParsedRequest of(SearchRequest request, SearchRequest.FreeText free, ParsedInput input) {
        var words = new SearchRequest.FreeText(input.words() + ending(free), free.isUnfinished());
        return new ParsedRequest(
                request,
                request.with(words, focused(request.filter(), input.position())),
                input.categories(),
                input.isPosition() ? input.position() : null,
                ObjectLink.ref(free.text().strip()).orElse(null),
                input.position() == null
                        ? PlusCodes.shortCode(free.text().strip()).orElse(null)
                        : null);
    }

    /** A space at the end tells that a word is ended. */
    private static String ending(SearchRequest.FreeText free) {
        return free.isUnfinished() && Normalizer.isBetweenWords(free.text()) ? " " : "";
    }

    private static Filter focused(Filter filter, @Nullable Point position) {
        return position == null ? filter : filter.withFocus(Focus.around(position, AROUND_POSITION_DEGREES));
    }

    /** The object that the whole text stands for; such a request is a lookup, if there is one. */
    public Optional<OsmRef> object() {
        return Optional.ofNullable(onlyObject);
    }

    /** The short plus code of the text; such a request is a reverse lookup at the place that is named beside it. */
    public Optional<ShortCode> code() {
        return Optional.ofNullable(onlyCode);
    }

    /** The position that the whole text spells; such a request is a reverse lookup. */
    public Optional<Point> position() {
        return Optional.ofNullable(onlyPosition);
    }
}
