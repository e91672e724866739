// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format.answer;

import org.ortelius.api.format.AnswerWriter;
import org.ortelius.api.format.Echo;
import org.ortelius.api.format.Presentation;
import org.ortelius.api.format.json.GeoJsonWriter;
import org.ortelius.api.format.json.GeocodeJsonWriter;
import org.ortelius.api.format.json.JsonWriter;
import org.ortelius.api.format.xml.XmlWriter;

/** A writer for each format. */
final class AnswerWriters {

    private AnswerWriters() {}

    /** The writer of the format that the client asked for. */
    static AnswerWriter of(Presentation presentation, Echo echo) {
        return switch (presentation.format()) {
            case XML -> new XmlWriter(presentation, echo);
            case GEOJSON -> new GeoJsonWriter(presentation);
            case GEOCODEJSON -> new GeocodeJsonWriter(presentation, echo);
            case JSON, JSONV2 -> new JsonWriter(presentation);
        };
    }
}
