// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.candidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Interpolation;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.packed.MapOrder;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.text.Normalizer;
import org.ortelius.index.text.Word;

/** Makes the candidate document of a place. */
public final class CandidateDocs {

    /** Address tags that name a street or place the house hangs on. */
    private static final List<String> PARENT_TAGS = List.of("street", "place", "_unlisted_place");

    /** In Japan blocks are numbered by quarter. */
    private static final List<String> PARENT_TAGS_OF_BLOCK = List.of("neighbourhood", "quarter");

    /** Address tags whose words never help to find anything. */
    private static final Set<String> SILENT_TAGS = Set.of(
            "housenumber",
            "streetnumber",
            "conscriptionnumber",
            "housename",
            "postcode",
            "country",
            "country_code",
            "unit",
            "floor",
            "flats",
            "door",
            "level",
            "interpolation",
            "inclusion",
            "_inherited",
            "full",
            "TW:dataset",
            "street",
            "place",
            "_unlisted_place");

    /** A range of so many numbers stays a text. */
    private static final int MAX_EXPANDED = 10;

    private static final Pattern RANGE = Pattern.compile("([^-]{1,9}+)-([^-]{1,9}+)");

    private CandidateDocs() {}

    public static CandidateDoc of(Place place) {
        return new CandidateDoc(
                new CandidateDoc.Key(place.placeId(), place.identity().osmRef(), place.category(), MapOrder.of(place)),
                place.ranks(),
                place.importance(),
                place.location().centroid(),
                place.location().geometry().getEnvelopeInternal().getArea(),
                layers(place),
                words(place),
                address(place));
    }

    static Set<Layer> layers(Place place) {
        var layers = EnumSet.allOf(Layer.class);
        layers.removeIf(layer -> !layer.holds(place));
        return layers;
    }

    private static CandidateDoc.Words words(Place place) {
        return new CandidateDoc.Words(names(place), parent(place), around(place));
    }

    private static List<NameVariant> names(Place place) {
        List<NameVariant> names = NameVariant.ofNames(place.names());
        if (place.ranks().isStreet()) {
            return withHalves(names, place.names().values());
        }
        if (place.category().isPostcode() && place.postcode().isPresent()) {
            var withCode = new ArrayList<>(names);
            withCode.addAll(NameVariant.ofTexts(place.postcode().stream().toList()));
            return withCode.stream().distinct().toList();
        }
        return names;
    }

    /** Also of grounds such as works, parks and farms, which hang on nothing: their tags have the street of their number. */
    private static List<NameVariant> parent(Place place) {
        boolean isAddressed = place.ranks().address() == 0 && place.hierarchy().housenumber() != null;
        if (!place.ranks().hangsOnParent() && !isAddressed) {
            return List.of();
        }
        Place.Parent parent = place.hierarchy().parent();
        Map<String, String> known = parent == null ? Map.of() : parent.names();
        boolean isInBlock = place.address().containsKey("block_number");
        List<String> tagged = (isInBlock ? PARENT_TAGS_OF_BLOCK : PARENT_TAGS)
                .stream().map(place.address()::get).filter(text -> text != null).toList();
        List<NameVariant> variants = withHalves(NameVariant.ofNames(known), known.values());
        return Stream.concat(variants.stream(), withHalves(NameVariant.ofTexts(tagged), tagged).stream())
                .distinct()
                .toList();
    }

    private static List<NameVariant> withHalves(List<NameVariant> variants, Collection<String> streets) {
        return Stream.concat(variants.stream(), NameVariant.ofHalves(streets).stream())
                .distinct()
                .toList();
    }

    private static List<NameVariant> around(Place place) {
        Stream<String> texts = place.address().entrySet().stream()
                .filter(tag -> !SILENT_TAGS.contains(tag.getKey()))
                .map(Map.Entry::getValue);
        return NameVariant.ofTexts(Stream.concat(texts, unofficialPostcode(place).stream())
                .filter(CandidateDocs::isText)
                .toList());
    }

    /** A tagged postcode that the country does not have still helps to find the place. */
    private static Optional<String> unofficialPostcode(Place place) {
        String tagged = place.address().get("postcode");
        String official = postcode(place.hierarchy().postcode());
        return Optional.ofNullable(tagged).filter(tag -> !Objects.equals(postcode(tag), official));
    }

    private static boolean isText(String value) {
        return !value.contains("=") && !value.contains("://");
    }

    private static CandidateDoc.Address address(Place place) {
        Place.Hierarchy hierarchy = place.hierarchy();
        return new CandidateDoc.Address(
                hierarchy.countryCode(),
                postcode(hierarchy.postcode()),
                numbers(place),
                hierarchy.parent() == null ? 0 : hierarchy.parent().placeId(),
                lines(hierarchy));
    }

    private static List<AddressLine> lines(Place.Hierarchy hierarchy) {
        if (hierarchy.parent() == null) {
            return hierarchy.addressLines();
        }
        return Stream.concat(hierarchy.addressLines().stream(), hierarchy.parent().addressLines().stream())
                .toList();
    }

    /** A short range with {@code addr:interpolation} is each of its numbers; place-model.md 1.15. */
    private static List<String> numbers(Place place) {
        String tag = place.hierarchy().housenumber();
        if (tag == null) {
            return List.of();
        }
        return Optional.ofNullable(place.address().get("interpolation"))
                .flatMap(Interpolation::of)
                .flatMap(interpolation -> range(tag, interpolation))
                .filter(range -> range.count() < MAX_EXPANDED)
                .map(NumberLine::numbers)
                .orElseGet(() -> withBlock(place, HouseNumbers.of(tag)));
    }

    /** In Japan the number is that within a block. */
    private static List<String> withBlock(Place place, List<String> numbers) {
        List<String> blocks = HouseNumbers.of(place.address().getOrDefault("block_number", ""));
        return blocks.isEmpty()
                ? numbers
                : Stream.concat(
                                numbers.stream().map(number -> HouseNumbers.inBlock(blocks.getFirst(), number)),
                                numbers.stream())
                        .toList();
    }

    private static Optional<NumberLine> range(String tag, Interpolation interpolation) {
        Matcher range = RANGE.matcher(tag);
        if (!range.matches()) {
            return Optional.empty();
        }
        OptionalInt first = interpolation.place(range.group(1));
        OptionalInt last = interpolation.place(range.group(2));
        return first.isPresent() && last.isPresent()
                ? interpolation.from(first.getAsInt(), last.getAsInt(), NumberLine.Source.OSM)
                : Optional.empty();
    }

    private static @Nullable String postcode(@Nullable String tagged) {
        if (tagged == null) {
            return null;
        }
        String closed = Normalizer.words(tagged).stream().map(Word::text).collect(Collectors.joining());
        return closed.isEmpty() || closed.length() > Normalizer.MAX_WORD ? null : closed;
    }

    /** The distinct words of variants. */
    public static Set<String> words(List<NameVariant> variants) {
        var words = new HashSet<String>();
        variants.forEach(variant -> words.addAll(variant.words()));
        return words;
    }
}
