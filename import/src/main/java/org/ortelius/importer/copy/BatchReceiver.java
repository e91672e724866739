// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.copy;

import java.sql.SQLException;
import java.util.List;

/** What takes things in, a batch at a time. */
@FunctionalInterface
public interface BatchReceiver<T> {
    void accept(List<T> batch) throws SQLException;
}
