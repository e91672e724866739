// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.guarded;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.ortelius.api.format.Callback;
import org.ortelius.api.format.answer.Answers;
import org.ortelius.api.live.GeocoderCall;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.batch.parameters.Parameters;

/** The frame of both lists: JSON only, an array with an object for each change, wrapped in the client's function. */
@ApplicationScoped
class GuardedList {

    private final LiveGeocoder live;

    GuardedList(LiveGeocoder live) {
        this.live = live;
    }

    /** What goes into the object of a change. */
    @FunctionalInterface
    interface Keys<T> {
        void write(T change, JsonGenerator json) throws IOException;
    }

    <T> Response answer(Parameters parameters, GeocoderCall<List<T>> question, Keys<T> keys) throws IOException {
        parameters.onlyJson();
        var callback = Callback.of(parameters).orElse(null);
        List<T> changes = live.ask(question);
        return Answers.json(
                json -> {
                    json.writeStartArray();
                    for (T change : changes) {
                        json.writeStartObject();
                        keys.write(change, json);
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                },
                callback);
    }
}
