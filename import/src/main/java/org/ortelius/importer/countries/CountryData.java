// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The JSON resources of this package, made by the scripts in {@code import/src/data}. */
final class CountryData {

    private CountryData() {}

    static JsonNode read(String file) {
        try (var resource = Objects.requireNonNull(CountryData.class.getResourceAsStream("/countries/" + file))) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException cause) {
            throw new UncheckedIOException("countries/%s is broken".formatted(file), cause);
        }
    }
}
