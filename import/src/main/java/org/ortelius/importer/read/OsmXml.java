// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** OSM's XML on a parser of ours that neither loads nor expands entities. */
final class OsmXml {

    /** The JDK counts every {@code &amp;} as one and allows 100,000; without a DOCTYPE there are no others, so the limits can go. */
    private static final List<String> UNLIMITED =
            List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private OsmXml() {}

    static void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
        try {
            var parsers = SAXParserFactory.newDefaultInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = parsers.newSAXParser();
            for (String limit : UNLIMITED) {
                parser.setProperty(limit, "0");
            }
            parser.parse(in, handler);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's XML parser lacks its security features", impossible);
        }
    }

    /** Why a file could not be read, in a few words. */
    static String reason(Throwable broken) {
        Throwable deepest = broken;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        if (deepest instanceof NullPointerException) {
            return "an object lacks an attribute";
        }
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
