// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;

/**
 * Checks the answers of a search or a reverse search. Answers are named by their osmRef, {@code W1}; computed ones by their category,
 * {@code place=country}. A failure prints question, answers, grid and places.
 */
public final class AnswersAssert extends AbstractAssert<AnswersAssert, List<Result>> {

    /** The distance that counts as on a node or line, in cells of the grid. */
    private static final double TOLERANCE_CELLS = 0.1;

    private final ImportedWorld world;
    private final String question;

    AnswersAssert(ImportedWorld world, String question, List<Result> answers) {
        super(answers, AnswersAssert.class);
        this.world = world;
        this.question = question;
    }

    /** Exactly these answers in this order. */
    public AnswersAssert isExactly(String... refs) {
        return check(names().equals(List.of(refs)), "exactly " + Arrays.toString(refs));
    }

    /** This answer first; others may follow. */
    public AnswersAssert first(String ref) {
        return check(!actual.isEmpty() && name(actual.getFirst()).equals(ref), "first " + ref);
    }

    /** This answer somewhere. */
    public AnswersAssert has(String ref) {
        return check(names().contains(ref), "among them " + ref);
    }

    /** Not this answer. */
    public AnswersAssert hasNo(String ref) {
        return check(!names().contains(ref), "not " + ref);
    }

    public AnswersAssert isEmpty() {
        return check(actual.isEmpty(), "nothing");
    }

    /** The first answer's place id, for further requests. */
    public long firstPlaceId() {
        return check(!actual.isEmpty(), "something").actual.getFirst().place().placeId();
    }

    /** The first answer's display name, or its beginning up to a comma. */
    public AnswersAssert named(String displayName) {
        String shown = actual.isEmpty() ? "" : actual.getFirst().displayName(world.localizer());
        return check((shown + ", ").startsWith(displayName + ", "), "named \"%s\"".formatted(displayName));
    }

    /** The first answer's main tag, {@code place=house}. */
    public AnswersAssert isCategory(String category) {
        return check(
                !actual.isEmpty()
                        && actual.getFirst().place().category().toString().equals(category),
                "a " + category);
    }

    /** One of the first answer's extra tags. */
    public AnswersAssert hasExtratag(String key, String value) {
        return check(
                !actual.isEmpty()
                        && value.equals(actual.getFirst().place().extratags().get(key)),
                "%s=%s".formatted(key, value));
    }

    /** The first answer's name tags. */
    public AnswersAssert hasNames(Map<String, String> names) {
        return checkFirst("names", names, result -> result.place().names());
    }

    /** The first answer's extra tags, whatever their order. */
    public AnswersAssert hasExtratags(Map<String, String> extratags) {
        return checkFirst("extra tags", extratags, result -> result.place().extratags());
    }

    /** The first answer's address tags and theirs alone, in the order of {@code /details}. */
    public AnswersAssert hasAddressTags(String... tags) {
        return checkFirst(
                "address tags",
                List.of(tags),
                result -> result.place().address().entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .toList());
    }

    /** The first answer's address as labels and texts, {@code road=Nickway}, in their order. */
    public AnswersAssert hasAddress(String... parts) {
        return checkFirst(
                "address",
                List.of(parts),
                result -> world.localizer().addressParts(result).entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .toList());
    }

    /** The first answer's box. */
    public AnswersAssert hasBox(Box box) {
        return checkFirst("box", box, world.localizer()::boundingBox);
    }

    /** The first answer's entrances as node and type, {@code N5 main}, by node. */
    public AnswersAssert hasEntrances(String... entrances) {
        return checkFirst(
                "entrances",
                List.of(entrances),
                result -> result.place().location().entrances().stream()
                        .map(entrance -> "N%d %s".formatted(entrance.nodeId(), entrance.type()))
                        .toList());
    }

    private <T> AnswersAssert checkFirst(String what, T wanted, Function<Result, T> got) {
        String found =
                actual.isEmpty() ? "nothing" : got.apply(actual.getFirst()).toString();
        boolean holds = !actual.isEmpty() && got.apply(actual.getFirst()).equals(wanted);
        return check(holds, "%s %s instead of %s".formatted(what, wanted, found));
    }

    /** The first answer's position: at a node, {@code 1}, or on the straight line between two, {@code 1,2}. */
    public AnswersAssert near(String nodes) {
        List<Point> line = world.positions(nodes);
        boolean isNear = !actual.isEmpty()
                && distance(actual.getFirst().position(), line.getFirst(), line.getLast())
                        <= TOLERANCE_CELLS * world.step();
        return check(isNear, "near " + nodes);
    }

    private static double distance(Point point, Point from, Point to) {
        double length = from.degreesTo(to);
        double along = length == 0
                ? 0
                : ((point.lon() - from.lon()) * (to.lon() - from.lon())
                                + (point.lat() - from.lat()) * (to.lat() - from.lat()))
                        / (length * length);
        double share = Math.clamp(along, 0, 1);
        return point.degreesTo(
                new Point(from.lon() + share * (to.lon() - from.lon()), from.lat() + share * (to.lat() - from.lat())));
    }

    private List<String> names() {
        return actual.stream().map(AnswersAssert::name).toList();
    }

    private static String name(Result result) {
        return result.place()
                .osmRef()
                .map(OsmRef::toString)
                .orElseGet(() -> result.place().category().toString());
    }

    private AnswersAssert check(boolean holds, String wanted) {
        if (!holds) {
            throw failure(
                    "%s%nshould give: %s%nbut gave:    %s%s%n%s", question, wanted, names(), list(), world.describe());
        }
        return this;
    }

    private String list() {
        return actual.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Result result) {
        var place = result.place();
        return "%n  %s %s %d/%d at %s %s confidence %.2f \"%s\""
                .formatted(
                        name(result),
                        place.category(),
                        place.ranks().search(),
                        place.ranks().address(),
                        result.position().lon(),
                        result.position().lat(),
                        result.confidence(),
                        result.displayName(world.localizer()));
    }
}
