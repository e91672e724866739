// SPDX-License-Identifier: Apache-2.0
/** Administration over HTTP: {@code /admin}, and the filter that asks each request for its token. */
@NullMarked
package org.ortelius.api.admin.http;

import org.jspecify.annotations.NullMarked;
