// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;
import static org.ortelius.index.SmallCountry.search;
import static org.ortelius.index.SmallCountry.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Place;

/**
 * What people type into a map's search box, in twelve languages: a kind of place and a town in any order, what is near something, questions, official forms,
 * and words that bus stops and streets have as well. Each language has a town with a hospital, a school, … whose names say nothing, and a bus stop before
 * each that is called by the town and the kind.
 */
class SearchBoxTest {

    /** language, town, hospital, school, station, pharmacy, supermarket, town hall, museum, castle, hotel, in, near, where is, official form, article, nearest, with … if it stands behind. */
    private static final List<String> LANGUAGES = List.of(
            "gb|Ashmere|hospital|school|train station|pharmacy|supermarket|town hall|museum|castle|hotel|in|near|where is the|town of|the|the nearest",
            "de|Erlsbach|Krankenhaus|Schule|Bahnhof|Apotheke|Supermarkt|Rathaus|Museum|Schloss|Hotel|in|beim|wo ist das|Gemeinde|das|nächste",
            "fr|Valmorin|hôpital|école|gare|pharmacie|supermarché|mairie|musée|château|hôtel|à|près du|où est la|commune de|le|…la plus proche",
            "it|Roccabella|ospedale|scuola|stazione|farmacia|supermercato|municipio|museo|castello|albergo|a|vicino al|dov'è|comune di|il|…più vicina",
            "es|Villaseca|hospital|escuela|estación|farmacia|supermercado|ayuntamiento|museo|castillo|hotel|en|cerca del|dónde está el|municipio de|el|…más cercana",
            "pt|Montalvo|hospital|escola|estação|farmácia|supermercado|câmara municipal|museu|castelo|hotel|em|perto do|onde fica o|município de|o|…mais próxima",
            "nl|Oudkerke|ziekenhuis|basisschool|treinstation|apotheek|supermarkt|gemeentehuis|museum|kasteel|hotel|in|bij|waar is het|gemeente|het|de dichtstbijzijnde",
            "pl|Zalesiec|szpital|szkoła|dworzec|apteka|supermarket|ratusz|muzeum|zamek|hotel|w|blisko|gdzie jest|gmina||najbliższa",
            "cz|Lipovice|nemocnice|škola|nádraží|lékárna|supermarket|radnice|muzeum|hrad|hotel|v|poblíž|kde je|obec||nejbližší",
            "hu|Kishegyes|kórház|iskola|vasútállomás|gyógyszertár|szupermarket|városháza|múzeum|vár|szálloda||közel|hol van a|község|a|a legközelebbi",
            "fi|Koivuranta|sairaala|koulu|rautatieasema|apteekki|supermarketti|kaupungintalo|museo|linna|hotelli||lähellä|missä on|kunta||lähin",
            "se|Björkby|sjukhus|skola|järnvägsstation|apotek|supermarket|stadshus|museum|slott|hotell|i|nära|var ligger|kommun||närmaste");

    private static final List<String> KINDS = List.of(
            "amenity=hospital",
            "amenity=school",
            "railway=station",
            "amenity=pharmacy",
            "shop=supermarket",
            "amenity=townhall",
            "tourism=museum",
            "historic=castle",
            "tourism=hotel");

    private static final int PHARMACY = 3;
    private static final int CASTLE = 7;
    private static final int HOTEL = 8;

    private static final List<Arguments> QUESTIONS = LANGUAGES.stream()
            .flatMap(language -> questions(language.split("\\|", -1)))
            .toList();

    private static final List<Place> PLACES = new ArrayList<>();
    private static Geocoder world;

    private static Place kept(Place place) {
        PLACES.add(place);
        return place;
    }

    private static long id() {
        return PLACES.size() + 1;
    }

