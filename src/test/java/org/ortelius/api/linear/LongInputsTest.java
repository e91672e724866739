// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.linear;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ortelius.api.format.Callback;
import org.ortelius.api.lookup.LookupParameters;
import org.ortelius.batch.parameters.Languages;
import org.ortelius.batch.parameters.Layers;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.QueryString;
import org.ortelius.batch.parameters.SearchParameters;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.parameters.Viewbox;
import org.ortelius.importer.countries.PostcodeFormats;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.place.Interpolation;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.text.Normalizer;

/**
 * Each reader of what comes from outside, a client's or the map's, takes a text that would keep a quadratic one for hours, and neither hangs nor
 * runs out of stack. What such a text is refused with is a matter of others.
 */
@Timeout(60)
class LongInputsTest {

    private static final int LENGTH = 1_000_000;
    private static final int MOST_LOOKUPS = 50;
    private static final Localizer LOCAL = new Localizer(List.of());

    private static final List<String> REPEATED = List.of(
            "1",
            " ",
            "1 ",
            "1.",
            "-",
            " -",
            "a",
            "a.",
            "a,",
            ",",
            ";",
            " ;",
            "1;",
            "1-",
            "[",
            "[ ",
            "(",
            "%41",
            "&a=",
            "N1,",
            "e9",
            "=",
            "\n",
            "'",
            "°",
            "é",
            "日",
            "\u0301",
            "\ud83d\ude00");

    private static final Map<String, Consumer<String>> READERS = Map.ofEntries(
            Map.entry("a number", text -> parameters("x", text).number("x")),
            Map.entry("a whole number", text -> parameters("x", text).integer("x", 1)),
            Map.entry("an id", text -> parameters("x", text).id("x")),
            Map.entry("a list", text -> parameters("x", text).list("x")),
            Map.entry("a query string", QueryString::parse),
            Map.entry("a language in it", text -> QueryString.find("format", text)),
            Map.entry("languages", Languages::parse),
            Map.entry("layers", text -> Layers.of(parameters("layer", text))),
            Map.entry("a box", text -> Viewbox.of(parameters("viewbox", text))),
            Map.entry("a callback", Callback::new),
            Map.entry("objects", text -> LookupParameters.read(parameters("osm_ids", text), MOST_LOOKUPS)),
            Map.entry("a query", text -> SearchParameters.read(parameters("q", text), LOCAL)),
            Map.entry(
                    "what to leave out",
                    text -> SearchParameters.read(
                            Parameters.of(Map.of("q", List.of("x"), "exclude_place_ids", List.of(text))), LOCAL)),
            Map.entry("an OSM object", OsmRef::parse),
            Map.entry("words", Normalizer::words),
            Map.entry("a name", text -> NameVariant.ofNames(Map.of("name", text))),
            Map.entry("a name in two languages", text -> NameVariant.ofHalves(List.of(text))),
            Map.entry("house numbers", HouseNumbers::of),
            Map.entry("a range of house numbers", HouseNumbers::covered),
            Map.entry("an interpolation", Interpolation::of),
            Map.entry("a postcode", text -> PostcodeFormats.standard().read("gb", text)));

    private static Parameters parameters(String name, String value) {
        return Parameters.of(Map.of(name, List.of(value)));
    }

    private static Stream<Arguments> readers() {
        return READERS.keySet().stream().sorted().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_text_of_a_million_characters_is_read_or_refused(String reader) {
        for (String repeated : REPEATED) {
            String text = repeated.repeat(LENGTH / repeated.length());
            for (String whole : List.of(text, text + "!", "a" + text + "z", "[" + text)) {
                assertThatCode(() -> READERS.get(reader).accept(whole))
                        .satisfiesAnyOf(
                                thrown -> org.assertj.core.api.Assertions.assertThat(thrown)
                                        .isNull(),
                                thrown -> org.assertj.core.api.Assertions.assertThat(thrown)
                                        .isInstanceOf(UsageException.class));
            }
        }
    }
}
