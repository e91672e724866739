// SPDX-License-Identifier: Apache-2.0
/** CSV tables. They are read within bounds, in the dialect that the client names or that the file's beginning shows, and written back in it. */
@NullMarked
package org.ortelius.batch.csv;

import org.jspecify.annotations.NullMarked;
