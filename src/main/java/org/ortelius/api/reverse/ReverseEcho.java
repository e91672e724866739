// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.reverse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ortelius.api.format.Echo;
import org.ortelius.api.format.Format;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.request.Decimals;
import org.ortelius.index.reverse.ReverseRequest;

/** The question in the answer to a reverse search: in XML its parameters, elsewhere no text. */
final class ReverseEcho {

    private ReverseEcho() {}

    static Echo of(Parameters parameters, ReverseRequest request, Format format) {
        if (format != Format.XML) {
            return new Echo("", null);
        }
        String position = "lat=%s&lon=%s&format=xml"
                .formatted(
                        Decimals.plain(request.position().lat()),
                        Decimals.plain(request.position().lon()));
        String zoom = parameters
                .nonEmpty("zoom")
                .map(given -> "&zoom=" + URLEncoder.encode(given, StandardCharsets.UTF_8))
                .orElse("");
        return new Echo(position + zoom, null);
    }
}
