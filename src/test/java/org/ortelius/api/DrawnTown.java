// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.ortelius.importer.Import;
import org.ortelius.importer.postgres.Database;
import org.ortelius.index.Generations;
import org.ortelius.testing.World;

/** The service over a town that was drawn and really imported. */
public class DrawnTown extends StoredData {

    private static final World TOWN = World.grid("""
                    | 1 |    |   |    | 2 |
                    |   | 10 |   | 12 |   |
                    |   |    | 5 | 7  |   |
                    |   |    | 6 |    |   |
                    |   |    |   | 20 | 21|
                    |   |    |   |    | 22|
                    |   |    |   |    |   |
                    |   |    |   |    |   |
                    |   |    |   |    |   |
                    |   | 40 |   | 42 |   |
                    |   | 41 |   | 43 |   |
                    | 4 |    |   |    | 3 |""")
            .way("W1", "1,2,3,4,1")
            .node("N6 place=town name=Oldtown name:fr=Vieilleville loc_name=Oldie")
            .relation("R1 type=boundary boundary=administrative admin_level=8 name=Oldtown", "W1@outer, N6@label")
            .way("W10 highway=residential name='High Street'", "10,12")
            .node("N5 addr:housenumber=7 addr:street='High Street'")
            .node("N7 amenity=cafe name='Zum Löwen' name:fr='Au lion' addr:housenumber=9 addr:street='High Street'")
            .way("W20 amenity=school name='Old School'", "20,21,22,20")
            .node("N21 entrance=main")
            .way("W40 highway=residential name='Side Lane'", "40,42")
            .node("N41 addr:housenumber=1")
            .node("N43 addr:housenumber=9")
            .interpolation("W41 odd", "41,43");

    @Override
    protected void fill(Path data, Database empty) throws IOException, SQLException {
        Path extract = Files.writeString(data.resolve("town.osm"), map());
        new Import(empty, data).run(List.of(extract));
        change(empty, new Generations(data).live().orElseThrow().schema());
    }

    /** What is imported, OSM XML. */
    protected String map() {
        return TOWN.xml();
    }

    /** Changes the imported town, whose tables are in the schema of that name. */
    protected void change(Database imported, String schema) throws SQLException {}
}
