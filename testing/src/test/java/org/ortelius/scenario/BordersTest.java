// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.testing.World.grid;

import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.testing.World;

/** A border that moves concerns what lies between its old and its new line and along it, not all that lies inside. */
class BordersTest {

    private static final String SOME = "resolving +1?\\d places";

    private static final String LAND = """
            | 1  |    |    |    | 2  |    |    |    | 3  |
            |    | 31 | 32 | 33 |    | 35 | 36 | 37 |    |
            |    | 41 | 42 | 43 |    | 45 | 46 | 47 |    |
            |    |    | 21 |    | 9  | 10 | 22 |    |    |
            |    |    |    |    |71|72|    |    |    |
            |    | 51 | 52 | 53 |    | 55 | 56 | 57 |    |
            |    | 61 | 62 | 63 |    | 65 | 66 | 67 |    |
            | 4  |    |    |    | 5  |    |    |    | 6  |
            """;

    /**
     * Two areas side by side with streets, houses and things in both.
     *
     * @param tags of the areas, with a {@code ?} for W and E
     * @param middle the node that their border goes through
     */
    private static World land(String tags, int middle) {
        World land = grid(LAND, .01)
                .way("W1", "2,1,4,5")
                .way("W2", "2,3,6,5")
                .way("W3", "2,%d,5".formatted(middle))
                .relation(
                        "R1 type=boundary name=? ".replace("?", "Western") + tags.replace("?", "W"),
                        "W1@outer,W3@outer,N21@label")
                .relation(
                        "R2 type=boundary name=? ".replace("?", "Eastern") + tags.replace("?", "E"),
                        "W2@outer,W3@outer,N22@label")
                .node("N21 place=city name=Western")
                .node("N22 place=city name=Eastern");
        for (int line : new int[] {3, 4, 5, 6}) {
            for (int column : new int[] {1, 5}) {
                int first = 10 * line + column;
                land.way(
                        "W%d highway=residential name='Street %d'".formatted(100 + first, first),
                        "%d,%d,%d".formatted(first, first + 1, first + 2));
                land.node("N%d addr:housenumber=7 addr:street='Street %d'".formatted(first + 1, first));
                land.node("N%d amenity=pub name='Pub %d' addr:city=Eastern".formatted(first + 2, first));
            }
        }
        return land;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boundary=administrative admin_level=4",
                "boundary=administrative admin_level=8 wikidata=Q1?",
                "boundary=administrative admin_level=2 'ISO3166-1:alpha2'=?S",
                "boundary=postal_code postal_code=200?"
            })
    void a_border_that_moves_concerns_what_it_passes_over(String tags) {
        World before = land(tags, 9);
        World after = land(tags, 10);
        var moved = before.imported()
                .changedAllTheWayTo(after)
                .isLike(land(tags, 10).imported());
        assertThat(moved.check().mended()).isZero();
        moved.report().containsPattern(SOME);
        var back = moved.changedAllTheWayTo(land(tags, 9)).isLike(land(tags, 9).imported());
        back.report().containsPattern(SOME);
    }

    @Test
    void numbers_between_houses_follow_their_country() {
        String countries = "boundary=administrative admin_level=2 'ISO3166-1:alpha2'=?S";
        Function<Integer, World> lines = border -> land(countries, border)
                .way("W201 highway=residential name='Long Street'", "9,10,22")
                .node("N71 addr:housenumber=1 addr:street='Long Street'")
                .node("N72 addr:housenumber=9 addr:street='Long Street'")
                .way("W202 addr:interpolation=odd", "71,72");
        lines.apply(9)
                .imported()
                .changedAllTheWayTo(lines.apply(10))
                .isLike(lines.apply(10).imported())
                .changedAllTheWayTo(lines.apply(9))
                .isLike(lines.apply(9).imported());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boundary=administrative admin_level=8",
                "boundary=administrative admin_level=2 'ISO3166-1:alpha2'=?S"
            })
    void what_it_passes_over_may_be_chosen_in_another_area(String tags) {
        Supplier<World> before = () -> land(tags, 9).node("N10 place=hamlet name=Between");
        Supplier<World> after = () -> land(tags, 10).node("N10 place=hamlet name=Between");
        before.get()
                .imported()
                .changedAllTheWayTo(after.get())
                .isLike(after.get().imported())
                .changedAllTheWayTo(before.get())
                .isLike(before.get().imported());
    }
}
