// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ortelius.api.format.Answer;
import org.ortelius.batch.request.AddressType;
import org.ortelius.index.answer.AddressRow;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.place.Place;

/** An address under geocodejson's keys: house number and postcode, then street to country without the object itself. */
public record GeocodeJsonAddress(Answer answer, Localizer localizer) {

    private static final int COUNTRY = 4;
    private static final int HOUSE = 28;

    private List<AddressRow> rows() {
        return answer.result().rows().stream()
                .filter(row -> row.isAddress() && !localizer.name(row.names()).isEmpty())
                .toList();
    }

    /** Postcode, house number and the places around by their types, those that there are. */
    public Map<String, String> parts() {
        var literals = new LinkedHashMap<String, String>();
        var places = new LinkedHashMap<String, String>();
        for (AddressRow row : rows()) {
            String name = localizer.name(row.names());
            switch (row.category().value()) {
                case "postcode", "postal_code" -> literals.put("postcode", name);
                case "house_number" -> literals.put("housenumber", name);
                default -> {
                    if (!isObjectItself(row) && row.rank() >= COUNTRY && row.rank() < HOUSE) {
                        places.putIfAbsent(AddressType.of(row.rank()), name);
                    }
                }
            }
        }
        literals.putAll(places);
        return literals;
    }

    void writeTo(JsonGenerator json) throws IOException {
        JsonParts.writeEntries(parts(), json);
        if (answer.place().countryCode().isPresent()) {
            json.writeStringField("country_code", answer.place().countryCode().get());
        }
        json.writeObjectFieldStart("admin");
        JsonParts.writeEntries(levels(rows()), json);
        json.writeEndObject();
    }

    /** A country is always part of the address, also of its own. */
    private boolean isObjectItself(AddressRow row) {
        return row.rank() > COUNTRY
                && row.place() != null
                && row.place().placeId() == answer.place().placeId();
    }

    private Map<String, String> levels(List<AddressRow> rows) {
        var levels = new LinkedHashMap<String, String>();
        for (AddressRow row : rows) {
            if (row.adminLevel() < Place.Identity.NO_ADMIN_LEVEL
                    && row.category().is("boundary", "administrative")) {
                levels.put("level" + row.adminLevel(), localizer.name(row.names()));
            }
        }
        return levels;
    }
}
