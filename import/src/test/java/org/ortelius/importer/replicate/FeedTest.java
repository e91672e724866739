// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.importer.errors.OrteliusException;

class FeedTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");
    private static final String NOTHING = "<osmChange version='0.6'/>";

    @TempDir
    private Path folder;

    @TempDir
    private Path downloads;

    private final List<String> told = new ArrayList<>();
    private final Fetcher fetcher = new Fetcher(Duration.ofMillis(500), told::add);
    private ChangeServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new ChangeServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
        fetcher.close();
    }

    private static Instant hour(long hours) {
        return MIDNIGHT.plus(Duration.ofHours(hours));
    }

    private Feed feed() {
        return server.feed(fetcher);
    }

    /** One change file an hour, the nth at n o'clock. */
    private void publishHourly(long first, long last) throws IOException {
        for (long sequence = first; sequence <= last; sequence++) {
            server.publish(sequence, hour(sequence), NOTHING);
        }
    }

    @Test
    void the_newest_state_is_read_from_a_server_and_from_a_folder() throws IOException {
        publishHourly(7, 8);
        assertThat(feed().newest()).isEqualTo(new State(8, hour(8)));
        var local = new Feed(Source.parse(folder.toUri().toString()), fetcher);
        assertThat(local.newest()).isEqualTo(new State(8, hour(8)));
        assertThat(local.state(7)).contains(new State(7, hour(7)));
        assertThat(local.state(6)).isEmpty();
        assertThat(local.download(8, downloads)).exists();
    }

    @ParameterizedTest
    @CsvSource({"3076, 000/003/076.osc.gz", "1, 000/000/001.osc.gz", "123456789, 123/456/789.osc.gz"})
    void files_are_numbered_in_folders_of_a_thousand(long sequence, String path) {
        assertThat(Source.parse("https://example.org/updates").changes(sequence))
                .hasToString("https://example.org/updates/" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/day", "https://example.org/day/", "https://example.org/day/state.txt"})
    void a_source_is_one_however_its_address_ends(String text) {
        assertThat(Source.parse(text)).hasToString("https://example.org/day");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.org/day, https://example.org/day, https://example.org/day/000/000/007.state.txt",
        "https://example.org/day?x=1, https://example.org/day?x=1, https://example.org/day/000/000/007.state.txt?x=1",
        "https://example.org/day/state.txt?x=1, https://example.org/day?x=1, https://example.org/day/000/000/007.state.txt?x=1",
        "https://A:B@Example.org, https://A:B@example.org, https://A:B@example.org/000/000/007.state.txt",
        "FILE:///srv/day/, file:///srv/day, file:/srv/day/000/000/007.state.txt"
    })
    void a_source_is_named_in_any_letters_and_with_a_query(String text, String shown, String state) {
        Source source = Source.parse(text);
        assertThat(source).hasToString(shown);
        assertThat(Source.parse(shown)).isEqualTo(source);
        assertThat(source.state(7)).hasToString(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/day/000/003/123.state.txt",
                "https://example.org/day/123.state.txt",
                "https://example.org/day/000/003/123.osc.gz"
            })
    void one_file_is_no_source_and_the_folder_is_told(String text) {
        assertThatThrownBy(() -> Source.parse(text))
                .isInstanceOf(OrteliusException.class)
                .message()
                .endsWith("name the folder of its state.txt, https://example.org/day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "download.geofabrik.de/europe", "ftp://example.org/day", "/srv/day", "https://", "a b"})
    void what_is_no_source_is_told(String text) {
        assertThatThrownBy(() -> Source.parse(text))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("got \"" + text + "\"");
    }

    @Test
    void the_last_state_until_a_time_is_found() throws IOException {
        publishHourly(1, 40);
        assertThat(feed().lastUntil(hour(17)).sequence()).isEqualTo(17);
        assertThat(feed().lastUntil(hour(17).plusSeconds(3599)).sequence()).isEqualTo(17);
        assertThat(feed().lastUntil(hour(40)).sequence()).isEqualTo(40);
        assertThat(feed().lastUntil(hour(400)).sequence()).isEqualTo(40);
        assertThat(feed().lastUntil(hour(1)).sequence()).isEqualTo(1);
    }

    @Test
    void what_the_source_has_forgotten_is_not_skipped() throws IOException {
        publishHourly(30, 40);
        assertThat(feed().lastUntil(hour(31)).sequence()).isEqualTo(31);
        assertThatThrownBy(() -> feed().lastUntil(hour(29)))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining(server.url())
                .hasMessageContaining("no changes since 2026-01-02T05:00:00Z")
                .hasMessageContaining("import a newer extract");
    }

    @Test
    void a_time_is_found_in_a_long_series_by_few_questions() throws IOException {
        for (long sequence = 1; sequence <= 1000; sequence++) {
            server.state(sequence, sequence, hour(sequence));
        }
        server.newest(1000, hour(1000));
        assertThat(feed().lastUntil(hour(123)).sequence()).isEqualTo(123);
        assertThat(server.asked()).hasSizeLessThan(25);
    }

    @Test
    void a_missing_change_file_is_a_gap_that_names_number_and_address() throws IOException {
        publishHourly(7, 8);
        assertThatThrownBy(() -> feed().download(9, downloads))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("sequence 9")
                .hasMessageContaining("/000/000/009.osc.gz")
                .hasMessageContaining("a gap");
    }

    @Test
    void a_truncated_file_is_told_after_more_than_one_try() throws IOException {
        publishHourly(7, 8);
        Path file = server.numbered(8, ".osc.gz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 3));
        assertThatThrownBy(() -> feed().download(8, downloads))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("/000/000/008.osc.gz")
                .hasMessageContaining("truncated or damaged");
        assertThat(server.asked()).hasSizeGreaterThan(1);
    }

    @Test
    void a_file_with_a_wrong_checksum_is_told() throws IOException {
        publishHourly(7, 8);
        Path file = server.numbered(8, ".osc.gz");
        byte[] damaged = Files.readAllBytes(file);
        damaged[damaged.length - 7] ^= 1;
        Files.write(file, damaged);
        assertThatThrownBy(() -> feed().download(8, downloads)).hasMessageContaining("Corrupt GZIP trailer");
    }

    @Test
    void a_server_that_is_unwell_is_asked_again() throws IOException {
        publishHourly(7, 8);
        server.refuse(503, 429);
        assertThat(feed().newest().sequence()).isEqualTo(8);
        assertThat(told).hasSize(2).allMatch(line -> line.contains("/state.txt") && line.contains("trying again"));
        assertThat(told.getFirst()).contains("status 503");
    }

    @Test
    void a_server_that_is_away_is_told_with_its_address() {
        String url = server.url();
        server.close();
        assertThatThrownBy(() -> new Feed(Source.parse(url), fetcher).newest())
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("cannot get " + url + "/state.txt");
    }

    @Test
    void a_refusal_is_told_at_once() throws IOException {
        publishHourly(7, 8);
        server.refuse(403);
        assertThatThrownBy(() -> feed().newest())
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("status 403");
        assertThat(told).isEmpty();
    }

    @Test
    void a_folder_that_is_no_source_is_told() {
        assertThatThrownBy(() -> feed().newest())
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("there is no " + server.url() + "/state.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Welcome</html>",
                "",
                "sequenceNumber=7",
                "sequenceNumber=x\ntimestamp=2026-01-01T00\\:00\\:00Z",
                "sequenceNumber=-1\ntimestamp=2026-01-01T00\\:00\\:00Z",
                "sequenceNumber=7\ntimestamp=2026-13-01T00\\:00\\:00Z",
                "sequenceNumber=7\ntimestamp=2026-01-01T00\\:00\\:00",
                "sequenceNumber=7\ntimestamp=2026-01-0",
                "sequenceNumber=7\ntimestamp=\\u00",
            })
    void what_is_no_state_is_told_after_more_than_one_try(String text) throws IOException {
        Files.writeString(folder.resolve("state.txt"), text);
        assertThatThrownBy(() -> feed().newest())
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("/state.txt: it is no replication state: it ");
        assertThat(server.asked()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sequenceNumber=7 \t\ntimestamp=2026-01-01T07\\:00\\:00Z  \r\n",
                "\ufeffsequenceNumber=7\ntimestamp=2026-01-01T07:00:00Z",
                "# a comment\r\n  sequenceNumber = 007\r\ntxnMax=1\r\ntimestamp = 2026-01-01T08\\:00\\:00.000+01\\:00"
            })
    void a_state_may_be_written_in_many_ways(String text) throws IOException {
        Files.writeString(folder.resolve("state.txt"), text);
        assertThat(feed().newest()).isEqualTo(new State(7, hour(7)));
    }

    @Test
    void a_state_that_is_being_written_is_asked_for_again() throws IOException {
        publishHourly(7, 8);
        String whole = Files.readString(folder.resolve("state.txt"));
        Files.writeString(folder.resolve("state.txt"), whole.substring(0, 30));
        var patient = new Fetcher(Duration.ofSeconds(20), line -> {
            told.add(line);
            rewrite(whole);
        });
        assertThat(server.feed(patient).newest().sequence()).isEqualTo(8);
        assertThat(told).hasSize(1);
        patient.close();
    }

    private void rewrite(String state) {
        try {
            Files.writeString(folder.resolve("state.txt"), state);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void a_change_file_that_was_damaged_before_it_was_packed_is_told() throws IOException {
        server.publish(8, hour(8), "<osmChange version='0.6'><create>");
        assertThatThrownBy(() -> feed().download(8, downloads))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("/000/000/008.osc.gz")
                .hasMessageContaining("truncated or damaged");
    }

    @Test
    void a_state_of_another_number_is_told() throws IOException {
        server.state(7, 8, hour(7));
        assertThatThrownBy(() -> feed().state(7)).hasMessageContaining("sequence 8 instead of 7");
    }

    @Test
    void a_moved_server_is_followed_and_told_once() throws IOException {
        publishHourly(7, 8);
        var old = new Feed(Source.parse(server.oldUrl()), fetcher);
        assertThat(old.newest().sequence()).isEqualTo(8);
        assertThat(old.state(7)).isPresent();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).contains(server.oldUrl(), "has moved to " + server.url());
    }

    @Test
    void the_last_two_files_tell_how_often_a_source_publishes() throws IOException {
        publishHourly(7, 8);
        assertThat(feed().period(feed().newest())).isEqualTo(Duration.ofHours(1));
    }
}
