// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.util.regex.Pattern;

/**
 * An import, by the folder of its index. The folder is called as the schema of the tables, {@code ortelius_20260131t120000000}, and an index that
 * was built from them later has a suffix, {@code ortelius_20260131t120000000.20260201t080000000}.
 *
 * @param folder beneath {@code DIR/index}
 */
public record Generation(String folder) {

    private static final Pattern NAME = Pattern.compile("\\w+(\\.\\w+)?");

    /** Throws for what is no name, such as a path. */
    public Generation {
        if (!NAME.matcher(folder).matches()) {
            throw new IllegalArgumentException("\"%s\" is not the name of a generation".formatted(folder));
        }
    }

    /** The schema with its tables, also the name of the generation everywhere else. */
    public String schema() {
        int dot = folder.indexOf('.');
        return dot < 0 ? folder : folder.substring(0, dot);
    }
}
