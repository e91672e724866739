// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.stages;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.schema.Metadata;
import org.ortelius.importer.schema.Owner;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.Generations;

/**
 * An import that was begun and neither went live nor was taken back: killed, failed, or running right now in another process.
 *
 * @param stage the first that it did not finish
 */
public record CutImport(Schema schema, ImportPlan plan, Stage stage) {

    /** The one of a data folder; empty when there is none. */
    public static Optional<CutImport> find(Database database, Path data) throws SQLException, IOException {
        if (!Owner.isKnown(data)) {
            return Optional.empty();
        }
        Optional<Schema> live = new Generations(data).live().map(one -> new Schema(database, one.schema()));
        List<String> others = Owner.of(data).schemas(database).stream()
                .filter(name -> live.filter(one -> one.covers(name)).isEmpty())
                .toList();
        for (String name : others.reversed()) {
            var schema = new Schema(database, name);
            var memory = new StageMemory(schema);
            Optional<ImportPlan> plan = memory.plan();
            if (plan.isPresent() && new Metadata(schema).keptUntil().isEmpty()) {
                return Optional.of(new CutImport(schema, plan.get(), memory.next()));
            }
        }
        return Optional.empty();
    }

    /** Throws {@link OrteliusException} when another import is asked for, or when the database may have lost what was finished. */
    public void requireSame(ImportPlan told) throws SQLException {
        List<String> differences = plan.differences(told);
        if (!differences.isEmpty()) {
            throw new OrteliusException(
                    "cannot go on with the import of %s: %s; resume it as it was begun, or import anew without --resume"
                            .formatted(plan, String.join(", ", differences)));
        }
        new StageMemory(schema).requireFlushed();
    }

    /** What its tables take of the database's disk. */
    public long bytes() throws SQLException {
        return schema.number("""
                SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = ? AND c.relkind = 'r'
                """, schema.name());
    }

    /** What to tell whoever starts something else. */
    public String notice() {
        return this + ": ./ortelius import --resume goes on, another import removes it";
    }

    /** Such as "an import of belgium.osm.pbf was cut at stage drawing". */
    @Override
    public String toString() {
        return "an import of %s was cut at stage %s".formatted(plan, stage);
    }
}
