// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.xml;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.DefaultHandler;

/** OSM's XML on a parser of ours that loads nothing from elsewhere and takes no entities but XML's own five. */
public final class OsmXml {

    /** The JDK counts every {@code &amp;} as one and allows 100,000; there are no others, so the limits can go. */
    private static final List<String> UNLIMITED =
            List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private static final List<String> FROM_ELSEWHERE = List.of(
            "http://xml.org/sax/features/external-general-entities",
            "http://xml.org/sax/features/external-parameter-entities",
            "http://apache.org/xml/features/nonvalidating/load-external-dtd");

    private OsmXml() {}

    public static void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
        try {
            var parsers = SAXParserFactory.newDefaultInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            for (String feature : FROM_ELSEWHERE) {
                parsers.setFeature(feature, false);
            }
            var parser = parsers.newSAXParser();
            for (String limit : UNLIMITED) {
                parser.setProperty(limit, "0");
            }
            parser.setProperty("http://xml.org/sax/properties/declaration-handler", new NoEntities());
            parser.parse(in, handler);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's XML parser lacks its security features", impossible);
        }
    }

    /** Refuses a document type that declares entities; one that only names a file, which is not loaded, does no harm. */
    private static final class NoEntities extends DefaultHandler2 {

        @Override
        public void internalEntityDecl(String name, String value) throws SAXException {
            throw new SAXException("its DOCTYPE declares the entity " + name);
        }

        @Override
        public void externalEntityDecl(String name, String publicId, String systemId) throws SAXException {
            internalEntityDecl(name, systemId);
        }
    }

    /** Why a file could not be read, in a few words. */
    public static String reason(Throwable broken) {
        Throwable deepest = broken;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        if (deepest instanceof NullPointerException) {
            return "an object lacks an attribute";
        }
        if (deepest instanceof CharConversionException) {
            return "its text is not in the encoding that it tells, mostly UTF-8: " + message;
        }
        String words = message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        return deepest instanceof SAXParseException at && at.getLineNumber() > 0
                ? "line %d, column %d: %s".formatted(at.getLineNumber(), at.getColumnNumber(), words)
                : words;
    }
}
