// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.status;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.Version;
import org.ortelius.index.Manifest;

/** Whether the service can answer, and from what. */
sealed interface Health {

    /** Writes Nominatim's status object: 0 is well, 700 is no data. */
    void writeTo(JsonGenerator json) throws IOException;

    /**
     * There is an index to answer from.
     *
     * @param extendedAt when it was asked with our extensions; absent = without them
     */
    record Answering(Manifest manifest, @Nullable Instant extendedAt) implements Health {

        /** Nominatim writes the offset as +00:00, never as Z. */
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeNumberField("status", 0);
            json.writeStringField("message", "OK");
            if (manifest.dataTime() != null) {
                json.writeStringField("data_updated", TIME.format(manifest.dataTime()));
            }
            json.writeStringField("software_version", Version.current());
            json.writeStringField("database_version", manifest.generation());
            if (extendedAt != null) {
                writeExtensions(json, extendedAt);
            }
            json.writeEndObject();
        }

        private void writeExtensions(JsonGenerator json, Instant now) throws IOException {
            if (manifest.dataTime() != null) {
                json.writeNumberField(
                        "lag", Duration.between(manifest.dataTime(), now).toSeconds());
            }
            json.writeNumberField("places", manifest.places());
            json.writeStringField("imported", TIME.format(manifest.importedAt()));
            json.writeNumberField("updates", manifest.update());
        }
    }

    /** Nothing has been imported, or what is there cannot be read. */
    record Empty(String reason) implements Health {

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeNumberField("status", 700);
            json.writeStringField("message", reason);
            json.writeStringField("software_version", Version.current());
            json.writeEndObject();
        }
    }
}
