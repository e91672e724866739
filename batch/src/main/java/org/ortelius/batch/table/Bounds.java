// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.table;

import java.io.Serializable;

/**
 * How large what is read of a table may be, so that nobody's table fills the memory. A row beyond is an error, and the others go on.
 *
 * @param columns of a CSV file, or members of a JSON object
 * @param cellLength characters of a cell, or of a member's value that is no object or array
 * @param rowLength characters of a row, in JSON lines bytes
 * @param bytesUnderWay of the heap that rows may take from being read to being written
 */
public record Bounds(int columns, int cellLength, int rowLength, long bytesUnderWay) implements Serializable {

    /** Read, joined to a query and written, with each buffer on the way twice as large as what is in it. */
    public static final int BYTES_PER_CHARACTER = 12;

    /** An entry of a list or a map, and its string. */
    static final int BYTES_PER_CELL = 100;

    /** What is found for a row, while it is made and as it is written. */
    static final int BYTES_PER_ANSWER = 4_000;

    /** What is counted for a row with so many characters in so many cells. */
    public static long bytes(long characters, int cells) {
        return BYTES_PER_ANSWER + characters * BYTES_PER_CHARACTER + (long) cells * BYTES_PER_CELL;
    }

    /** The most that one row can take. */
    public long bytesOfLargestRow() {
        return bytes(rowLength, columns);
    }
}
