// SPDX-License-Identifier: Apache-2.0
/** Postcodes: from mapped areas, from what is tagged with them, and from files beside the extract. */
@NullMarked
package org.ortelius.importer.resolve.postcodes;

import org.jspecify.annotations.NullMarked;
