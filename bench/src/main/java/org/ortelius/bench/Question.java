// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Point;
import org.ortelius.index.reverse.ReverseRequest;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.watch.SearchContext;

/** A question to a geocoder, of one of the sorts that clients ask. */
sealed interface Question {

    /** The answer; the work that it took is counted in the context. */
    List<Result> ask(Geocoder geocoder, SearchContext context) throws IOException;

    /** What it is, in a few words. */
    String told();

    record Searched(Sort sort, AskedBy way, String text, SearchRequest request) implements Question {
        @Override
        public List<Result> ask(Geocoder geocoder, SearchContext context) throws IOException {
            return geocoder.search(request, context);
        }

        @Override
        public String told() {
            return sort + " " + way + " " + text;
        }
    }

    record Reversed(ReverseRequest request) implements Question {
        @Override
        public List<Result> ask(Geocoder geocoder, SearchContext context) throws IOException {
            return geocoder.reverse(request, context.trace()).stream().toList();
        }

        @Override
        public String told() {
            return "REVERSE %d %s %s"
                    .formatted(request.zoom(), new TreeSet<>(request.layers()), written(request.position()));
        }
    }

    private static String written(Point position) {
        return String.format(Locale.ROOT, "%.6f,%.6f", position.lat(), position.lon());
    }

    /** What is asked for. */
    enum Sort {
        CLEAN,
        MISSPELT,
        CUT_SHORT,
        MADE_UP,
        NAME,
        TYPED,
        CATEGORY,
        ANY_WORDS,
        REVERSE;

        private static final double SHIFT_DEGREES = .01;
        private static final List<String> ASKING = List.of(
                "restaurants in %s",
                "hotel %s",
                "%s bank",
                "bars near %s",
                "[amenity=restaurant] %s",
                "%s [shop=bakery]",
                "Schulen in %s",
                "church %s",
                "Wirtschaft %s",
                "%s playground",
                "bus stop %s",
                "pharmacy close to %s");

        /** One by lot, from an address and a place of the index. */
        Question question(Address address, Result place, IndexWords words, Random random) {
            return switch (this) {
                case CLEAN -> searched(anyWay(random), QueryForm.CLEAN.query(address, random), address.position());
                case MISSPELT ->
                    searched(anyWay(random), QueryForm.ONE_TYPO.query(address, random), address.position());
                case CUT_SHORT ->
                    searched(anyWay(random), QueryForm.CUT_SHORT.query(address, random), address.position());
                case MADE_UP -> searched(anyWay(random), QueryForm.MADE_UP.query(address, random), address.position());
                case NAME -> searched(anyWay(random), named(place, address, random), place.position());
                case TYPED -> typed(address, place, random);
                case CATEGORY ->
                    searched(
                            AskedBy.values()[random.nextInt(3)],
                            ASKING.get(random.nextInt(ASKING.size()))
                                    .formatted(random.nextBoolean() ? address.town() : named(place, address, random)),
                            address.position());
                case ANY_WORDS -> searched(Attempt.any(words, address.position(), random));
                case REVERSE -> reversed(address, random);
            };
        }

        private static AskedBy anyWay(Random random) {
            return random.nextBoolean() ? AskedBy.PLAIN : AskedBy.any(random);
        }

        private Question searched(AskedBy way, String text, Point position) {
            return searched(new Attempt(way, text, position));
        }

        private Question searched(Attempt attempt) {
            return new Searched(this, attempt.way(), attempt.text(), attempt.request());
        }

        private static String named(Result place, Address address, Random random) {
            List<String> names =
                    place.place().names().values().stream().sorted().toList();
            String name = names.isEmpty() ? address.street() : names.get(random.nextInt(names.size()));
            return random.nextBoolean() ? name : name + (random.nextBoolean() ? ", " : " ") + address.town();
        }

        private Question typed(Address address, Result place, Random random) {
            String text = random.nextBoolean() ? QueryForm.CLEAN.query(address, random) : named(place, address, random);
            String begun = text.substring(0, 1 + random.nextInt(text.length()));
            AskedBy way =
                    List.of(AskedBy.TYPING, AskedBy.TYPING_NEAR, AskedBy.PHOTON).get(random.nextInt(3));
            return searched(way, begun, address.position());
        }

        private static Question reversed(Address address, Random random) {
            var layers = EnumSet.of(Layer.ADDRESS);
            for (Layer layer : Layer.values()) {
                if (random.nextInt(3) == 0) {
                    layers.add(layer);
                }
            }
            var position = new Point(
                    address.position().lon() + SHIFT_DEGREES * (random.nextDouble() - .5),
                    address.position().lat() + SHIFT_DEGREES * (random.nextDouble() - .5));
            return new Reversed(new ReverseRequest(position, random.nextInt(19), layers));
        }

        static Sort any(Random random) {
            return values()[random.nextInt(values().length)];
        }
    }
}
