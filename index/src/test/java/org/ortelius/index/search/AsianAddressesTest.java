// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Place;

/** Addresses as Japan and Korea write them, from the largest to the smallest, where the map lacks prefectures and districts. */
class AsianAddressesTest {

    private static final List<Place> PLACES = new ArrayList<>();
    private static Geocoder world;

    private static Place kept(Sketch sketch) {
        Place place = sketch.place();
        PLACES.add(place);
        return place;
    }

    private static long id() {
        return PLACES.size() + 1;
    }

    private static Place city(String country, String name, String english, String position) {
        long id = id();
        return kept(Sketch.of(id, "R" + id, "boundary=administrative")
                .ranks(16, 16)
                .adminLevel(7)
                .names("name", name, "name:en", english)
                .country(country)
                .at(position)
                .importance(.5));
    }

    /** A chome with house 7 in each of some blocks, whose refs are W and the chome's, and the block. */
    private static void chome(Place city, String ref, String name, String position, int... blocks) {
        Place chome = kept(Sketch.of(id(), ref, "place=neighbourhood")
                .ranks(24, 24)
                .name(name)
                .country("jp")
                .in(city)
                .at(position));
        for (int block : blocks) {
            kept(Sketch.of(id(), "W" + ref.substring(1) + block, "building=yes")
                    .address("block_number", "" + block, "housenumber", "7", "neighbourhood", name)
                    .address("city", city.names().get("name"))
                    .country("jp")
                    .on(city)
                    .in(chome)
                    .at(position));
        }
    }

    /** A street with houses, whose refs are N, the street's, and the number. */
    private static void street(Place city, String ref, String name, String position, int... numbers) {
        Place street = kept(Sketch.of(id(), ref, "highway=residential")
                .ranks(26, 26)
                .name(name)
                .country("kr")
                .in(city)
                .at(position));
        for (int number : numbers) {
            kept(Sketch.of(id(), "N" + ref.substring(1) + number, "building=yes")
                    .address("street", name, "housenumber", "" + number)
                    .country("kr")
                    .on(street)
                    .at(position));
        }
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        Place kobe = city("jp", "神戸市", "Kobe", "POINT (135.185 34.69)");
        chome(kobe, "N11", "中山手通一丁目", "POINT (135.185 34.68)", 4, 5);
        chome(kobe, "N13", "中山手通三丁目", "POINT (135.185 34.682)", 4, 5);
        chome(kobe, "N14", "中山手通十二丁目", "POINT (135.185 34.684)", 4);
        Place osaka = city("jp", "大阪市", "Osaka", "POINT (135.5 34.69)");
        chome(osaka, "N21", "本町三丁目", "POINT (135.5 34.68)", 4, 5);
        Place daegu = city("kr", "대구광역시", "Daegu", "POINT (128.6 35.87)");
        street(daegu, "W31", "동성로23길", "POINT (128.6 35.86)", 47, 49);
        street(daegu, "W32", "국채보상대로", "POINT (128.6 35.862)", 175, 177);
        Place seoul = city("kr", "서울특별시", "Seoul", "POINT (126.98 37.56)");
        street(seoul, "W41", "세종대로", "POINT (126.977 37.566)", 110, 112);
        street(seoul, "W42", "종로", "POINT (126.98 37.57)", 5, 7);
        world = SmallCountry.built(folder, PLACES, List.of());
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "中山手通3丁目4番7号|W134",
                "中山手通１丁目５番７号|W115",
                "中山手通十二丁目4番7号|W144",
                "中山手通12丁目4番7号|W144",
                "神戸市中山手通3丁目4番7号|W134",
                "神戸市中山手通三丁目4番7号|W134",
                "神戸市中山手通三丁目5番7|W135",
                "神戸市中山手通3丁目4-7|W134",
                "神戸市中山手通3-4-7|W134",
                "神戸市中山手通1丁目4番地7|W114",
                "神戸市 中山手通 3丁目 5番 7号|W135",
                "兵庫県神戸市中山手通3丁目4番7号|W134",
                "兵庫県神戸市中央区中山手通3丁目4番7号|W134",
                "日本 神戸市中山手通3丁目4番7号|W134",
                "〒650-0004 神戸市中山手通3丁目4番7号|W134",
                "大阪市本町3丁目5番7号|W215",
                "大阪市本町三丁目4-7|W214",
                "中山手通3丁目4−7|W134",
                "中山手通3丁目4ー7|W134",
                "中山手通3丁目4‐7|W134",
            })
    void a_japanese_address_may_be_one_word(String query, String ref) throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @Test
    void another_block_or_chome_is_another_house() throws IOException {
        assertThat(refs(world, "神戸市中山手通2丁目4番7号")).doesNotContain("W114", "W134");
        assertThat(refs(world, "神戸市中山手通3丁目9番7号")).doesNotContain("W134", "W135");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "대구광역시 동성로23길 47|N3147",
                "대구광역시 중구 동성로23길 47|N3147",
                "대구광역시 중구 동성로23길 49, 3층|N3149",
                "대구광역시 중구 동성로23길 47 3층|N3147",
                "대구광역시 달서구 국채보상대로 175|N32175",
                "대구광역시 중구 동인동 국채보상대로 177|N32177",
                "서울특별시 중구 세종대로 110|N41110",
                "서울특별시 중구 세종대로 112 (태평로1가)|N41112",
                "04524 서울특별시 중구 세종대로 110|N41110",
                "서울특별시 종로구 종로 5|N425",
                "세종대로 110, 101동 1203호|N41110",
                "서울특별시세종대로110|N41110",
                "세종대로 110번지|N41110",
            })
    void a_korean_district_may_be_missing_on_the_map(String query, String ref) throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gukchaebosang-daero 175|N32175",
                "Gukchaebosangdaero 177|N32177",
                "gukchaebosang daero 175, Daegu|N32175",
                "Sejong-daero 110, Seoul|N41110",
                "110 Sejong-daero, Jung-gu, Seoul|N41110",
                "112, Sejong-daero, Jung-gu, Seoul, Republic of Korea|N41112",
                "Jong-ro 5, Seoul|N425",
                "7 Jongro, Seoul|N427",
                "Dongseongro23gil 47|N3147",
                "47 Dongseong-ro 23-gil, Daegu|N3147",
                "47, Dongseong-ro 23-gil, Jung-gu, Daegu|N3147",
            })
    void a_korean_street_may_be_written_as_on_its_signs(String query, String ref) throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @Test
    void a_district_alone_makes_no_address() throws IOException {
        assertThat(refs(world, "대구광역시 중구 없는길 47")).doesNotContain("N3147", "W31", "W32");
    }
}
