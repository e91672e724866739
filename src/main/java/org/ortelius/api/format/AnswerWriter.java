// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one request's answers in one format, in UTF-8; the stream stays open. */
public interface AnswerWriter {

    String LICENCE = "Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright";
    String NOTHING = "Unable to geocode";

    /** Writes the results of a search or a lookup. */
    void writeList(List<Answer> answers, OutputStream out) throws IOException;

    /**
     * The one result of a reverse search.
     *
     * @param answer absent = nothing is there, which every format says in Nominatim's words
     */
    void writeSingle(@Nullable Answer answer, OutputStream out) throws IOException;
}
