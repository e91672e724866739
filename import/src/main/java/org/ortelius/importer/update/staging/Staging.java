// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update.staging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.schema.Owner;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.WriterLock;
import org.ortelius.index.place.OsmRef;

/**
 * The tables that a change grows in, and the views of the world as it will be; see {@code db/update/stage.sql}. Its scripts name three
 * schemas: {@code live}, {@code staged} and {@code world}. A statement with a {@code {kind}} is one for each kind of OSM object, with the
 * kind's {@code {letter}}, a {@code {content}}, a column that is NULL where an object is gone, and a {@code {kept}}, one that is NULL where the
 * object has no row.
 */
public final class Staging implements AutoCloseable {

    /** The end of a statement, in a script and not in a comment. */
    private static final String END = "(?<=;\n)";

    /** What the tables are marked with. */
    private static final String MARK = "SELECT obj_description(to_regclass('dirty'), 'pg_class')";

    /**
     * Waits for what a killed update may still be writing. To delete the few rows of a table takes 0.1 ms, to truncate it 4; but what is deleted keeps its
     * room.
     */
    private static final String CLEAR = """
            DO $$
            DECLARE one record;
            BEGIN
                SET LOCAL lock_timeout TO '10s';
                FOR one IN
                    SELECT oid, oid::regclass AS name FROM pg_class
                    WHERE relnamespace = '%s'::regnamespace AND relkind = 'r' ORDER BY oid
                LOOP
                    EXECUTE 'LOCK TABLE ' || one.name || ' IN ACCESS EXCLUSIVE MODE';
                    IF pg_total_relation_size(one.oid) > 1024 * 1024 THEN
                        EXECUTE 'TRUNCATE ' || one.name;
                    ELSIF pg_relation_size(one.oid) > 0 THEN
                        EXECUTE 'DELETE FROM ' || one.name;
                    END IF;
                END LOOP;
            END $$""";

    private final Schema live;
    private final Schema staged;
    private final Schema world;
    private final WriterLock lock;

    private Staging(Schema live, WriterLock lock) {
        this.live = live;
        this.staged = new Schema(live.database(), live.name() + "_staged");
        this.world = live.above("_world");
        this.lock = lock;
    }

    /** Empty ones, those of the last update where they fit; marked as the owner's, so that imports clear them, too. */
    public static Staging open(Schema live, Owner owner, WriterLock lock) throws SQLException {
        var staging = new Staging(live, lock);
        lock.requireHeld();
        staging.staged.endOthers(staging.world);
        if (staging.isWhole()) {
            staging.clear();
        } else {
            staging.make(owner);
        }
        return staging;
    }

    /** Whether this program made them, and has not moved any of them since. */
    private boolean isWhole() throws SQLException {
        return staged.list(MARK, row -> row.getString(1)).contains(layout());
    }

    private void make(Owner owner) throws SQLException {
        drop();
        owner.create(staged);
        owner.create(world);
        run("stage.sql");
        staged.run("COMMENT ON TABLE dirty IS '%s'".formatted(layout()));
    }

    /** Has the tables made anew for the next change, since some of these become live ones. */
    public void useOnce() throws SQLException {
        staged.run("COMMENT ON TABLE dirty IS NULL");
    }

    private void clear() throws SQLException {
        live.run(CLEAR.formatted(staged.name()));
    }

    private String layout() {
        return Integer.toHexString(text("stage.sql").hashCode());
    }

    /** Where new rows go. */
    public Schema staged() {
        return staged;
    }

    /** Where all rows are seen as they will be. */
    public Schema world() {
        return world;
    }

    public void run(String script) throws SQLException {
        live.run(text(script));
    }

    /** On a connection whose transaction the caller commits. */
    public void run(String script, Connection connection) throws SQLException {
        Sql.run(connection, text(script));
    }

    private String text(String script) {
        return named(Schema.script("update/" + script));
    }

    /** A staged table becomes the live one, with its keys, also when it is empty; on a connection whose transaction the caller commits. */
    public void replace(String table, Connection connection) throws SQLException {
        Sql.run(connection, "DROP TABLE %s.%s".formatted(live.name(), table));
        Sql.run(connection, "ALTER TABLE %s.%s SET LOGGED".formatted(staged.name(), table));
        Sql.run(connection, "ALTER TABLE %s.%s SET SCHEMA %s".formatted(staged.name(), table, live.name()));
    }

    /** A query in the names of the scripts. */
    public String named(String sql) {
        return Arrays.stream(sql.split(END))
                .map(Staging::ofEachKind)
                .collect(Collectors.joining())
                .replaceAll("\\blive\\.", live.name() + ".")
                .replaceAll("\\bstaged\\.", staged.name() + ".")
                .replaceAll("\\bworld\\.", world.name() + ".");
    }

    private static String ofEachKind(String statement) {
        return statement.contains("{kind}")
                ? Arrays.stream(OsmRef.Type.values())
                        .map(kind -> of(kind, statement))
                        .collect(Collectors.joining())
                : statement;
    }

    private static String of(OsmRef.Type kind, String statement) {
        String content = switch (kind) {
            case NODE -> "lon";
            case WAY -> "nodes";
            case RELATION -> "member_ids";
        };
        return statement
                .replace("{kind}", kind.name().toLowerCase(Locale.ROOT))
                .replace("{letter}", Character.toString(kind.letter()))
                .replace("{content}", content)
                .replace("{kept}", kind == OsmRef.Type.NODE ? "tags" : content);
    }

    /** Has an object drawn anew. */
    public void markDirty(OsmRef object) throws SQLException {
        staged.run("INSERT INTO dirty VALUES ('%s', %s) ON CONFLICT DO NOTHING"
                .formatted(object.type().letter(), object.id()));
    }

    /** Brings places into scope. */
    public void bringIn(Collection<Long> places) throws SQLException {
        update("INSERT INTO scope SELECT unnest(?::bigint[]) ON CONFLICT DO NOTHING", places);
    }

    /** Takes those out of scope that are not among the resolved areas. */
    public void leaveOutUnresolved(Collection<Long> areas) throws SQLException {
        update(
                "DELETE FROM scope s WHERE id = ANY (?) AND NOT EXISTS (SELECT FROM resolved_area a WHERE a.id = s.id)",
                areas);
    }

    private void update(String scope, Collection<Long> places) throws SQLException {
        try (var connection = staged.connect()) {
            Sql.update(connection, scope, (Object) places.toArray(Long[]::new));
        }
    }

    public Schema live() {
        return live;
    }

    /** A number that a query in the names of the scripts gives. */
    public long number(String sql) throws SQLException {
        return live.number(named(sql));
    }

    /** The texts that such a query gives. */
    public List<String> texts(String sql) throws SQLException {
        return live.list(named(sql), row -> row.getString(1));
    }

    /** Without the lock they may be another update's by now. */
    @Override
    public void close() throws SQLException {
        lock.requireHeld();
        if (isWhole()) {
            clear();
        } else {
            drop();
        }
    }

    private void drop() throws SQLException {
        world.drop();
        staged.drop();
    }
}
