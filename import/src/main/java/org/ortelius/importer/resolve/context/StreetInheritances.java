// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.context;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.resolve.areas.AddressLines;
import org.ortelius.importer.resolve.feature.Inheritance;
import org.ortelius.importer.resolve.ground.PackedText;
import org.ortelius.importer.resolve.ground.Shelf;
import org.ortelius.importer.resolve.tables.Resolved;

/** What the streets of a whole extract hand down, in mapped files. Filled by one thread while streets are resolved, then asked by many. */
final class StreetInheritances implements ResolveContext.Stored {

    private final Shelf.Builder building;
    private @Nullable Shelf shelf;

    /** @param folder for temporary files */
    StreetInheritances(Path folder) {
        building = new Shelf.Builder(folder);
    }

    void put(Resolved street) {
        building.put(street.id(), record(street.hierarchy()));
    }

    /** Ends the filling. */
    void close() {
        shelf = building.build();
    }

    @Override
    public Inheritance of(long placeId) {
        ByteBuffer record = shelf == null ? null : shelf.get(placeId);
        if (record == null) {
            throw new IllegalStateException("place %d was to be resolved before what hangs on it".formatted(placeId));
        }
        var text = new PackedText(record, 0);
        String postcode = text.next();
        int lines = (record.capacity() - text.at()) / Long.BYTES;
        var addressedBy = IntStream.range(0, lines).mapToLong(i -> record.getLong(text.at() + i * Long.BYTES));
        return new Inheritance(postcode.isEmpty() ? null : postcode, addressedBy);
    }

    private static byte[] record(Resolved.Hierarchy street) {
        String postcode = street.postcode().postcode();
        List<AddressLines.Line> lines = street.lines();
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            PackedText.write(out, postcode == null ? "" : postcode);
            for (AddressLines.Line line : lines) {
                out.writeLong(line.area().id);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
