// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.stages;

import java.util.Locale;
import java.util.Optional;
import org.ortelius.importer.schema.Schema;

/** The stages of an import in their order. Each needs what those before it made, and only the first unfinished one can have left half of something. */
public enum Stage {
    /** Extracts into the raw tables. */
    READING,
    /** Keys of the raw tables. */
    RAW_KEYS,
    /** Features from the raw tables. */
    DRAWING,
    /** Places from features. */
    RESOLVING,
    /** Keys of places, and what is looked up by them. */
    PLACE_KEYS,
    /** The index of the places, in a folder. */
    INDEXING,
    /** The renamed file that makes it all live; nothing is remembered of it. */
    SWITCH;

    /** Takes back what it may have done of its work in the tables; empty where it works outside of them. */
    Optional<String> undo() {
        return this == INDEXING || this == SWITCH
                ? Optional.empty()
                : Optional.of(Schema.script("undo/" + name().toLowerCase(Locale.ROOT) + ".sql"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
