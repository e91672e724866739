// SPDX-License-Identifier: Apache-2.0
/**
 * What an import remembers of itself in the schema that it makes, so that one that was cut goes on at the first stage that it had not finished.
 *
 * <pre>
 * var memory = new StageMemory(schema);
 * memory.begin(plan);                                   // from now on it can be resumed
 * memory.remember(Stage.READING, figures);              // never done again
 * CutImport.find(database, data);                       // after a kill: at stage "raw keys"
 * </pre>
 */
@NullMarked
package org.ortelius.importer.stages;

import org.jspecify.annotations.NullMarked;
