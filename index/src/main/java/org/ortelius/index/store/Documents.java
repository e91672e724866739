// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.util.Collection;
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
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.store.box.BoxIndex;
import org.ortelius.index.store.box.ReverseRole;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.CandidateDocCodec;
import org.ortelius.index.store.candidate.CandidateDocs;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.store.packed.MapOrder;
import org.ortelius.index.store.packed.PlaceCodec;
import org.ortelius.index.store.packed.ShapeCodec;
import org.ortelius.index.store.terms.Column;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.text.Romanizations;

/**
 * Places to Lucene documents. Remembers the words of the places that may stand in address lines, some 100 bytes each. Not thread-safe.
 */
public final class Documents {

    private static final int LOWEST_AREA_RANK = 25;
    private static final FieldType TERM = term();

    private final LearntLines lines = new LearntLines();

    private static FieldType term() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(false);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** Which of some places are not known that stand in address lines; if too many others are, these are forgotten. */
    public Set<Long> unknown(Set<Long> placeIds) {
        return lines.unknown(placeIds);
    }

    /**
     * Remembers what a place is called that stands in address lines; those of a place are learnt before its document is made.
     *
     * @param order its {@link MapOrder}
     */
    public void learn(long placeId, long order, Map<String, String> names) {
        lines.learn(placeId, order, names);
    }

    /** Whether a place may stand in address lines. */
    public static boolean isLine(Ranks ranks) {
        return ranks.search() <= LOWEST_AREA_RANK;
    }

    /** The {@link Fields#FINGERPRINT} of a place's document. */
    public long fingerprint(Place place) {
        return of(place).getField(Fields.FINGERPRINT).numericValue().longValue();
    }

    /** The document of a place. */
    public Document of(Place unordered) {
        Place place = lines.inOrder(unordered);
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
                .collect(Collectors.groupingBy(ReverseRole::field))
                .forEach((field, roles) -> document.add(BoxIndex.field(field, box, roles)));
    }

    private void addWords(Document document, Place place) {
        CandidateDoc candidate = CandidateDocs.of(place);
        if (place.hierarchy().linkedTo() != null) {
            return;
        }
        if (place.isNumberLine()) {
            document.add(new Field(
                    Fields.PARENT_LINE, Long.toString(candidate.address().parentId()), TERM));
            document.add(Column.field(Fields.CANDIDATE, CandidateDocCodec.pack(candidate)));
            return;
        }
        boolean isNumbered = addNumbers(document, place, candidate);
        Collection<NameVariant> names = searchableNames(place, candidate);
        boolean isSearchable = !names.isEmpty() || isFoundByCategory(candidate);
        if (isNumbered || isSearchable) {
            document.add(Column.field(Fields.CANDIDATE, CandidateDocCodec.pack(candidate)));
        }
        if (!names.isEmpty()) {
            addSearch(document, candidate, names);
            addSounds(document, place);
        }
        if (isSearchable) {
            addFilters(document, candidate);
        }
    }

    /** People look for a car park whatever its name, but for no building and no house by its kind. */
    private static boolean isFoundByCategory(CandidateDoc candidate) {
        return candidate.layers().stream().anyMatch(layer -> layer != Layer.ADDRESS);
    }

    private boolean addNumbers(Document document, Place place, CandidateDoc candidate) {
        String street = place.address().get("street");
        List<Long> namesakes =
                street == null ? List.of() : lines.called(candidate, NameVariant.ofTexts(List.of(street)));
        Set<String> terms = NumberTerms.of(candidate, namesakes);
        terms.forEach(term -> document.add(new Field(Fields.PARENT_NUMBER, term, TERM)));
        return !terms.isEmpty();
    }

    /**
     * Its names; a house whose street is tagged otherwise than the one it hangs on, or which has no name and an address that its street does not
     * know, also goes by what its street is called, and tagged as.
     */
    private Collection<NameVariant> searchableNames(Place place, CandidateDoc candidate) {
        CandidateDoc.Words words = candidate.words();
        if (candidate.address().numbers().isEmpty()) {
            return words.names();
        }
        Set<String> own = CandidateDocs.words(words.parent());
        if (words.names().isEmpty()) {
            own.addAll(CandidateDocs.words(words.around()));
        }
        Place.Parent parent = place.hierarchy().parent();
        own.removeAll(parent == null ? Set.of() : CandidateDocs.words(NameVariant.ofNames(parent.names())));
        own.removeAll(lines.words(parent));
        return own.isEmpty()
                ? words.names()
                : Stream.concat(words.names().stream(), words.parent().stream()).toList();
    }

    private Set<String> surroundings(CandidateDoc candidate) {
        var words = lines.words(candidate);
        words.addAll(CandidateDocs.words(candidate.words().parent()));
        return words;
    }

    /** Countries that the data has no boundary of are found by their whole names: their words in 200 languages would get in the way. */
    private void addSearch(Document document, CandidateDoc candidate, Collection<NameVariant> names) {
        var wholes = new LinkedHashSet<String>();
        names.forEach(variant -> wholes.add(variant.joined()));
        addTerms(document, Fields.WHOLE, wholes);
        boolean isOnlyAName = candidate.isCountry() && candidate.key().ref() == null;
        if (!isOnlyAName) {
            addTerms(document, Fields.NAME, CandidateDocs.words(List.copyOf(names)));
        }
        Set<String> around = surroundings(candidate);
        around.addAll(CandidateDocs.words(candidate.words().around()));
        addTerms(document, Fields.ADDRESS, around);
        if (candidate.address().postcode() != null) {
            document.add(new Field(Fields.POSTCODE, candidate.address().postcode(), TERM));
        }
        float importance = (float) Math.clamp(candidate.importance(), 1e-5, 1);
        document.add(new FeatureField(Fields.STATIC, Fields.IMPORTANCE, importance));
    }

    /** A country without a boundary has names in 200 languages, which are found as wholes. */
    private static void addSounds(Document document, Place place) {
        var sounds = new HashSet<String>();
        if (place.osmRef().isPresent()) {
            place.names().values().forEach(name -> sounds.addAll(Romanizations.sounds(name)));
        }
        addTerms(document, Fields.SOUND, sounds);
    }

    private static void addFilters(Document document, CandidateDoc candidate) {
        if (candidate.address().country() != null) {
            document.add(new Field(Fields.COUNTRY, candidate.address().country(), TERM));
        }
        document.add(new Field(Fields.CATEGORY, candidate.key().category().toString(), TERM));
        document.add(new Field(Fields.RANK, "s" + candidate.ranks().search(), TERM));
        document.add(new Field(Fields.RANK, "a" + candidate.ranks().address(), TERM));
        if (isAreaRank(candidate.ranks().search())
                || isAreaRank(candidate.ranks().address())) {
            document.add(new Field(Fields.RANK, Fields.AREA, TERM));
        }
        candidate.layers().forEach(layer -> document.add(new Field(Fields.LAYER, layer.name(), TERM)));
        Point centroid = candidate.centroid();
        document.add(new IntPoint(Fields.CENTROID, ShapeCodec.steps(centroid.lon()), ShapeCodec.steps(centroid.lat())));
    }

    private static boolean isAreaRank(int rank) {
        return rank >= 5 && rank <= LOWEST_AREA_RANK;
    }

    private static void addTerms(Document document, String field, Set<String> words) {
        LearntLines.bounded(words).stream()
                .filter(word -> word.length() <= NameVariant.MAX_JOINED)
                .forEach(word -> document.add(new Field(field, word, TERM)));
    }
}
