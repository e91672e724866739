// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.importer.errors.OrteliusException;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "postgresql://h/d, jdbc:postgresql://h/d",
                "postgres://h/d, jdbc:postgresql://h/d",
                "jdbc:postgresql://h/d, jdbc:postgresql://h/d",
                "postgresql://h, jdbc:postgresql://h/",
                "postgresql://h:5433/d, jdbc:postgresql://h:5433/d",
                "postgresql://my_db:5432/d, jdbc:postgresql://my_db:5432/d",
                "postgresql://[::1]:5432/d, jdbc:postgresql://[::1]:5432/d",
                "postgresql://u@h/d, jdbc:postgresql://h/d?user=u",
                "postgresql://u:p@h/d, jdbc:postgresql://h/d?user=u&password=p",
                "jdbc:postgresql://u:p@h/d, jdbc:postgresql://h/d?user=u&password=p",
                "postgresql://u:p@h/d?sslmode=require, jdbc:postgresql://h/d?sslmode=require&user=u&password=p",
                "jdbc:postgresql://h/d?user=u&password=p, jdbc:postgresql://h/d?user=u&password=p",
                "postgresql://u:a%20b%2F%3F@h/d, jdbc:postgresql://h/d?user=u&password=a+b%2F%3F",
                "postgresql://u:a b&c=d+e#f@h/d, jdbc:postgresql://h/d?user=u&password=a+b%26c%3Dd%2Be%23f",
                "postgresql://u:p@ss:word@h/d, jdbc:postgresql://h/d?user=u&password=p%40ss%3Aword",
                "postgresql://u:100%@h/d, jdbc:postgresql://h/d?user=u&password=100%25",
                "` postgresql://h/d `, jdbc:postgresql://h/d",
            })
    void both_ways_of_writing_an_address_are_understood(String url, String jdbc) {
        assertThat(DatabaseUrl.parse(url).jdbc()).isEqualTo(jdbc);
    }

    @Test
    void several_hosts_are_tried_in_turn() {
        assertThat(DatabaseUrl.parse("postgresql://a:1,b:2/d").jdbc()).isEqualTo("jdbc:postgresql://a:1,b:2/d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://u:secret@h/d",
                "h:5432",
                "postgresql:",
                "postgresql://",
                "postgresql:///d",
                "postgresql://u:secret@/d",
                "postgresql://u:secret@h:port/d",
                "postgresql://u:secret@h:123456/d",
                "jdbc:mysql://h/d?password=secret",
                "postgresql://u:sec/ret@h/d",
                "secret and nothing else"
            })
    void another_form_is_refused_without_telling_the_password(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(OrteliusException.class)
                .message()
                .contains("--db needs an address like postgresql://user:password@host:5432/database")
                .doesNotContain("secret@", "secret and", "sec/", "password=secret");
    }

    @Test
    void shown_in_a_message_it_holds_no_secret() {
        assertThat(DatabaseUrl.parse("postgresql://u:secret@h/d")).hasToString("jdbc:postgresql://h/d");
    }
}
