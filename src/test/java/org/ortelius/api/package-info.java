// SPDX-License-Identifier: Apache-2.0
/** The API's rules as tests: {@link org.ortelius.api.Oldtown} is the map that they ask. */
@NullMarked
package org.ortelius.api;

import org.jspecify.annotations.NullMarked;
