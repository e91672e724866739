// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.FreeText;
import org.ortelius.index.watch.SearchContext;

/** What questions for kinds of places take: a kind alone, beside a town of the index, near a thing, in a question, and while it is typed; those that find nothing apart. */
public final class KindQuestions {

    private static final int PLACES = 20_000;
    private static final int LIMIT = 10;

    private static final List<String> KINDS = List.of(
            "restaurant",
            "Bahnhof",
            "pharmacie",
            "school",
            "hotel",
            "supermercado",
            "kostel",
            "museo",
            "parking",
            "bus stop",
            "hôpital",
            "Schloss",
            "playground",
            "apteka",
            "bank",
            "cafés",
            "tankstelle",
            "ravintola",
            "église",
            "toilets");

    private static final List<String> FORMS =
            List.of("%1$s", "%1$s %2$s", "%2$s %1$s", "%1$s in %2$s", "%1$s near %2$s", "where is the %1$s in %2$s");

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final Map<String, List<Asked>> all = new TreeMap<>();

    private record Asked(double millis, String text) {}

    private KindQuestions() {}

    /** {@code DATA_FOLDER QUESTIONS SEED}; half as many are asked before, unmeasured. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("kinds need DATA QUESTIONS SEED");
            System.exit(2);
        }
        Path directory = Live.directory(arguments[0]);
        int questions = Integer.parseInt(arguments[1]);
        var random = new Random(Long.parseLong(arguments[2]));
        var asked = new KindQuestions();
        try (var geocoder = Geocoder.open(directory)) {
            List<Place> places =
                    geocoder.sample(PLACES).stream().map(Result::place).toList();
            List<String> towns = names(
                    places,
                    place -> place.ranks().address() > 12 && place.ranks().address() < 21);
            List<String> things = names(places, place -> place.ranks().address() == 30);
            for (int i = -questions / 2; i < questions; i++) {
                String form = FORMS.get(random.nextInt(FORMS.size()));
                String kind = KINDS.get(random.nextInt(KINDS.size()));
                List<String> names = form.contains("near") ? things : towns;
                String text = form.formatted(kind, names.get(random.nextInt(names.size())));
                asked.ask(geocoder, form.formatted("kind", "place"), new FreeText(text), i >= 0);
                String typed = text.substring(0, Math.max(3, text.length() - random.nextInt(4)));
                asked.ask(geocoder, "typing " + form.formatted("kind", "place"), new FreeText(typed, true), i >= 0);
            }
        }
        asked.report();
    }

    private static List<String> names(List<Place> places, Predicate<Place> isWanted) {
        return places.stream()
                .filter(isWanted)
                .flatMap(place -> Stream.ofNullable(place.names().get("name")))
                .toList();
    }

    private void ask(Geocoder geocoder, String form, FreeText text, boolean isMeasured) throws IOException {
        long start = clock.getCurrentThreadCpuTime();
        List<Result> results =
                geocoder.search(new SearchRequest(text, Filter.NONE, LIMIT, true, List.of()), SearchContext.none());
        double took = (clock.getCurrentThreadCpuTime() - start) / 1e6;
        if (isMeasured) {
            String told = form + (results.isEmpty() ? ", nothing" : "");
            var one = new Asked(took, text.text());
            for (String row : List.of(told, form.startsWith("typing") ? "all while typing" : "all typed to the end")) {
                all.computeIfAbsent(row, none -> new ArrayList<>()).add(one);
            }
        }
    }

    private void report() {
        System.out.printf("%-46s %7s %7s %7s %7s ms of CPU for%n", "form", "asked", "median", "p99", "most");
        all.forEach((form, asked) -> {
            List<Asked> sorted = asked.stream()
                    .sorted(Comparator.comparingDouble(Asked::millis))
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-46s %,7d %7.2f %7.2f %7.2f %s%n",
                    form,
                    sorted.size(),
                    sorted.get(sorted.size() / 2).millis(),
                    sorted.get(sorted.size() * 99 / 100).millis(),
                    sorted.getLast().millis(),
                    sorted.getLast().text());
        });
    }
}
