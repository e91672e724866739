// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.stages;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.schema.Metadata;
import org.ortelius.importer.schema.Schema;

/** What an import keeps in its own schema of what it was begun with and of the stages that it finished; table {@code metadata}. */
public record StageMemory(Schema schema) {

    private static final String PLAN = "plan";
    private static final String STAGE = "stage ";

    /** When the server began, where it does not flush: what it holds is lost with a power cut, and told by its next beginning. */
    private static final String UNFLUSHED = "unflushed since";

    private static final String BEGAN = "SELECT extract(epoch FROM pg_postmaster_start_time())::text";

    /** From now on the import can be resumed. */
    public void begin(ImportPlan plan) throws SQLException {
        metadata().putDurably(PLAN, json(plan.values()));
    }

    /** Empty when the import is live, or was never begun. */
    Optional<ImportPlan> plan() throws SQLException {
        return metadata().find(PLAN).map(TagJson::read).map(ImportPlan::new);
    }

    /**
     * A stage is finished, and so is all that it committed: on the disk when this returns, unless the server is told not to flush.
     *
     * @param figures what later stages and the summary need of it
     */
    public void remember(Stage stage, Map<String, String> figures) throws SQLException {
        var all = new HashMap<>(figures);
        schema.find("SELECT 1 WHERE current_setting('fsync') = 'off'", row -> true)
                .ifPresent(_ -> all.put(UNFLUSHED, serverBegan()));
        metadata().putDurably(STAGE + stage, json(all));
    }

    /** What a finished stage left for later ones; empty for one that is not finished. */
    public Optional<Map<String, String>> figures(Stage stage) throws SQLException {
        return metadata().find(STAGE + stage).map(TagJson::read);
    }

    /** The first stage that is not finished. */
    public Stage next() throws SQLException {
        for (Stage stage : Stage.values()) {
            if (figures(stage).isEmpty()) {
                return stage;
            }
        }
        throw new IllegalStateException("nothing is remembered of the switch");
    }

    /** Takes back what the first unfinished stage may have done, and ends what the database may still be doing for it. */
    public void undoCut() throws SQLException {
        schema.endOthers();
        var undo = next().undo();
        if (undo.isPresent()) {
            schema.run(undo.get());
        }
    }

    /** Throws when a server that does not flush began anew since a stage was finished: nobody knows what it lost. */
    void requireFlushed() throws SQLException {
        String now = serverBegan();
        for (Stage stage : Stage.values()) {
            String since = figures(stage).orElse(Map.of()).getOrDefault(UNFLUSHED, now);
            if (!since.equals(now)) {
                throw new OrteliusException(
                        "the database ran with fsync = off and has begun anew since %s was finished, so it may lack some of what it held: import anew without --resume"
                                .formatted(stage));
            }
        }
    }

    /** The import is live. */
    public void forget() throws SQLException {
        schema.run("DELETE FROM metadata WHERE key = '%s' OR key LIKE '%s%%'".formatted(PLAN, STAGE));
    }

    private String serverBegan() {
        try {
            return schema.list(BEGAN, row -> row.getString(1)).getFirst();
        } catch (SQLException cause) {
            throw new StageFailed("asking the database when it began", cause);
        }
    }

    private Metadata metadata() {
        return new Metadata(schema);
    }

    private static String json(Map<String, String> values) {
        return new String(TagJson.write(values), StandardCharsets.UTF_8);
    }
}
