// SPDX-License-Identifier: Apache-2.0
/** One database schema for each generation, its tables made by Flyway before the bulk load and its keys after it. */
@NullMarked
package org.ortelius.importer.schema;

import org.jspecify.annotations.NullMarked;
