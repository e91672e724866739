// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a table that is read. Immutable. */
public interface Row {

    /** The names of its columns in their order. */
    List<String> columns();

    /** The text in a column, stripped; empty where the row has none. */
    String text(String column);

    /** Why the row cannot be asked, in words for its author; absent = it can. */
    @Nullable
    String fault();

    /** How much of the heap it takes, about, until what became of it is written. */
    long bytes();
}
