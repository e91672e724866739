// SPDX-License-Identifier: Apache-2.0
/**
 * Bulk loading: PostgreSQL's COPY in its binary format, some 500,000 rows a second, and tags as jsonb.
 *
 * <p>{@code try (var copy = CopyTable.into(connection, "osm_node", "id", "lon")) { copy.row().int8(1).int4(95000000).end(); } }
 */
@NullMarked
package org.ortelius.importer.copy;

import org.jspecify.annotations.NullMarked;
