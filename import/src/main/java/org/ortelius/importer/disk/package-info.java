// SPDX-License-Identifier: Apache-2.0
/** Files that an import needs for a while. They have no name and end with the process. */
@NullMarked
package org.ortelius.importer.disk;

import org.jspecify.annotations.NullMarked;
