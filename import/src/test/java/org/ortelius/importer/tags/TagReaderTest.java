// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.place.Category;

/** The rules of place-model.md, section 1. Tags are written {@code key=value, key=value}. */
class TagReaderTest {

    private static final TagReader READER = new TagReader(Style.EXTRATAGS);

    private static ReadTags read(String tags) {
        return READER.read(map(tags));
    }

    private static Map<String, String> map(String tags) {
        var map = new TreeMap<String, String>();
        for (String tag : tags.split("\\s*,\\s*")) {
            if (!tag.isBlank()) {
                String[] parts = tag.strip().split("=", 2);
                map.put(parts[0], parts[1]);
            }
        }
        return map;
    }

    private static String categories(String tags) {
        return read(tags).categories().stream().map(Category::toString).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "place=square                                            | place=square",
                "place=house                                             | place=house",
                "boundary=administrative                                 | ''",
                "boundary=administrative, name=A                         | boundary=administrative",
                "boundary=place, name=A                                  | ''",
                "boundary=land_area, name=A                              | ''",
                "boundary=protected_area, name=A                         | boundary=protected_area",
                "boundary=protected_area, name=A, leisure=park           | leisure=park",
                "landuse=cemetery                                        | landuse=cemetery",
                "landuse=forest, name=A                                  | landuse=forest",
                "landuse=forest                                          | ''",
                "natural=peak                                            | ''",
                "natural=peak, name=A                                    | natural=peak",
                "natural=yes, name=A                                     | ''",
                "natural=coastline, name=A                               | ''",
                "natural=water, name=A                                   | natural=water",
                "natural=water, water=lake, name=A                       | water=lake",
                "natural=water, water=lake                               | ''",
                "natural=water, water=river, name=A                      | ''",
                "water=lake, name=A                                      | ''",
                "waterway=river, name=A                                  | waterway=river",
                "waterway=river                                          | ''",
                "waterway=riverbank, name=A                              | ''",
                "mountain_pass=yes                                       | mountain_pass=yes",
                "mountain_pass=no                                        | ''",
                "highway=residential                                     | highway=residential",
                "highway=bus_stop                                        | highway=bus_stop",
                "highway=service                                         | ''",
                "highway=service, name=A                                 | highway=service",
                "highway=motorway_link                                   | ''",
                "highway=footway, name=A                                 | highway=footway",
                "highway=footway, name=A, footway=sidewalk               | ''",
                "highway=footway, name=A, footway=crossing               | ''",
                "highway=crossing, name=A                                | ''",
                "amenity=bench                                           | amenity=bench",
                "amenity=parking_space, name=A                           | ''",
                "shop=bakery                                             | shop=bakery",
                "shop=no, name=A                                         | ''",
                "military=yes, name=A                                    | ''",
                "emergency=fire_hydrant, name=A                          | ''",
                "aerialway=pylon, name=A                                 | ''",
                "leisure=garden                                          | ''",
                "leisure=garden, name=A                                  | leisure=garden",
                "leisure=pitch                                           | leisure=pitch",
                "tourism=attraction, name=A                              | tourism=attraction",
                "tourism=attraction, name=A, historic=castle, shop=gift  | shop=gift",
                "tourism=information                                     | tourism=information",
                "tourism=information, information=map                    | information=map",
                "information=map                                         | ''",
                "tourism=information, information=route_marker           | ''",
                "man_made=tower                                          | man_made=tower",
                "man_made=works                                          | ''",
                "man_made=pipeline, name=A                               | ''",
                "railway=station, name=A                                 | railway=station",
                "railway=rail, name=A                                    | ''",
                "building=yes                                            | ''",
                "building=yes, name=A                                    | building=yes",
                "building=no, name=A                                     | ''",
                "historic=yes, name=A                                    | ''",
                "healthcare=doctor, name=A                               | healthcare=doctor",
                "junction=roundabout, name=A                             | junction=roundabout",
                "route=bus, name=A                                       | ''",
                "barrier=gate, name=A                                    | ''",
            })
    void main_tags_make_places_by_the_table(String tags, String expected) {
        assertThat(categories(tags)).isEqualTo(expected);
    }

    @Test
    void several_main_tags_give_several_places_and_each_keeps_the_others_as_extra_tags() {
        var tags = read("amenity=restaurant, tourism=hotel, name=Krone");
        assertThat(tags.categories())
                .containsExactly(new Category("amenity", "restaurant"), new Category("tourism", "hotel"));
        assertThat(tags.extratagsOf(new Category("amenity", "restaurant"))).isEqualTo(Map.of("tourism", "hotel"));
        assertThat(tags.extratagsOf(new Category("tourism", "hotel"))).isEqualTo(Map.of("amenity", "restaurant"));
    }

    @Test
    void a_fallback_counts_only_when_nothing_else_made_a_place_and_only_one_does() {
        var shop = read("building=yes, shop=bakery, name=A");
        assertThat(shop.categories()).containsExactly(new Category("shop", "bakery"));
        assertThat(shop.extratags()).containsEntry("building", "yes");
        var castle = read("building=yes, historic=castle, name=A");
        assertThat(castle.categories()).containsExactly(new Category("historic", "castle"));
        assertThat(castle.extratags()).isEqualTo(Map.of("building", "yes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "building=yes, healthcare=doctor             | healthcare=doctor",
                "building=yes, historic=castle               | historic=castle",
                "building=yes, tourism=attraction            | tourism=attraction",
                "historic=castle, tourism=attraction         | historic=castle",
                "landuse=farmyard, historic=farm             | historic=farm",
                "boundary=protected_area, natural=saddle     | boundary=protected_area",
                "building=yes, junction=roundabout           | junction=roundabout",
            })
    void of_several_fallbacks_what_something_serves_for_goes_before_the_building_that_it_is(
            String tags, String expected) {
        assertThat(categories(tags + ", name=A")).isEqualTo(expected);
    }

    @Test
    void an_administrative_boundary_that_is_a_place_is_one_place() {
        var tags = read("boundary=administrative, place=town, name=A, admin_level=8");
        assertThat(tags.categories()).containsExactly(new Category("boundary", "administrative"));
        assertThat(tags.extratags()).containsEntry("place", "town");
        assertThat(tags.adminLevel()).isEqualTo(8);
    }

    @Test
    void an_island_is_a_place_beside_its_administrative_boundary() {
        assertThat(categories("boundary=administrative, place=island, name=A"))
                .isEqualTo("boundary=administrative place=island");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "name:de",
                "int_name",
                "reg_name",
                "loc_name",
                "old_name:fr",
                "alt_name",
                "alt_name_1",
                "official_name",
                "place_name",
                "short_name",
                "brand",
                "addr:housename",
                "addr:housenumber",
                "addr:conscriptionnumber",
                "addr:streetnumber"
            })
    void these_keys_make_an_object_a_named_one(String key) {
        assertThat(read("natural=peak, " + key + "=A").categories()).contains(new Category("natural", "peak"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ref",
                "int_ref",
                "nat_ref",
                "reg_ref",
                "loc_ref",
                "old_ref",
                "ISO3166-2",
                "name:prefix",
                "name:suffix",
                "name:prefix:de",
                "name:suffix:de",
                "iata",
                "icao",
                "faa"
            })
    void these_keys_are_names_but_do_not_make_an_object_a_named_one(String key) {
        assertThat(categories("natural=peak, " + key + "=A")).isEmpty();
        assertThat(read("place=village, " + key + "=A").names().shared()).isEqualTo(Map.of(key, "A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nat_name", "sorting_name", "operator", "name_1"})
    void these_keys_are_no_names(String key) {
        var tags = read("place=village, " + key + "=A");
        assertThat(tags.names().shared()).isEmpty();
        assertThat(tags.extratags()).isEqualTo(Map.of(key, "A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name:full", "name:etymology", "name:etymology:wikidata", "name:signed", "name:botanical",
                        "name:forward",
                "name:de:backward", "addr:street:de", "addr:city:en", "addr:district:x", "addr:province:x",
                        "addr:subdistrict:x",
                "addr:place:de", "addr:TW:dataset", "wikidata", "wikipedia:de", "capital", "is_in"
            })
    void these_keys_are_extra_tags_only(String key) {
        var tags = read("place=village, " + key + "=A");
        assertThat(tags.extratags()).isEqualTo(Map.of(key, "A"));
        assertThat(tags.names().shared()).isEmpty();
        assertThat(tags.address()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note", "note:de", "source", "source:name", "maxspeed:source", "attribution", "comment", "fixme",
                        "created_by",
                "import", "type", "is_in:postcode", "admin_level", "tiger:cfcc", "nysgissam:id", "NHD:FType", "nhd:x",
                        "gnis:id",
                "geobase:x", "yh:TYPE", "osak:x", "naptan:x", "CLC:id", "it:fvg:x", "lacounty:x", "ref:linz:x",
                        "ref:ruian:x",
                "ref:bygningsnr", "survey:date", "building:ruian:type"
            })
    void these_keys_are_dropped(String key) {
        var tags = read("place=village, " + key + "=A");
        assertThat(tags.extratags()).isEmpty();
        assertThat(tags.names().shared()).isEmpty();
        assertThat(tags.address()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a whole key beats an ending and a beginning
                "tiger:county=A                | address {tiger:county=A}",
                "tiger:name_base=A             | ",
                "is_in:country=li              | address {country=li}",
                "is_in:county=A                | address {county=A}",
                // an ending beats a beginning
                "name:forward=A                | extra {name:forward=A}",
                "addr:source=A                 | ",
                "name:source=A                 | ",
                "note:forward=A                | extra {note:forward=A}",
                "addr:street:prefix=A          | names {addr:street:prefix=A}",
                // a longer beginning beats a shorter one
                "name:etymology:wikidata=A     | extra {name:etymology:wikidata=A}",
                "addr:street:de=A              | extra {addr:street:de=A}",
                "name:etymo=A                  | names {name:etymo=A}",
                // only the brand itself is a name
                "brand:wikidata=Q1             | extra {brand:wikidata=Q1}",
            })
    void a_whole_key_beats_an_ending_and_an_ending_beats_a_beginning(String tag, @Nullable String expected) {
        var tags = read("place=village, " + tag);
        String kept = Stream.of(
                        Map.entry("names", tags.names().shared()),
                        Map.entry("address", tags.address()),
                        Map.entry("extra", tags.extratags()))
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
        assertThat(kept).isEqualTo(Objects.requireNonNullElse(expected, ""));
    }

    @Test
    void of_two_spellings_of_an_address_part_the_addr_key_counts() {
        assertThat(read("addr:housenumber=3, is_in:city=B, addr:city=A").address())
                .containsEntry("city", "A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entrance=main, wheelchair=yes, source=x, door=hinged | main {door=hinged, wheelchair=yes}",
                "routing:entrance=yes                                 | yes {}",
                "entrance=yes, routing:entrance=no                    | yes {routing:entrance=no}",
            })
    void an_entrance_keeps_its_other_tags_but_the_dropped_ones(String tags, String expected) {
        var entrance = READER.entrance(map(tags)).orElseThrow();
        assertThat(entrance.type() + " " + entrance.extratags()).isEqualTo(expected);
    }

    @Test
    void a_door_without_the_key_is_no_entrance() {
        assertThat(READER.entrance(map("door=hinged, entrances=2"))).isEmpty();
    }

    @Test
    void address_parts_lose_their_prefix() {
        assertThat(read("addr:housenumber=3, addr:street=Im Loch, is_in:county=X, tiger:county=Autauga")
                        .address())
                .isEqualTo(Map.of("housenumber", "3", "street", "Im Loch", "county", "X", "tiger:county", "Autauga"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "amenity=cafe, name=A, contact:street=Via Roma, contact:housenumber=3   | Via Roma | 3",
                "amenity=cafe, contact:street=Via Roma, contact:housenumber=3           | Via Roma | 3",
                "office=lawyer, name=A, contact:street=Bahnhofstr., contact:city=Bonn   | Bahnhofstr. | -",
                "shop=books, name=A, contact:place=Dorf, contact:housenumber=12         | - | 12",
                "shop=books, name=A, addr:city=Oslo, contact:street=Storgata            | Storgata | -",
                "shop=books, name=A, addr:street=Storgata, contact:street=Nygata, contact:housenumber=5 | Storgata | -",
                "shop=books, name=A, addr:place=Dorf, contact:street=Nygata, contact:housenumber=5      | - | -",
                "shop=books, name=A, addr:housenumber=1, contact:housenumber=5          | - | 1",
            })
    void an_address_in_contact_tags_is_one_where_no_other_is(
            String tags, @Nullable String street, @Nullable String number) {
        ReadTags read = read(tags);
        assertThat(read.address().get("street")).isEqualTo(street);
        assertThat(read.address().get("housenumber")).isEqualTo(number);
    }

    @Test
    void an_address_in_contact_tags_makes_no_place_and_stays_an_extra_tag() {
        assertThat(categories("contact:street=Via Roma, contact:housenumber=3")).isEmpty();
        assertThat(categories("building=yes, contact:street=Via Roma, contact:housenumber=3"))
                .isEmpty();
        assertThat(read("amenity=cafe, name=A, contact:street=Via Roma, contact:phone=1")
                        .extratags())
                .isEqualTo(Map.of("contact:street", "Via Roma", "contact:phone", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postal_code", "postcode", "addr:postcode", "tiger:zip_left", "tiger:zip_right"})
    void any_of_these_is_the_postcode(String key) {
        assertThat(read("place=village, " + key + "=9490").address()).isEqualTo(Map.of("postcode", "9490"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "country_code, li, li",
                "ISO3166-1, LI, LI",
                "addr:country, li, li",
                "addr:country_code, li, li",
                "is_in:country, li, li",
                "is_in:country_code, li, li",
                "addr:country, Liechtenstein, -",
                "addr:country, L, -",
                "addr:country, Öl, -",
                "addr:country, 日, -",
            })
    void a_country_has_two_bytes(String key, String value, String expected) {
        assertThat(read("place=village, " + key + "=" + value).address().get("country"))
                .isEqualTo(expected);
    }

    @Test
    void the_code_of_a_boundary_is_an_extra_tag_besides() {
        var tags = read("place=village, ISO3166-1:alpha2=LI");
        assertThat(tags.address()).isEqualTo(Map.of("country", "LI"));
        assertThat(tags.extratags()).isEqualTo(Map.of("ISO3166-1:alpha2", "LI"));
    }

    @ParameterizedTest
    @CsvSource({
        "addr:housenumber=3, {}",
        "addr:conscriptionnumber=3, {}",
        "addr:streetnumber=3, {}",
        "addr:housename=Rose Cottage, {addr:housename=Rose Cottage}",
    })
    void a_house_number_or_name_alone_is_a_house(String tag, String names) {
        var tags = read(tag + ", ref=7");
        assertThat(tags.categories()).containsExactly(new Category("place", "house"));
        assertThat(tags.names().shared()).hasToString(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"addr:street=A", "addr:city=A", "name=A", "ref=A", "oneway=yes", ""})
    void without_a_main_tag_or_house_number_there_is_nothing_to_find(String tags) {
        assertThat(read(tags).kind()).isEqualTo(ReadTags.Kind.NOTHING);
    }

    @Test
    void an_unnamed_building_with_a_number_is_a_building() {
        assertThat(categories("building=yes, addr:housenumber=3")).isEqualTo("building=yes");
    }

    @Test
    void a_line_of_house_numbers_is_no_house() {
        assertThat(categories("addr:interpolation=odd, addr:street=A")).isEmpty();
        assertThat(categories("addr:interpolation=odd, addr:conscriptionnumber=3"))
                .isEmpty();
    }

    @Test
    void a_range_of_house_numbers_is_a_house_even_with_interpolation() {
        assertThat(categories("addr:interpolation=all, addr:housenumber=1-9")).isEqualTo("place=house");
    }

    @Test
    void an_object_with_only_a_postcode_locates_the_postcode() {
        var tags = read("addr:postcode=9490, addr:city=Vaduz");
        assertThat(tags.kind()).isEqualTo(ReadTags.Kind.POSTCODE_POINT);
        assertThat(tags.categories()).isEmpty();
    }

    @Test
    void a_postal_code_boundary_with_a_postcode_is_a_postcode_area() {
        assertThat(read("boundary=postal_code, postal_code=9490, name=Vaduz").kind())
                .isEqualTo(ReadTags.Kind.POSTCODE_AREA);
        assertThat(read("boundary=postal_code, name=Vaduz").kind()).isEqualTo(ReadTags.Kind.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "2, 2",
        "15, 15",
        "0, 15",
        "16, 15",
        "-3, 15",
        "8;9, 15",
        "acht, 15",
        "99999999999, 15",
        "'', 15"
    })
    void an_admin_level_out_of_range_is_15(String value, int expected) {
        assertThat(read("boundary=administrative, name=A, admin_level=" + value).adminLevel())
                .isEqualTo(expected);
    }

    @Test
    void a_bridge_is_called_by_its_own_name_and_the_road_on_it_by_the_roads() {
        var tags = read(
                "highway=primary, name=Main Street, ref=B 1, bridge=yes, bridge:name=Old Bridge, bridge:name:de=Alte");
        assertThat(tags.categories())
                .containsExactly(new Category("bridge", "yes"), new Category("highway", "primary"));
        assertThat(tags.namesOf(new Category("bridge", "yes")))
                .isEqualTo(Map.of("name", "Old Bridge", "name:de", "Alte"));
        assertThat(tags.namesOf(new Category("highway", "primary")))
                .isEqualTo(Map.of("name", "Main Street", "ref", "B 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bridge=yes, name=A                               | ''",
                "bridge=no, bridge:name=A                         | ''",
                "bridge=viaduct, bridge:name:fr=A                 | bridge=viaduct",
                "tunnel=yes, tunnel:name=A                        | tunnel=yes",
                "tunnel=yes, bridge:name=A                        | ''",
                "lock=yes, waterway=canal, lock_name=A            | lock=yes",
                "lock=yes, waterway=canal, lock_ref=4             | ''",
                "lock=yes, lock_name=A                            | ''",
            })
    void a_structure_is_a_place_when_it_has_a_name_of_its_own(String tags, String expected) {
        assertThat(categories(tags)).isEqualTo(expected);
    }

    @Test
    void a_lock_is_called_by_its_name_and_number() {
        assertThat(read("lock=yes, waterway=canal, name=Canal, lock_name=Top Lock, lock_ref=4")
                        .namesOf(new Category("lock", "yes")))
                .isEqualTo(Map.of("name", "Top Lock", "ref", "4"));
    }

    @Test
    void what_is_left_over_is_an_extra_tag() {
        assertThat(read("shop=bakery, opening_hours=24/7, wheelchair=yes").extratags())
                .isEqualTo(Map.of("opening_hours", "24/7", "wheelchair", "yes"));
    }
}
