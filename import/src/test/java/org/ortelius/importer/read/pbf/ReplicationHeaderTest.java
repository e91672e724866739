// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.pbf;

import static org.assertj.core.api.Assertions.assertThat;

import crosby.binary.Osmformat.HeaderBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicationHeaderTest {

    private static final Instant TIME = Instant.parse("2021-08-01T20:21:40Z");

    @TempDir
    private Path folder;

    private Path extract(PbfText.Packing packing, HeaderBlock.Builder header) throws IOException {
        return Files.write(
                folder.resolve("town.osm.pbf"),
                new PbfText(packing, header).nodes(false, 1, 2).bytes());
    }

    @ParameterizedTest
    @EnumSource
    void an_extract_tells_where_its_changes_are(PbfText.Packing packing) throws IOException {
        Path extract = extract(
                packing,
                HeaderBlock.newBuilder()
                        .setOsmosisReplicationBaseUrl("http://download.geofabrik.de/europe/monaco-updates")
                        .setOsmosisReplicationSequenceNumber(3047)
                        .setOsmosisReplicationTimestamp(TIME.getEpochSecond()));
        assertThat(ReplicationHeader.of(extract))
                .contains(new ReplicationHeader("http://download.geofabrik.de/europe/monaco-updates", 3047L, TIME));
    }

    @Test
    void an_extract_may_tell_its_time_alone_or_nothing() throws IOException {
        Path extract = extract(
                PbfText.Packing.RAW, HeaderBlock.newBuilder().setOsmosisReplicationTimestamp(TIME.getEpochSecond()));
        assertThat(ReplicationHeader.of(extract)).contains(new ReplicationHeader(null, null, TIME));
        assertThat(ReplicationHeader.of(extract(PbfText.Packing.RAW, HeaderBlock.newBuilder())))
                .isEmpty();
        Path xml = Files.writeString(folder.resolve("town.osm"), "<osm version='0.6'/>");
        assertThat(ReplicationHeader.lines(List.of(xml))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-08-01T20:21:40Z 3047 https://example.org/day",
                "2021-08-01T20:21:40Z - -",
                "2021-08-01T20:21:40Z 0 -"
            })
    void a_line_says_all_of_it(String line) {
        assertThat(ReplicationHeader.parse(line).line()).isEqualTo(line);
    }
}
