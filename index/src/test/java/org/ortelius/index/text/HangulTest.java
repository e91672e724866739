// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangulTest {

    @ParameterizedTest
    @CsvSource({
        "국채보상대로, gukchaebosangdaero",
        "동성로23길, dongseongro23gil",
        "세종대로, sejongdaero",
        "테헤란로, teheranro",
        "종로, jongro",
        "종로구, jongnogu",
        "백련산로, baengnyeonsanro",
        "왕십리역, wangsimniyeok",
        "신라, silla",
        "선릉로, seolleungro",
        "별내, byeollae",
        "압구정로, apgujeongro",
        "독립문, dongnimmun",
        "울릉도, ulleungdo",
        "강남구, gangnamgu",
        "한글, hangeul",
        "구미, gumi",
        "영동, yeongdong",
        "백암, baegam",
        "옥천, okcheon",
        "합덕, hapdeok",
        "의정부, uijeongbu",
        "Seoul 서울, Seoul seoul",
    })
    void korean_is_spelt_as_on_road_signs(String korean, String latin) {
        assertThat(Hangul.romanized(korean)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({"Vaduz", "神戸市", "''"})
    void other_texts_stay(String text) {
        assertThat(Hangul.romanized(text)).isSameAs(text);
    }
}