    /** The refs of a language's things begin with its number, from 1: N101 is the first one's hospital, N151 the bus stop before it, R1 the town. */
    private static void map(int number, String... words) {
        double lon = 5 + .5 * number;
        Place town = kept(Sketch.of(id(), "R" + number, "boundary=administrative")
                .ranks(16, 16)
                .country(words[0])
                .name(words[1])
                .at("POLYGON ((%1$s 47, %2$s 47, %2$s 47.04, %1$s 47.04, %1$s 47))".formatted(lon, lon + .04))
                .importance(.2)
                .place());
        Place street = kept(Sketch.of(id(), "W" + number, "highway=residential")
                .ranks(26, 26)
                .country(words[0])
                .name("Q" + number)
                .in(town)
                .at("LINESTRING (%s 47.001, %s 47.001)".formatted(lon, lon + .03))
                .place());
        for (int kind = 0; kind < KINDS.size(); kind++) {
            double east = lon + .003 * (kind + 1);
            String name = kind == CASTLE ? words[2 + kind] + " Albor" : "Xy" + number + "z" + kind;
            poi("N" + number + "0" + (kind + 1), KINDS.get(kind), name, street, east, 47.002);
            poi(
                    "N" + number + "5" + (kind + 1),
                    "highway=bus_stop",
                    words[1] + " " + words[2 + kind],
                    street,
                    east,
                    47.0021);
        }
        poi("N" + number + "90", "tourism=hotel", "Yz" + number, street, lon + .003 * (CASTLE + 1) + .0005, 47.002);
        poi("N" + number + "91", "shop=clothes", "Vendo", street, lon + .003 * CASTLE, 47.002);
        poi("N" + number + "92", "shop=clothes", "Vendo", street, lon + .003, 47.002);
    }

    private static void poi(String ref, String tag, String name, Place street, double lon, double lat) {
        kept(Sketch.of(id(), ref, tag)
                .country(street.countryCode().orElseThrow())
                .name(name)
                .on(street)
                .at("POINT (%s %s)".formatted(lon, lat))
                .place());
    }

    private static String nearest(String word, String kind, String inTown) {
        return word.startsWith("…") ? kind + inTown + " " + word.substring(1) : word + " " + kind + inTown;
    }

