// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.tags.MainTagRules.Rule;

class MainTagRulesTest {

    private static final MainTagRules RULES = MainTagRules.of(Style.EXTRATAGS);

    private static Optional<Rule> rule(String key, Map<String, String> tags) {
        return RULES.decide(key, tags).map(MainTagRules.Decision::rule);
    }

    @Test
    void a_key_without_a_line_is_no_main_key() {
        assertThat(rule("route", Map.of("route", "bus"))).isEmpty();
    }

    @Test
    void keys_that_share_a_line_share_its_rule() {
        assertThat(rule("office", Map.of("office", "lawyer"))).contains(Rule.ALWAYS);
        assertThat(rule("club", Map.of("club", "sport"))).contains(Rule.ALWAYS);
    }

    @Test
    void the_first_line_that_fits_decides() {
        assertThat(rule("landuse", Map.of("landuse", "cemetery"))).contains(Rule.ALWAYS);
        assertThat(rule("landuse", Map.of("landuse", "forest"))).contains(Rule.FALLBACK);
    }

    @Test
    void a_condition_looks_at_the_other_tags() {
        assertThat(rule("natural", Map.of("natural", "water"))).contains(Rule.NAMED);
        assertThat(rule("natural", Map.of("natural", "water", "water", "lake"))).contains(Rule.EXTRATAG);
    }
}
