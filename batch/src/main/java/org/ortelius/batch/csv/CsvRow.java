// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.table.Bounds;
import org.ortelius.batch.table.Row;

/**
 * A row of a CSV file.
 *
 * @param cells as they are read; fewer or more than there are columns when the row has a fault
 */
public record CsvRow(
        Header header, List<String> cells, @Nullable String fault) implements Row {

    /** What all rows of a file share. Of columns of the same name the first counts. */
    public record Header(List<String> columns, Map<String, Integer> places) {

        static Header of(List<String> columns) {
            Map<String, Integer> places = new HashMap<>();
            for (int place = columns.size() - 1; place >= 0; place--) {
                places.put(columns.get(place), place);
            }
            return new Header(List.copyOf(columns), places);
        }
    }

    @Override
    public List<String> columns() {
        return header.columns();
    }

    @Override
    public String text(String column) {
        return cell(header.places().getOrDefault(column, -1)).strip();
    }

    /** Empty where the row has no such cell. */
    public String cell(int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }

    @Override
    public long bytes() {
        return Bounds.bytes(cells.stream().mapToLong(String::length).sum(), cells.size());
    }
}
