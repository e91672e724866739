// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBlock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.openstreetmap.osmosis.core.domain.v0_6.Bound;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.read.file.OsmFile;
import org.ortelius.importer.read.pbf.PbfObjects;
import org.ortelius.importer.read.pbf.PbfText;
import org.ortelius.importer.read.raw.Gone;
import org.ortelius.importer.read.raw.RawSink;

class ExtractTest {

    private static final String NODES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <osm version="0.6" generator="test">
              <node id="1" version="1" timestamp="2026-01-01T00:00:00Z" lat="1" lon="2"><tag k="name" v="Ä &amp; 日"/></node>
              <node id="2" version="1" timestamp="2026-01-01T00:00:00Z" lat="1" lon="2"/>
            </osm>
            """;

    @TempDir
    private Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzipped(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] bzipped(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var bzip = new BZip2CompressorOutputStream(out)) {
            bzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<String> read(Path file) {
        var objects = new ArrayList<String>();
        new Extract(file).readInto(new Collector(objects), new AtomicLong());
        return objects;
    }

    private record Collector(List<String> objects) implements RawSink {
        @Override
        public void process(EntityContainer container) {
            var entity = container.getEntity();
            entity.getTimestamp();
            if (entity instanceof Bound) {
                return;
            }
            objects.add(entity.getType() + " " + entity.getId()
                    + entity.getTags().stream()
                            .map(tag -> tag.getValue().strip())
                            .map(value -> " " + value)
                            .toList());
        }

        @Override
        public void delete(Gone object) {
            objects.add("no " + object.type() + " " + object.id());
        }
    }

    @Test
    void xml_is_read_plain_and_packed() throws IOException {
        var expected = List.of("Node 1[ Ä & 日]", "Node 2[]");
        assertThat(read(file("a.osm", NODES))).isEqualTo(expected);
        assertThat(read(file("a.osm.gz", gzipped(NODES)))).isEqualTo(expected);
        assertThat(read(file("a.osm.bz2", bzipped(NODES)))).isEqualTo(expected);
    }

    @Test
    void pbf_is_read_with_and_without_authors() throws IOException {
        var expected = List.of("Node 1[]", "Node 2[]", "Node 5[]");
        for (boolean authors : new boolean[] {true, false}) {
            var pbf = new PbfText(PbfText.Packing.ZLIB).nodes(authors, 1, 2).nodes(authors, 5);
            assertThat(read(file("a.osm.pbf", pbf.bytes()))).isEqualTo(expected);
        }
    }

    @Test
    void xml_may_hold_any_number_of_escaped_characters() throws IOException {
        var text = new StringBuilder("<osm version=\"0.6\">");
        for (int id = 1; id <= 2000; id++) {
            text.append("<node id=\"%d\" version=\"1\" timestamp=\"2026-01-01T00:00:00Z\" lat=\"1\" lon=\"2\">"
                    .formatted(id));
            text.append("<tag k=\"name\" v=\"")
                    .append("&amp;&quot;&#228;".repeat(50))
                    .append("\"/></node>");
        }
        assertThat(read(file("a.osm", text + "</osm>"))).hasSize(2000);
    }

    @Test
    void a_feature_of_a_pbf_that_we_do_not_know_is_named() throws IOException {
        var header = HeaderBlock.newBuilder().addRequiredFeatures("Teleportation");
        var pbf = new PbfText(PbfText.Packing.ZLIB, header).nodes(true, 1);
        assertFails(file("a.osm.pbf", pbf.bytes()), "it needs the feature Teleportation");
    }

    @Test
    void a_packing_of_a_pbf_that_we_do_not_know_is_named() throws IOException {
        var blob = Blob.newBuilder()
                .setRawSize(10)
                .setZstdData(ByteString.copyFromUtf8("0123456789"))
                .build();
        var head = BlobHeader.newBuilder().setType("OSMData").setDatasize(blob.getSerializedSize());
        var out = new ByteArrayOutputStream();
        out.write(new PbfText(PbfText.Packing.ZLIB).bytes());
        new DataOutputStream(out).writeInt(head.build().getSerializedSize());
        head.build().writeTo(out);
        blob.writeTo(out);
        assertFails(file("a.osm.pbf", out.toByteArray()), "its blocks are packed with ZSTD");
    }

    @Test
    void nodes_without_coordinates_do_not_keep_the_others_out() throws IOException {
        var osm = "<osm version='0.6'><node id='1'/><node id='2' lat='' lon=''/><node id='3' lat='1' lon='2'/></osm>";
        assertThat(read(file("a.osm", osm))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "<gpx/>, it is XML",
        "'{\"elements\": []}', ask for [out:xml]",
        "<osm><action type='modify'/></osm>, it is an augmented diff",
        "\u00fd7zXZ, xz -dc FILE",
        "<osm version='0.6'><node id='1' lat='1' lon='2'/><remark>runtime error: out of memory</remark></osm>, out of memory"
    })
    void what_we_do_not_read_is_told_with_the_remedy(String content, String reason) throws IOException {
        Path file = file("a.osm", content.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(OrteliusException.class)
                .message()
                .startsWith("cannot read " + file + ": ")
                .contains(reason.replace("FILE", file.toString()));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertFails(folder.resolve("nothing.osm.pbf"), "there is no extract");
    }

    @Test
    void a_folder_is_no_extract() throws IOException {
        assertFails(Files.createDirectory(folder.resolve("a.osm")), "must be a file");
    }

    @Test
    void an_empty_file_is_no_extract() throws IOException {
        assertFails(file("a.osm.pbf", ""), "is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.osm.pbf", "a.osm", "a.osm.gz", "a.osm.bz2"})
    void garbage_is_refused(String name) throws IOException {
        var garbage = new byte[100_000];
        new Random(1).nextBytes(garbage);
        assertFails(file(name, garbage), "truncated, damaged or no OSM file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.osm.pbf", "a.osm.gz", "a.osm.bz2"})
    void a_web_page_in_place_of_the_download_is_refused(String name) throws IOException {
        assertFails(file(name, "<!DOCTYPE html><html><body>404 Not Found</body></html>"), "it is a web page");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9})
    void a_packed_file_that_is_cut_off_is_refused(double part) throws IOException {
        assertFails(file("a.osm.gz", beginning(gzipped(NODES), part)), "truncated");
        assertFails(file("a.osm.bz2", beginning(bzipped(NODES), part)), "truncated");
        byte[] pbf = new PbfText(PbfText.Packing.ZLIB)
                .nodes(false, 1, 2, 3)
                .nodes(true, 4, 5, 6)
                .bytes();
        assertFails(file("a.osm.pbf", beginning(pbf, part)), "truncated");
    }

    private static byte[] beginning(byte[] file, double part) {
        return Arrays.copyOf(file, Math.max(1, (int) (file.length * part)));
    }

    @Test
    void xml_that_is_cut_off_is_refused() throws IOException {
        assertFails(file("a.osm", NODES.substring(0, NODES.length() - 8)), "truncated");
        assertFails(file("a.osm", NODES.substring(0, 200)), "truncated");
    }

    @Test
    void entities_of_a_document_type_are_refused() throws IOException {
        Path secret = file("secret.txt", "secret");
        assertFails(file("a.osm", """
                        <!DOCTYPE osm [<!ENTITY x SYSTEM "%s">]>
                        <osm version="0.6"><node id="1" version="1" lat="1" lon="2"><tag k="name" v="a"/></node>&x;</osm>
                        """.formatted(secret.toUri())), "its DOCTYPE declares the entity x");
        assertFails(file("b.osm", """
                        <!DOCTYPE osm [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                        <osm version="0.6">&b;</osm>
                        """), "its DOCTYPE declares the entity a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<node id='x' version='1' timestamp='2026-01-01T00:00:00Z' lat='1' lon='2'/>",
                "<node id='99999999999999999999' version='1' timestamp='2026-01-01T00:00:00Z' lat='1' lon='2'/>",
                "<node id='1' version='1' timestamp='2026-01-01T00:00:00Z' lat='north' lon='2'/>",
                "<node version='1' timestamp='2026-01-01T00:00:00Z' lat='1' lon='2'/>",
                "<node id='1' version='1' timestamp='yesterday' lat='1' lon='2'/>",
                "<way id='1' version='1' timestamp='2026-01-01T00:00:00Z'><nd/></way>",
                "<relation id='1' version='1' timestamp='2026-01-01T00:00:00Z'><member type='planet' ref='1' role=''/></relation>",
                "<relation id='1' version='1' timestamp='2026-01-01T00:00:00Z'><member ref='1' role=''/></relation>",
                "<node id='1' version='1' timestamp='2026-01-01T00:00:00Z' lat='1' lon='2'><tag k='a'/></node>",
            })
    void objects_with_nonsense_in_their_attributes_are_refused(String object) throws IOException {
        assertFails(file("a.osm", "<osm version='0.6'>" + object + "</osm>"), "truncated, damaged or no OSM file");
    }

    @Test
    @Timeout(20)
    void an_extract_that_promises_two_gigabytes_in_a_hundred_bytes_is_refused() throws IOException {
        byte[] pbf = new PbfText(PbfText.Packing.ZLIB)
                .block("OSMData", new byte[10], Integer.MAX_VALUE)
                .bytes();
        assertFails(file("a.osm.pbf", pbf), "a block of 2147483647 bytes, at most 33554432 are allowed");
    }

    @Test
    @Timeout(20)
    void a_block_that_cannot_be_unpacked_ends_the_reading() throws IOException {
        byte[] pbf = new PbfText(PbfText.Packing.RAW)
                .nodes(true, 1, 2)
                .block("OSMData", new byte[10])
                .bytes();
        assertFails(file("a.osm.pbf", pbf), "truncated, damaged or no OSM file");
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, NoClassDefFoundError.class})
    void an_error_beside_the_reading_thread_ends_the_reading(Class<? extends Error> kind) throws Exception {
        byte[] pbf = new PbfText(PbfText.Packing.ZLIB).nodes(true, 1, 2).bytes();
        Error error = kind.getConstructor(String.class).newInstance("in a test");
        var failing = new InputStream() {
            @Override
            public int read() {
                throw error;
            }
        };
        var in = new SequenceInputStream(new ByteArrayInputStream(pbf), failing);
        var objects = new ArrayList<String>();
        assertThatThrownBy(() -> new PbfObjects(in).readInto(new Collector(objects)))
                .isSameAs(error);
        Path file = file("a.osm.pbf", pbf);
        assertThatThrownBy(() -> new OsmFile(file).read(new AtomicLong(), "%s %s", (content, form) -> {
                    throw error;
                }))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining(file.toString());
    }

    private static void assertFails(Path file, String reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
    }
}
