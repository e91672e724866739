// SPDX-License-Identifier: Apache-2.0
/** What holds for every request, whatever its path: answers may be read by web pages of other origins. */
@NullMarked
package org.ortelius.api.http;

import org.jspecify.annotations.NullMarked;
