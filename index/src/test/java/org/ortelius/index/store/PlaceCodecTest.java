// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.ortelius.index.Sketch;
import org.ortelius.index.place.Entrance;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.CandidateDocCodec;
import org.ortelius.index.store.candidate.CandidateDocs;
import org.ortelius.index.store.packed.PlaceCodec;

class PlaceCodecTest {

    private static final Place STREET = Sketch.of(7, "W7", "highway=residential")
            .ranks(26, 26)
            .name("Städtle")
            .at("LINESTRING (9.5 47.1, 9.6 47.1)")
            .place();

    private static Place roundTrip(Place place) {
        return PlaceCodec.unpack(
                new BytesRef(PlaceCodec.pack(place)), place.location().geometry());
    }

    @Test
    void a_place_survives_packing_but_for_its_parents_names() {
        Place house = Sketch.of(8, "N-8", "place=house")
                .names("name", "Haus \uD83C\uDFE0", "name:xx", "")
                .number("31a")
                .extratags("wheelchair", "yes", "odd key", "odd value")
                .postcode("9490")
                .importance(.123456789)
                .in(STREET)
                .near(STREET)
                .on(STREET)
                .at("POINT (-9.1234567 -47.7654321)")
                .place();
        Place back = roundTrip(house);
        assertThat(back)
                .usingRecursiveComparison()
                .ignoringFields("hierarchy.parent.names", "location.geometry")
                .isEqualTo(house);
        assertThat(back.names().keySet()).containsExactly("name", "name:xx");
    }

    @Test
    void what_is_absent_stays_absent() {
        Place bare = Sketch.of(9, "", "place=postcode").country(null).place();
        Place back = roundTrip(bare);
        assertThat(back.osmRef()).isEmpty();
        assertThat(back.countryCode()).isEmpty();
        assertThat(back.postcode()).isEmpty();
        assertThat(back.housenumber()).isEmpty();
        assertThat(back.hierarchy().parent()).isNull();
        assertThat(back.hierarchy().linkedTo()).isNull();
    }

    @Test
    void entrances_survive_in_their_order() {
        var doors = List.of(
                new Entrance(41, "main", new Point(9.5, 47.1), Map.of("wheelchair", "yes")),
                new Entrance(-42, "", new Point(-9.1234567, -47.7654321), Map.of()));
        Place street = STREET;
        var location = new Place.Location(
                street.location().centroid(), street.location().geometry(), doors);
        Place withDoors = new Place(
                street.identity(),
                street.ranks(),
                street.names(),
                street.address(),
                street.extratags(),
                location,
                street.hierarchy(),
                street.importance());
        assertThat(roundTrip(withDoors).location().entrances()).isEqualTo(doors);
    }

    @Test
    void without_geometry_the_box_stands_in() {
        Place back = PlaceCodec.unpack(new BytesRef(PlaceCodec.pack(STREET)), null);
        assertThat(back.location().bounds()).isEqualTo(STREET.location().bounds());
    }

    @Test
    void a_plain_house_takes_less_than_a_hundred_bytes() {
        Place house = Sketch.of(123_456, "N1234567890", "building=yes")
                .number("31a")
                .on(STREET)
                .postcode("9490")
                .place();
        assertThat(PlaceCodec.pack(house)).hasSizeLessThan(100);
    }

    @Test
    void hostile_tags_survive() {
        String endless = "ä".repeat(10_000_000);
        var sketch = Sketch.of(10, "N10", "amenity=cafe").names("name", endless);
        for (int i = 0; i < 5_000; i++) {
            sketch.names("name:" + i, "Name " + i);
        }
        Place place = sketch.place();
        assertThat(roundTrip(place).names()).isEqualTo(place.names());
    }

    @Test
    void a_card_survives_packing() {
        Place house = Sketch.of(8, "N8", "amenity=cafe")
                .name("Café")
                .number("29;31a")
                .address("city", "Vaduz")
                .postcode("SW1A 1AA")
                .importance(.5)
                .on(STREET)
                .in(STREET)
                .place();
        CandidateDoc candidate = CandidateDocs.of(house);
        assertThat(CandidateDocCodec.unpack(new BytesRef(CandidateDocCodec.pack(candidate))))
                .isEqualTo(candidate);
        assertThat(candidate.address().postcode()).isEqualTo("sw1a1aa");
        assertThat(candidate.address().numbers()).containsExactly("29", "31a");
    }

    @Test
    void the_order_of_a_candidate_comes_back_whether_it_has_an_object_or_not() {
        for (Place place : List.of(
                STREET,
                Sketch.of(8, "N137438953471", "amenity=cafe").name("Omni").place())) {
            CandidateDoc candidate = CandidateDocs.of(place);
            assertThat(CandidateDocCodec.unpack(new BytesRef(CandidateDocCodec.pack(candidate)))
                            .key())
                    .isEqualTo(candidate.key());
        }
    }
}
