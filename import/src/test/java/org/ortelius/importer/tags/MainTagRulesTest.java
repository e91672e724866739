// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.tags.MainTagRules.Rule;

class MainTagRulesTest {

    private static final MainTagRules RULES = MainTagRules.standard();

    @Test
    void a_key_without_a_line_is_no_main_key() {
        assertThat(RULES.isMainKey("route")).isFalse();
        assertThat(RULES.rule("route", Map.of("route", "bus"))).isEmpty();
    }

    @Test
    void keys_that_share_a_line_share_its_rule() {
        assertThat(RULES.rule("office", Map.of("office", "lawyer"))).contains(Rule.ALWAYS);
        assertThat(RULES.rule("club", Map.of("club", "sport"))).contains(Rule.ALWAYS);
    }

    @Test
    void the_first_line_that_fits_decides() {
        assertThat(RULES.rule("landuse", Map.of("landuse", "cemetery"))).contains(Rule.ALWAYS);
        assertThat(RULES.rule("landuse", Map.of("landuse", "forest"))).contains(Rule.FALLBACK);
    }

    @Test
    void a_condition_looks_at_the_other_tags() {
        assertThat(RULES.rule("natural", Map.of("natural", "water"))).contains(Rule.NAMED);
        assertThat(RULES.rule("natural", Map.of("natural", "water", "water", "lake")))
                .contains(Rule.EXTRATAG);
    }
}
