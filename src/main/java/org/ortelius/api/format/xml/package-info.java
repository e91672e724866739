// SPDX-License-Identifier: Apache-2.0
/** Answers as {@code xml}, and the writer of XML documents. */
@NullMarked
package org.ortelius.api.format.xml;

import org.jspecify.annotations.NullMarked;
