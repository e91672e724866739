// SPDX-License-Identifier: Apache-2.0
/** What was found out about features, and the tables that keep it: {@code place}, {@code address_line} and {@code article}. */
@NullMarked
package org.ortelius.importer.resolve.tables;

import org.jspecify.annotations.NullMarked;
