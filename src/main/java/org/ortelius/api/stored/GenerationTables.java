// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hibernate.QueryTimeoutException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.live.UnavailableException;

/** Asks the tables of one generation: a transaction a question, each statement bounded in time. Thread-safe. */
@ApplicationScoped
public class GenerationTables {

    private static final Logger LOG = Logger.getLogger(GenerationTables.class);
    private static final Pattern SCHEMA = Pattern.compile("[a-z0-9_]+");

    /** How much longer than its statement a connection is waited for: a server that answers cancels the statement itself. */
    private static final int GRACE_MILLIS = 2_000;

    private final SessionFactory sessions;
    private final DatabaseDoor door;
    private final long timeoutMillis;

    public GenerationTables(SessionFactory sessions, DatabaseDoor door, ApiConfig config) {
        this.sessions = sessions;
        this.door = door;
        this.timeoutMillis = config.queryTimeout().toMillis();
    }

    /**
     * Throws {@link UnavailableException} where the database does not answer.
     *
     * @param generation the name of the generation, which is the name of its schema
     * @param wish what the client wants of the database, in the plural, for the message when it cannot be had
     */
    public <T> T ask(String generation, String wish, Function<Session, T> question) {
        try {
            return door.enter(
                    unreachable(wish),
                    () -> sessions.fromTransaction(session -> {
                        enterSchema(session, generation);
                        return question.apply(session);
                    }));
        } catch (PersistenceException failure) {
            LOG.warnf("%s: %s", wish, failure.getMessage());
            throw new UnavailableException(explain(failure, wish), failure);
        }
    }

    /** Throws {@link UnavailableException} where it is known already that the database would not be asked. */
    public void requireOpen(String wish) {
        door.requireOpen(unreachable(wish));
    }

    private static String unreachable(String wish) {
        return wish + " need the database, which cannot be reached; searches without them work.";
    }

    private void enterSchema(Session session, String generation) {
        if (!SCHEMA.matcher(generation).matches()) {
            throw new IllegalStateException("no name for a schema: " + generation);
        }
        session.doWork(connection -> connection.setNetworkTimeout(Runnable::run, (int) timeoutMillis + GRACE_MILLIS));
        session.createNativeQuery(
                        "select set_config('search_path', :path, true) || set_config('statement_timeout', :millis, true)",
                        String.class)
                .setParameter("path", generation + ", public")
                .setParameter("millis", Long.toString(timeoutMillis))
                .getSingleResult();
    }

    private static String explain(PersistenceException failure, String wish) {
        return switch (failure) {
            case QueryTimeoutException _ -> "Query took too long to process.";
            case JDBCConnectionException _ -> unreachable(wish);
            default -> wish + " could not be read from the database; searches without them work.";
        };
    }
}
