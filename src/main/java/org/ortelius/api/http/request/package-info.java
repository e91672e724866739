// SPDX-License-Identifier: Apache-2.0
/** What a request is: its path, the verbs that the path takes, its client, and how long it has waited for a thread. */
@NullMarked
package org.ortelius.api.http.request;

import org.jspecify.annotations.NullMarked;
