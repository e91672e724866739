// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format.xml;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** PostGIS' KML within a document of ours: {@code <Point><coordinates>9,47</coordinates></Point>}, elements and text only. */
final class Kml {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    private Kml() {}

    static void copy(String kml, Xml xml) throws IOException, XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(kml));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                copyElement(reader, xml);
            }
        }
    }

    private static void copyElement(XMLStreamReader reader, Xml xml) throws IOException, XMLStreamException {
        xml.element(reader.getLocalName(), inner -> {
            for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    copyElement(reader, inner);
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    inner.text(reader.getText());
                }
            }
        });
    }
}
