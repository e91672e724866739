// SPDX-License-Identifier: Apache-2.0
/** Tables that are read and written row by row, whatever they are written in. A row tells what is wrong with it. */
@NullMarked
package org.ortelius.batch.table;

import org.jspecify.annotations.NullMarked;
