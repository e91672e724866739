// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What postcodes look like, and where they lie. */
class WorldPostcodesTest {

    private static final WorldPostcodes POSTCODES = WorldPostcodes.ofWorld();

    @ParameterizedTest
    @CsvSource({
        "8001,ch",
        "CH-8001,ch",
        "9490,li",
        "FL-9490,li",
        "9490,ch",
        "10115,de",
        "D-10115,de",
        "90210,us",
        "90210-1234,us",
        "SW1A 1AA,gb",
        "sw1a1aa,gb",
        "LS1 4DY,gb",
        "2312KP,nl",
        "2312 kp,nl",
        "K1A 0B1,ca",
        "4000-322,pt",
        "100-0001,jp",
        "1000001,jp",
        "01310-100,br",
        "00-950,pl",
        "114 55,se",
        "D02 AF30,ie",
        "98714,pf",
        "96913,gu",
        "110001,in",
        "LV-1010,lv",
        "1010,lv",
        "VLT 1117,mt",
        "CP 1101,sv",
        "٩٠٢١٠,us",
    })
    void a_postcode_is_read_as_its_country_writes_it(String text, String countryCode) {
        assertThat(POSTCODES.countries(text)).contains(countryCode);
        assertThat(POSTCODES.isOf(countryCode, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "8001,de",
        "10115,ch",
        "8001,li",
        "CH-8001,at",
        "SW1A 1AA,us",
        "90210,gb",
        "96913,pr",
        "2312KP,de",
        "8001,ae",
        "1234567,ie",
        "12,ch",
        "100115,de"
    })
    void a_postcode_of_another_form_is_not_of_the_country(String text, String countryCode) {
        assertThat(POSTCODES.countries(text)).doesNotContain(countryCode);
        assertThat(POSTCODES.isOf(countryCode, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Vaduz", "Bahnhof", "''", "12345678901234567890", "3", "MAINSTREET"})
    void other_text_is_no_postcode(String text) {
        assertThat(POSTCODES.countries(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "us,90210,US-CA", "us,90210-1234,US-CA", "us,36067,US-AL", "us,11003,US-NY", "us,77002,US-TX", "us,98501,US-WA",
                "us,US-98501,US-WA", "ca,V6B 1A1,CA-BC",
        "ca,M5V 3L9,CA-ON", "au,2000,AU-NSW", "au,3000,AU-VIC", "fr,75011,FR-75C", "fr,04100,FR-04", "fr,20000,FR-2A",
                "es,28001,ES-M", "it,20121,IT-MI",
        "jp,100-0001,JP-13", "ru,101000,RU-MOW", "br,01310-100,BR-SP", "in,110001,IN-DL", "tr,34000,TR-34",
                "mx,44100,MX-JAL", "us,96913,US-GU", "ua,01001,UA-30",
    })
    void a_postcode_tells_its_region(String countryCode, String postcode, String region) {
        assertThat(POSTCODES.regions(countryCode, postcode)).contains(region);
    }

    @ParameterizedTest
    @CsvSource({
        "us,90210,US-AL",
        "us,36067,US-GA",
        "au,2000,AU-VIC",
        "fr,75011,FR-69",
        "ca,V6B 1A1,CA-ON",
        "us,8001,US-NJ",
        "zz,12345,US-NY"
    })
    void and_no_other(String countryCode, String postcode, String region) {
        assertThat(POSTCODES.regions(countryCode, postcode)).doesNotContain(region);
    }
}
