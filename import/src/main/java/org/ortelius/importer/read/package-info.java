// SPDX-License-Identifier: Apache-2.0
/**
 * The first stage: extracts and change files into the raw tables.
 *
 * <p>In: PBF and XML, packed or not, whatever the name, several at once. Out: {@code osm_node}, {@code osm_way}, {@code osm_relation},
 * one row an object. Where several extracts hold an object, its highest version stays.
 * {@link org.ortelius.importer.read.ReadExtracts} and {@link org.ortelius.importer.read.ReadChanges} tell the order. A file's form is
 * found in {@code file}, parsed in {@code pbf} or {@code xml}, and stored by {@code raw}.
 */
@NullMarked
package org.ortelius.importer.read;

import org.jspecify.annotations.NullMarked;
