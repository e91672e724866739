// SPDX-License-Identifier: Apache-2.0
/** The API described for programs, {@code api-spec/openapi.yaml} as it is written. The page at {@code /swagger-ui} shows it. */
@NullMarked
package org.ortelius.api.contract;

import org.jspecify.annotations.NullMarked;
