// SPDX-License-Identifier: Apache-2.0
/** Areas and place nodes that may stand in the address of others: their ranks, their links, and who is in whose address. */
@NullMarked
package org.ortelius.importer.resolve.areas;

import org.jspecify.annotations.NullMarked;