    private static Stream<Arguments> questions(String... words) {
        int number = 1 + LANGUAGES.indexOf(String.join("|", words));
        String town = words[1];
        String in = words[11].isEmpty() ? " " : " " + words[11] + " ";
        var questions = new ArrayList<Arguments>();
        for (int kind = 0; kind < CASTLE; kind++) {
            String ref = "N" + number + "0" + (kind + 1);
            questions.add(Arguments.of(words[2 + kind] + " " + town, ref));
            questions.add(Arguments.of(town + " " + words[2 + kind], ref));
            questions.add(Arguments.of((words[2 + kind] + in + town).toUpperCase(Locale.ROOT), ref));
        }
        String castle = words[2 + CASTLE] + " Albor";
        questions.add(Arguments.of(words[13] + " " + words[2] + in + town, "N" + number + "01"));
        questions.add(Arguments.of(words[13] + " " + castle, "N" + number + "08"));
        questions.add(Arguments.of((words[15] + " " + castle).strip(), "N" + number + "08"));
        questions.add(Arguments.of(words[2 + HOTEL] + " " + words[12] + " " + castle, "N" + number + "90"));
        questions.add(Arguments.of(castle + " " + words[2 + HOTEL], "N" + number + "90"));
        questions.add(Arguments.of("Vendo " + words[12] + " " + castle, "N" + number + "91"));
        questions.add(Arguments.of("Vendo" + in + town, "N" + number + "91"));
        questions.add(Arguments.of(town + " Vendo", "N" + number + "91"));
        questions.add(Arguments.of(nearest(words[16], words[2 + PHARMACY], in + town), "N" + number + "04"));
        questions.add(Arguments.of(words[14] + " " + town, "R" + number));
        questions.add(Arguments.of(town, "R" + number));
        return questions.stream();
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        for (int i = 0; i < LANGUAGES.size(); i++) {
            map(i + 1, LANGUAGES.get(i).split("\\|", -1));
        }
        Place lund = kept(Sketch.of(id(), "R900", "boundary=administrative")
                .ranks(16, 16)
                .country("gb")
                .name("Lundholm")
                .at("POLYGON ((20 47, 20.04 47, 20.04 47.04, 20 47.04, 20 47))")
                .importance(.2)
                .place());
        Place street = kept(Sketch.of(id(), "W900", "highway=residential")
                .ranks(26, 26)
                .country("gb")
                .name("Castle Lane")
                .in(lund)
                .at("LINESTRING (20 47.001, 20.03 47.001)")
                .place());
        poi("N901", "amenity=hospital", "Mater Salva Hospital", street, 20.001, 47.001);
        poi("N902", "highway=bus_stop", "Mater Salva", street, 20.001, 47.0011);
        poi("N903", "tourism=attraction", "Palace of Lundholm", street, 20.002, 47.001);
        poi("N904", "amenity=bicycle_rental", "Palace", street, 20.002, 47.0011);
        poi("N905", "amenity=casino", "Golden Ace", street, 20.003, 47.001);
        poi("N906", "shop=supermarket", "Casino", street, 20.004, 47.001);
        poi("N907", "highway=bus_stop", "Lundholm (Casino)", street, 20.003, 47.0011);
        poi("N908", "amenity=bar", "Hotel Post", street, 20.005, 47.001);
        poi("N909", "tourism=hotel", "Post", street, 20.006, 47.001);
        poi("N910", "amenity=university", "University of Lundholm", street, 20.007, 47.001);
        poi("N911", "shop=chemist", "Soap", street, 20.02, 47.02);
        poi("N912", "amenity=pharmacy", "Elixir", street, 20.001, 47.002);
        poi("N913", "amenity=place_of_worship", "Cathedral of Saint Bo", street, 20.008, 47.001);
        poi("N914", "amenity=place_of_worship", "Old Bo", street, 20.009, 47.001);
        poi("N915", "office=company", "Town of Lundholm Real Estate", street, 20.010, 47.001);
        poi("N916", "tourism=hostel", "Xalpa", street, 20.0025, 47.001);
        poi("N917", "tourism=hostel", "Yalpa", street, 20.0041, 47.001);
        world = SmallCountry.built(folder, PLACES, List.of());
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void the_thing_comes_before_what_is_called_after_it(String query, String ref) throws IOException {
        assertThat(refs(world, query)).first().isEqualTo(ref);
    }

    @ParameterizedTest
    @CsvSource({
        "Mater Salva, N901",
        "Palace Lundholm, N903",
        "Casino Lundholm, N905",
        "casino in Lundholm, N905",
        "the casino, N905",
        "hostel near the casino, N916",
        "Lundholm hostel Golden Ace, N916",
        "bus casino, N907",
        "Lundholm casino, N905",
        "Hotel Post, N908",
        "University of Lundholm, N910",
        "Lundholm University, N910",
        "pharmacy Lundholm, N912",
        "cathedral, N913",
        "Town of Lundholm, R900",
        "City of Lundholm, R900",
        "Castle Lane, W900",
        "where is Castle Lane?, W900",
        "directions to Mater Salva Hospital, N901",
        "hotel near the casino, N909",
        "hotel next to Golden Ace, N909"
    })
    void names_and_kinds_are_weighed_together(String query, String ref) throws IOException {
        assertThat(refs(world, query)).first().isEqualTo(ref);
    }

    @Test
    void what_a_word_is_used_for_most_comes_first_and_the_rest_behind_it() throws IOException {
        assertThat(refs(world, "pharmacy in Lundholm")).containsExactly("N912", "N911");
    }

    @Test
    void a_trifle_is_listed_behind_what_it_is_called_after() throws IOException {
        assertThat(refs(world, "Lundholm casino")).containsSubsequence("N905", "N907");
        assertThat(refs(world, "Ashmere hospital")).containsExactly("N101", "N151");
    }

    @Test
    void a_kind_by_itself_is_listed_up_to_the_limit() throws IOException {
        assertThat(refs(world, "supermarkets")).hasSize(10).doesNotHaveDuplicates();
        assertThat(refs(search(world, "supermarkets", within(new Box(20, 47, 20.1, 47.1), true))))
                .containsExactly("N906");
        assertThat(refs(search(world, "zoo", within(new Box(20, 47, 20.1, 47.1), false))))
                .isEmpty();
        assertThat(refs(search(world, "museum", within(new Box(20, 47, 20.1, 47.1), false))))
                .as("none in the viewbox, which only prefers")
                .hasSize(10);
    }
}
