// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests with a connection of their own to the test database. */
public abstract class WithConnection {

    protected Connection connection;

    @BeforeEach
    final void connect() throws SQLException {
        connection = TestDatabase.get().connectAlone();
    }

    @AfterEach
    final void disconnect() throws SQLException {
        connection.close();
    }
}
