// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.table;

import java.util.function.Predicate;
import org.ortelius.batch.request.Outcome;
import org.ortelius.batch.request.ResultColumn;

/** From rows and what became of them to UTF-8, row by row the columns of a {@link Table} and the result columns. Thread-safe. */
public interface TableWriter<R extends Row> {

    /** What comes before the first row; may be empty. */
    byte[] head(boolean withBom);

    /** Some rows that are to be written together. */
    Rows<R> rows();

    /** Rows as they are written one behind the other. Not thread-safe. */
    interface Rows<R extends Row> {

        void add(R row, Outcome outcome);

        /** All that were added. */
        byte[] written();
    }

    /** A column's name, with a number behind it where the table has a column of that name: nothing that comes in is lost. */
    static String freeName(ResultColumn column, Predicate<String> isTaken) {
        String name = column.title();
        for (int number = 2; isTaken.test(name); number++) {
            name = column.title() + "_" + number;
        }
        return name;
    }
}
