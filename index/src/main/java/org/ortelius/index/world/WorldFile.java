// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** The tables that come with the program, files of {@code resources/world}. */
final class WorldFile {

    private WorldFile() {}

    static InputStream open(String file) {
        InputStream bytes = WorldFile.class.getResourceAsStream("/world/" + file);
        if (bytes == null) {
            throw new IllegalStateException("the program lacks its resource world/" + file);
        }
        return bytes;
    }

    /** Calls with what stands before and behind the tab of each line. */
    static void rows(String file, BiConsumer<String, String> row) {
        try (var text = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                int tab = line.indexOf('\t');
                row.accept(line.substring(0, tab), line.substring(tab + 1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
