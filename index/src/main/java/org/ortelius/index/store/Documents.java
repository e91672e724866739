// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Puntal;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.text.HouseNumbers;

/**
 * Places to Lucene documents. Remembers the words of the places that may stand in address lines, some 100 bytes each. Not thread-safe.
 */
public final class Documents {

    private static final int MAX_WORDS = 3_000;
    private static final int LOWEST_AREA_RANK = 25;
    private static final FieldType TERM = term();

    private final Map<Long, Line> lines = new HashMap<>();

    /** What documents take over of a place that stands in address lines. */
    private record Line(long order, String[] words) {

        static final Line UNKNOWN = new Line(Long.MAX_VALUE, new String[0]);
    }

    private static FieldType term() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(false);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /**
     * Remembers what a place is called that stands in address lines; those of a place are learnt before its document is made.
     *
     * @param order its {@link MapOrder}
     */
    public void learn(long placeId, long order, Map<String, String> names) {
        lines.put(
                placeId,
                new Line(order, bounded(Cards.words(Form.ofNames(names))).toArray(String[]::new)));
    }

    /** Whether a place may stand in address lines. */
    public static boolean isLine(Ranks ranks) {
        return ranks.search() <= LOWEST_AREA_RANK;
    }

    /** What the {@link Fields#FINGERPRINT} of a place's document is. */
    public long fingerprint(Place place) {
        return of(place).getField(Fields.FINGERPRINT).numericValue().longValue();
    }

    /** The document of a place. */
    public Document of(Place unordered) {
        Place place = withLinesInOrder(unordered);
        var document = new Document();
        document.add(new Field(Fields.ID, Long.toString(place.placeId()), TERM));
        place.osmRef()
                .filter(ref -> !isBorrowed(place))
                .ifPresent(ref -> document.add(new Field(Fields.OSM, ref.toString(), TERM)));
        document.add(new NumericDocValuesField(Fields.ORDER, MapOrder.of(place)));
        document.add(Column.field(Fields.PLACE, PlaceCodec.pack(place)));
        document.add(Column.field(Fields.SHAPE, shape(place.location().geometry())));
        addBoxes(document, place);
        addWords(document, place);
        document.add(new NumericDocValuesField(Fields.FINGERPRINT, Fingerprint.of(document)));
        return document;
    }

    /** Of the address lines of a rank the first may decide how a query is read, and what an answer shows. */
    private Place withLinesInOrder(Place place) {
        Place.Hierarchy hierarchy = place.hierarchy();
        Place.Parent parent = hierarchy.parent();
        var ordered = new Place.Hierarchy(
                hierarchy.countryCode(),
                parent == null
                        ? null
                        : new Place.Parent(parent.placeId(), parent.names(), inOrder(parent.addressLines())),
                inOrder(hierarchy.addressLines()),
                hierarchy.postcode(),
                hierarchy.housenumber(),
                hierarchy.linkedTo());
        return new Place(
                place.identity(),
                place.ranks(),
                place.names(),
                place.address(),
                place.extratags(),
                place.location(),
                ordered,
                place.importance());
    }

    private List<AddressLine> inOrder(List<AddressLine> unordered) {
        return unordered.stream()
                .sorted(Comparator.comparingInt(AddressLine::rank)
                        .reversed()
                        .thenComparingLong(line -> line(line.placeId()).order()))
                .toList();
    }

    private Line line(long placeId) {
        return lines.getOrDefault(placeId, Line.UNKNOWN);
    }

    /** A line of the census answers in the name of its street, which is what a lookup of that name means. */
    private static boolean isBorrowed(Place place) {
        NumberLine numbers = place.location().numbers();
        return numbers != null && numbers.source() == NumberLine.Source.TIGER;
    }

    /** A point is its centroid. */
    private static byte[] shape(Geometry geometry) {
        return geometry instanceof Puntal ? new byte[0] : ShapeCodec.pack(geometry);
    }

    private static void addBoxes(Document document, Place place) {
        Envelope box = place.location().geometry().getEnvelopeInternal();
        if (box.isNull()) {
            return;
        }
        ReverseRole.of(place).stream()
                .collect(Collectors.groupingBy(Fields::box))
                .forEach((field, roles) -> document.add(Boxes.field(field, box, roles)));
    }

    private void addWords(Document document, Place place) {
        Card card = Cards.of(place);
        if (place.hierarchy().linkedTo() != null) {
            return;
        }
        if (place.isNumberLine()) {
            document.add(
                    new Field(Fields.PARENT_LINE, Long.toString(card.address().parentId()), TERM));
            document.add(Column.field(Fields.CARD, CardCodec.pack(card)));
            return;
        }
        boolean isNumbered = addNumbers(document, card);
        Collection<Form> names = searchableNames(place, card);
        boolean isSearchable = !names.isEmpty() || isFoundByCategory(card);
        if (isNumbered || isSearchable) {
            document.add(Column.field(Fields.CARD, CardCodec.pack(card)));
        }
        if (!names.isEmpty()) {
            addSearch(document, card, names);
        }
        if (isSearchable) {
            addFilters(document, card);
        }
    }

