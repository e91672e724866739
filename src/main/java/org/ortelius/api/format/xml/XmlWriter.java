// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.format.Answer;
import org.ortelius.api.format.AnswerWriter;
import org.ortelius.api.format.Details;
import org.ortelius.api.format.Echo;
import org.ortelius.api.format.Presentation;
import org.ortelius.api.geometry.Notation;
import org.ortelius.api.geometry.WrittenOutline;
import org.ortelius.batch.request.Decimals;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.place.Entrance;
import org.ortelius.index.place.Place;

/**
 * Writes {@code xml}. A list has its results in {@code <place>} elements with the details inside; a reverse search has one
 * {@code <result>} with the display name as text and the details beside it.
 */
public final class XmlWriter implements AnswerWriter {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss '+00:00'", Locale.US);

    private final Details details;
    private final Localizer localizer;
    private final Echo echo;

    public XmlWriter(Presentation presentation, Echo echo) {
        this.details = presentation.details();
        this.localizer = presentation.localizer();
        this.echo = echo;
    }

    @Override
    public void writeList(List<Answer> answers, OutputStream out) throws IOException {
        Xml.Content root = xml -> {
            writeHead(xml);
            if (echo.more() != null) {
                writeUnlessEmpty("more_url", echo.more().url(), xml);
                writeUnlessEmpty("exclude_place_ids", echo.more().excludedIds(), xml);
                writeUnlessEmpty("viewbox", echo.more().viewbox(), xml);
            }
            for (Answer answer : answers) {
                xml.element("place", place -> writePlace(answer, place));
            }
        };
        Xml.write(xml -> xml.element("searchresults", root), out);
    }

    @Override
    public void writeSingle(@Nullable Answer answer, OutputStream out) throws IOException {
        Xml.Content root = xml -> {
            writeHead(xml);
            if (answer == null) {
                xml.element("error", NOTHING);
            } else {
                writeResult(answer, xml);
            }
        };
        Xml.write(xml -> xml.element("reversegeocode", root), out);
    }

    private void writeHead(Xml xml) throws XMLStreamException {
        xml.attribute("timestamp", TIMESTAMP.format(ZonedDateTime.now(ZoneOffset.UTC)));
        xml.attribute("attribution", LICENCE);
        xml.attribute("querystring", echo.query() == null ? "" : echo.query());
    }

    private static void writeUnlessEmpty(String name, String value, Xml xml) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.attribute(name, value);
        }
    }

    private void writePlace(Answer answer, Xml xml) throws IOException, XMLStreamException {
        Place place = answer.place();
        writeBasics(answer, xml);
        xml.attribute("display_name", answer.result().displayName(localizer));
        xml.attribute("class", place.category().key());
        xml.attribute("type", place.category().value());
        xml.attribute("importance", Decimals.plain(place.importance()));
        writeConfidence(answer, xml);
        writeKml(answer, xml);
        if (details.address()) {
            writeAddress(answer, xml);
        }
        writeDetails(answer, xml);
    }

    private void writeResult(Answer answer, Xml xml) throws IOException, XMLStreamException {
        xml.element("result", result -> {
            writeBasics(answer, result);
            writeConfidence(answer, result);
            result.text(answer.result().displayName(localizer));
        });
        writeKml(answer, xml);
        if (details.address()) {
            xml.element("addressparts", parts -> writeAddress(answer, parts));
        }
        writeDetails(answer, xml);
    }

    private void writeBasics(Answer answer, Xml xml) throws XMLStreamException {
        Place place = answer.place();
        if (answer.placeId().isPresent()) {
            xml.attribute("place_id", Long.toString(answer.placeId().getAsLong()));
        }
        if (place.osmRef().isPresent()) {
            xml.attribute("osm_type", place.osmRef().get().type().word());
            xml.attribute("osm_id", Long.toString(place.osmRef().get().id()));
        }
        String ref = place.names().get("ref");
        writeUnlessEmpty("ref", ref == null ? localizer.name(place.names()) : ref, xml);
        writePosition(answer, xml);
        xml.attribute("place_rank", Integer.toString(place.ranks().search()));
        xml.attribute("address_rank", Integer.toString(place.ranks().address()));
        if (answer.shape() != null) {
            writeShapes(answer.shape(), xml);
        }
    }

    /** KML is an element of its own. */
    private static void writeShapes(WrittenOutline shape, Xml xml) throws XMLStreamException {
        for (var text : shape.texts().entrySet()) {
            switch (text.getKey()) {
                case TEXT -> xml.attribute("geotext", text.getValue());
                case SVG -> xml.attribute("geosvg", text.getValue());
                case GEOJSON -> xml.attribute("geojson", text.getValue());
                case KML -> {}
            }
        }
    }

    private void writePosition(Answer answer, Xml xml) throws XMLStreamException {
        var position = answer.result().position();
        var box = localizer.boundingBox(answer.result());
        xml.attribute("lat", Decimals.seven(position.lat()));
        xml.attribute("lon", Decimals.seven(position.lon()));
        xml.attribute(
                "boundingbox",
                String.join(
                        ",",
                        Decimals.seven(box.minLat()),
                        Decimals.seven(box.maxLat()),
                        Decimals.seven(box.minLon()),
                        Decimals.seven(box.maxLon())));
    }

    private void writeConfidence(Answer answer, Xml xml) throws XMLStreamException {
        if (details.confidence()) {
            xml.attribute("confidence", Decimals.plain(answer.result().confidence()));
        }
    }

    private static void writeKml(Answer answer, Xml xml) throws IOException, XMLStreamException {
        var shape = answer.shape();
        if (shape != null && shape.texts().containsKey(Notation.KML)) {
            xml.element("geokml", inner -> Kml.copy(shape.in(Notation.KML), inner));
        }
    }

    private void writeAddress(Answer answer, Xml xml) throws IOException, XMLStreamException {
        for (var part : localizer.addressParts(answer.result()).entrySet()) {
            xml.element(part.getKey(), part.getValue());
        }
    }

    private void writeDetails(Answer answer, Xml xml) throws IOException, XMLStreamException {
        if (details.extratags()) {
            writeExtratags(answer.extratags(), xml);
        }
        if (details.names()) {
            xml.element("namedetails", names -> {
                for (var name : answer.names().entrySet()) {
                    names.element("name", one -> {
                        one.attribute("desc", name.getKey());
                        one.text(name.getValue());
                    });
                }
            });
        }
        if (details.entrances()) {
            xml.element("entrances", entrances -> {
                for (Entrance entrance : answer.place().location().entrances()) {
                    entrances.element("entrance", one -> writeEntrance(entrance, one));
                }
            });
        }
    }

    private static void writeEntrance(Entrance entrance, Xml xml) throws IOException, XMLStreamException {
        xml.attribute("osm_id", Long.toString(entrance.nodeId()));
        xml.attribute("type", entrance.type());
        xml.attribute("lat", Decimals.seven(entrance.position().lat()));
        xml.attribute("lon", Decimals.seven(entrance.position().lon()));
        if (!entrance.extratags().isEmpty()) {
            writeExtratags(entrance.extratags(), xml);
        }
    }

    private static void writeExtratags(Map<String, String> extratags, Xml xml) throws IOException, XMLStreamException {
        xml.element("extratags", tags -> {
            for (var tag : extratags.entrySet()) {
                tags.element("tag", one -> {
                    one.attribute("key", tag.getKey());
                    one.attribute("value", tag.getValue());
                });
            }
        });
    }
}
