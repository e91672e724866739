// SPDX-License-Identifier: Apache-2.0
/**
 * The live generation's index, published to S3-compatible storage and pulled from there by replicas.
 *
 * <p>The bucket holds:
 *
 * <pre>
 * PREFIX/newest                          the name of the newest version, written last
 * PREFIX/editions/20260131T120000.000Z   a version of the index: its generation, and its files with their checksums
 * PREFIX/files/SHA256                    the content of a file; versions share files that did not change
 * </pre>
 *
 * <p>{@code new IndexPublisher(bucket, data).run(3)} on the machine that imports, {@code new IndexPuller(bucket, data).run()} on replicas
 */
@NullMarked
package org.ortelius.publish;

import org.jspecify.annotations.NullMarked;