    /** People look for a car park whatever its name, but for no building and no house by its kind. */
    private static boolean isFoundByCategory(Card card) {
        return card.layers().stream().anyMatch(layer -> layer != Layer.ADDRESS);
    }

    private static boolean addNumbers(Document document, Card card) {
        long parentId = card.address().parentId();
        if (parentId == 0 || card.address().numbers().isEmpty()) {
            return false;
        }
        var terms = new LinkedHashSet<String>();
        for (String number : card.address().numbers()) {
            terms.add(number);
            terms.addAll(HouseNumbers.covered(number));
            String base = HouseNumbers.base(number);
            if (!base.isEmpty() && !base.equals(number)) {
                terms.add("~" + base);
            }
        }
        terms.forEach(number -> document.add(new Field(Fields.PARENT_NUMBER, parentId + "/" + number, TERM)));
        return true;
    }

    /**
     * Its names; a house whose street is tagged otherwise than the one it hangs on, or which has no name and an address that its street does not
     * know, also goes by what its street is called, and tagged as.
     */
    private Collection<Form> searchableNames(Place place, Card card) {
        Card.Words words = card.words();
        if (card.address().numbers().isEmpty()) {
            return words.names();
        }
        Set<String> own = Cards.words(words.parent());
        if (words.names().isEmpty()) {
            own.addAll(Cards.words(words.around()));
        }
        Place.Parent parent = place.hierarchy().parent();
        own.removeAll(parent == null ? Set.of() : Cards.words(Form.ofNames(parent.names())));
        own.removeAll(wordsOfLines(card));
        return own.isEmpty()
                ? words.names()
                : Stream.concat(words.names().stream(), words.parent().stream()).toList();
    }

    private Set<String> surroundings(Card card) {
        var words = wordsOfLines(card);
        words.addAll(Cards.words(card.words().parent()));
        return words;
    }

    private Set<String> wordsOfLines(Card card) {
        var words = new HashSet<String>();
        for (AddressLine line : card.address().lines()) {
            words.addAll(List.of(line(line.placeId()).words()));
        }
        words.addAll(List.of(line(card.address().parentId()).words()));
        return words;
    }

    /** Countries that the data has no boundary of are found by their whole names: their words in 200 languages would get in the way. */
    private void addSearch(Document document, Card card, Collection<Form> names) {
        var wholes = new LinkedHashSet<String>();
        names.forEach(form -> wholes.add(form.joined()));
        addTerms(document, Fields.WHOLE, wholes);
        boolean isOnlyAName = card.isCountry() && card.key().ref() == null;
        if (!isOnlyAName) {
            addTerms(document, Fields.NAME, Cards.words(List.copyOf(names)));
        }
        Set<String> around = surroundings(card);
        around.addAll(Cards.words(card.words().around()));
        addTerms(document, Fields.ADDRESS, around);
        if (card.address().postcode() != null) {
            document.add(new Field(Fields.POSTCODE, card.address().postcode(), TERM));
        }
        float importance = (float) Math.clamp(card.importance(), 1e-5, 1);
        document.add(new FeatureField(Fields.STATIC, Fields.IMPORTANCE, importance));
    }

    private static void addFilters(Document document, Card card) {
        if (card.address().country() != null) {
            document.add(new Field(Fields.COUNTRY, card.address().country(), TERM));
        }
        document.add(new Field(Fields.CATEGORY, card.key().category().toString(), TERM));
        document.add(new Field(Fields.RANK, "s" + card.ranks().search(), TERM));
        document.add(new Field(Fields.RANK, "a" + card.ranks().address(), TERM));
        if (isAreaRank(card.ranks().search()) || isAreaRank(card.ranks().address())) {
            document.add(new Field(Fields.RANK, Fields.AREA, TERM));
        }
        card.layers().forEach(layer -> document.add(new Field(Fields.LAYER, layer.name(), TERM)));
        Point centroid = card.centroid();
        document.add(new IntPoint(Fields.CENTROID, ShapeCodec.steps(centroid.lon()), ShapeCodec.steps(centroid.lat())));
    }

    private static boolean isAreaRank(int rank) {
        return rank >= 5 && rank <= LOWEST_AREA_RANK;
    }

    private static void addTerms(Document document, String field, Set<String> words) {
        bounded(words).stream()
                .filter(word -> word.length() <= Form.MAX_JOINED)
                .forEach(word -> document.add(new Field(field, word, TERM)));
    }

    private static Set<String> bounded(Set<String> words) {
        return words.size() <= MAX_WORDS
                ? words
                : words.stream().sorted().limit(MAX_WORDS).collect(Collectors.toSet());
    }
}
