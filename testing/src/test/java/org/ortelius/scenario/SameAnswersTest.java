// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.Geocoder;
import org.ortelius.testing.ImportedWorld;

/**
 * Answers depend on the map and not on its history: an updated index has other place ids and another order of documents than a fresh one, deleted
 * documents, and more segments.
 */
class SameAnswersTest {

    private static final int QUESTIONS = 2_000;
    private static final int FEWER_QUESTIONS = 500;
    private static final int DAYS_AT_A_TIME = 8;
    private static final int SHOWN = 5;
    private static final Path UPDATES = Path.of("../../shared/data/updates");

    @Test
    void of_a_town_full_of_lookalikes_an_update_answers_as_an_import_does() throws IOException {
        var fresh = LookalikeTown.now().imported();
        var updated = LookalikeTown.before(1, .4)
                .imported()
                .changedTo(LookalikeTown.before(2, .7))
                .changedTo(LookalikeTown.now());
        updated.isLike(fresh);
        answersAreTheSame(updated, fresh, "Vanished Mill", "Former Linden Street", "Lindenia Seatless", "Seatles");
    }

    @Test
    void of_monaco_a_month_of_updates_answers_as_an_import_does() throws IOException {
        Path monaco = UPDATES.resolve("monaco-daily");
        assumeThat(monaco).isDirectory();
        var updated = ImportedWorld.ofExtract(monaco.resolve("start.osm.pbf"));
        List<Path> changes = changes(monaco);
        for (int from = 0; from < changes.size(); from += DAYS_AT_A_TIME) {
            updated = updated.changedBy(changes.subList(from, Math.min(changes.size(), from + DAYS_AT_A_TIME)));
        }
        var fresh = ImportedWorld.ofExtract(monaco.resolve("expected.osm.pbf"));
        answersAreTheSame(updated, fresh);
    }

    @Test
    void of_liechtenstein_a_year_in_one_change_answers_as_an_import_does() throws IOException {
        Path liechtenstein = UPDATES.resolve("liechtenstein-2021-to-2022");
        assumeThat(Boolean.getBoolean("large")).isTrue();
        var updated = ImportedWorld.ofExtract(liechtenstein.resolve("liechtenstein-20210505.osm.pbf"))
                .changedBy(List.of(liechtenstein.resolve("change.osc.gz")));
        var fresh = ImportedWorld.ofExtract(liechtenstein.resolve("liechtenstein-20220725.osm.pbf"));
        answersAreTheSame(updated, fresh);
    }

    @Test
    void an_index_in_five_segments_answers_as_one_does(@TempDir Path folder) throws IOException {
        var town = LookalikeTown.now().imported();
        Segments.deal(town.index(), 5, folder);
        try (var five = Geocoder.open(folder)) {
            answersAreTheSame(five, town.geocoder(), FEWER_QUESTIONS);
        }
    }

    private static List<Path> changes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".osc.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static void answersAreTheSame(ImportedWorld updated, ImportedWorld fresh, String... texts)
            throws IOException {
        answersAreTheSame(updated.geocoder(), fresh.geocoder(), QUESTIONS, texts);
    }

    private static void answersAreTheSame(Geocoder updated, Geocoder fresh, int questions, String... texts)
            throws IOException {
        var others = new ArrayList<String>();
        int answered = 0;
        for (var question : Questions.about(fresh, questions, texts)) {
            List<String> expected = question.answers(fresh);
            List<String> got = question.answers(updated);
            answered += expected.isEmpty() ? 0 : 1;
            if (!got.equals(expected)) {
                others.add("%s%n  fresh   %s%n  updated %s"
                        .formatted(
                                question.text(),
                                String.join("\n          ", expected),
                                String.join("\n          ", got)));
            }
        }
        assertThat(answered).as("questions with an answer").isGreaterThan(questions * 2 / 3);
        assertThat(others.size())
                .as(() -> "questions answered otherwise:%n%s"
                        .formatted(
                                String.join("\n", others.stream().limit(SHOWN).toList())))
                .isZero();
    }
}
