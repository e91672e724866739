// SPDX-License-Identifier: Apache-2.0
/** Files as they lie on the disk: what they hold, told by their first bytes, and their content unpacked. */
@NullMarked
package org.ortelius.importer.read.file;

import org.jspecify.annotations.NullMarked;
