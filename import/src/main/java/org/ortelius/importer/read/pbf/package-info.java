// SPDX-License-Identifier: Apache-2.0
/**
 * PBF files. Osmosis 0.49 parses them.
 *
 * <p>Some files are not as Osmosis expects them: nodes without authors, files with history, blocks packed with lz4. Such blocks are
 * rewritten on their way to Osmosis; all others pass unchanged.
 */
@NullMarked
package org.ortelius.importer.read.pbf;

import org.jspecify.annotations.NullMarked;
