// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.ortelius.importer.errors.OrteliusException;

/** The format of a file, from its first bytes: names are often wrong. */
public enum OsmForm {
    PBF("", ""),
    XML("", ""),
    O5M("\\xff\\xe0\\x04o5[mc]2.*", "o5m, which we don't read; convert it: osmium cat -F o5m %1$s -o %1$s.osm.pbf"),
    OPL(
            "[nwr]-?\\d+( [vdctiuTxyNM].*|\\s.*)",
            "OPL, which we don't read; convert it: osmium cat -F opl %1$s -o %1$s.osm.pbf"),
    ZIP("PK\\x03\\x04.*", "a zip archive; unpack it: unzip %1$s"),
    XZ("\\xfd7zXZ.*", "packed with xz; unpack it: xz -dc %1$s > %1$s.osm"),
    ZSTD("\\x28\\xb5\\x2f\\xfd.*", "packed with zstd; unpack it: zstd -d %1$s -o %1$s.osm"),
    JSON("\\s*[{\\[].*", "JSON; of Overpass, ask for [out:xml]"),
    HTML("\\s*(?i:<!doctype html|<html).*", "a web page instead of a map; download it again");

    /** As much as a PBF's first header takes, or a comment before XML's first element. */
    private static final int FIRST_BYTES = 256;

    private static final Pattern PBF_BEGINS = Pattern.compile("\\x00\\x00..\\x0a.OSM(Header|Data).*", Pattern.DOTALL);
    private static final Pattern XML_BEGINS =
            Pattern.compile("((\\xef\\xbb\\xbf)?+\\s*+)(<|\\x00<|\\xfe\\xff|\\xff\\xfe).*", Pattern.DOTALL);

    private final Pattern begins;
    private final String remedy;

    OsmForm(String begins, String remedy) {
        this.begins = Pattern.compile(begins, Pattern.DOTALL);
        this.remedy = remedy;
    }

    /**
     * Looks at the content, which is read on from its beginning, or from where XML begins: no parser takes a blank line before it.
     *
     * @param in that marks are supported by
     * @param file is named in what refuses a form that is not read
     */
    static OsmForm of(InputStream in, Object file) throws IOException {
        String start = start(in);
        if (PBF_BEGINS.matcher(start).matches()) {
            return PBF;
        }
        for (OsmForm form : values()) {
            if (!form.remedy.isEmpty() && form.begins.matcher(start).matches()) {
                throw new OrteliusException("it is " + form.remedy.formatted(file));
            }
        }
        var xml = XML_BEGINS.matcher(start);
        if (xml.matches()) {
            in.skipNBytes(xml.end(1));
            return XML;
        }
        throw new IOException(start.isEmpty() ? "it is empty" : "it begins like no OSM file");
    }

    /** @param in that marks are supported by; it is read on from its beginning */
    public static boolean isPbf(InputStream in) throws IOException {
        return PBF_BEGINS.matcher(start(in)).matches();
    }

    /** A character for each byte. */
    private static String start(InputStream in) throws IOException {
        in.mark(FIRST_BYTES);
        String start = new String(in.readNBytes(FIRST_BYTES), StandardCharsets.ISO_8859_1);
        in.reset();
        return start;
    }
}
