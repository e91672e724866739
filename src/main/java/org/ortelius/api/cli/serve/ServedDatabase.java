// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.serve;

/**
 * How the service reaches its database, as JDBC addresses with all that is needed to connect.
 *
 * @param reader for answers: who asks may only read
 * @param owner for administration, and the jobs that it starts
 */
record ServedDatabase(String reader, String owner) {

    /** A database that refuses at once: what needs one answers 503. */
    static final String NONE = "jdbc:postgresql://127.0.0.1:9/none";
}
