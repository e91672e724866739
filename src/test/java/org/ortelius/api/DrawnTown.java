// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.ortelius.importer.Import;
import org.ortelius.importer.postgres.Database;
import org.ortelius.index.Generations;
import org.ortelius.testing.World;

/** The service over a town that was drawn and really imported. */
public class DrawnTown implements QuarkusTestResourceLifecycleManager {

    private static final World TOWN = World.grid("""
                    | 1 |    |   |    | 2 |
                    |   | 10 |   | 12 |   |
                    |   |    | 5 | 7  |   |
                    |   |    | 6 |    |   |
                    |   |    |   | 20 | 21|
                    |   |    |   |    | 22|
                    | 4 |    |   |    | 3 |""")
            .way("W1", "1,2,3,4,1")
            .node("N6 place=town name=Oldtown name:fr=Vieilleville loc_name=Oldie")
            .relation("R1 type=boundary boundary=administrative admin_level=8 name=Oldtown", "W1@outer, N6@label")
            .way("W10 highway=residential name='High Street'", "10,12")
            .node("N5 addr:housenumber=7 addr:street='High Street'")
            .node("N7 amenity=cafe name='Zum Löwen' name:fr='Au lion' addr:housenumber=9 addr:street='High Street'")
            .way("W20 amenity=school name='Old School'", "20,21,22,20")
            .node("N21 entrance=main");

    private Database database;

    /** After {@link OldtownLive}, which all tests share: the last one's settings count. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("drawn-town");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path extract = Files.writeString(folder.resolve("town.osm"), map());
            database = Database.open(folder, null);
            new Import(database, folder).run(List.of(extract));
            change(database, new Generations(folder).live().orElseThrow());
            return StoredSettings.of(folder, database);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** What is imported, OSM XML. */
    protected String map() {
        return TOWN.xml();
    }

    /** Changes the imported town, whose tables are in the schema of that name. */
    protected void change(Database imported, String schema) throws SQLException {}

    @Override
    public void stop() {
        database.close();
    }
}
