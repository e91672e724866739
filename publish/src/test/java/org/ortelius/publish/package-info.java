// SPDX-License-Identifier: Apache-2.0
/** Publishing and pulling, against an S3 server in this process. */
@NullMarked
package org.ortelius.publish;

import org.jspecify.annotations.NullMarked;
