// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.ortelius.index.store.terms.Fields;

/**
 * Parts for made-up queries: the words of an index, its most frequent ones apart, numbers, postcodes, single letters, and words that no place has.
 *
 * @param frequent words of many names, the most frequent first
 * @param rare any words of names
 * @param codes postcodes
 */
record IndexWords(List<String> frequent, List<String> rare, List<String> codes) {

    private static final int FREQUENT = 400;
    private static final int SPREAD = 37;
    private static final List<String> ODD = List.of(
            "restaurants in",
            "hotel",
            "bar near",
            "flat 3",
            "c/o",
            "ltd",
            "12-14",
            "[amenity=bar]",
            "47.1,9.5",
            "°",
            "улица Ленина",
            "北京市朝阳区",
            "شارع القدس",
            "도로",
            "Ελλάδα",
            "🏠",
            "e\u0301\u0302",
            "l'",
            "d'",
            "state route",
            "sr",
            "county road",
            "n",
            "ne",
            "usa",
            "de",
            "liechtenstein");

    static IndexWords of(Path directory) throws IOException {
        try (var files = FSDirectory.open(directory);
                var reader = DirectoryReader.open(files)) {
            return new IndexWords(
                    frequent(MultiTerms.getTerms(reader, Fields.NAME)),
                    some(MultiTerms.getTerms(reader, Fields.NAME)),
                    some(MultiTerms.getTerms(reader, Fields.POSTCODE)));
        }
    }

    private record Counted(String word, int documents) {}

    private static List<String> frequent(Terms terms) throws IOException {
        var counted = new ArrayList<Counted>();
        TermsEnum words = terms.iterator();
        for (BytesRef word = words.next(); word != null; word = words.next()) {
            counted.add(new Counted(word.utf8ToString(), words.docFreq()));
        }
        return counted.stream()
                .sorted(Comparator.comparingInt(Counted::documents).reversed())
                .limit(FREQUENT)
                .map(Counted::word)
                .toList();
    }

    private static List<String> some(Terms terms) throws IOException {
        var some = new ArrayList<String>();
        TermsEnum words = terms.iterator();
        int seen = 0;
        for (BytesRef word = words.next(); word != null; word = words.next()) {
            if (seen++ % SPREAD == 0) {
                some.add(word.utf8ToString());
            }
        }
        return some;
    }

    /** One word or a few, sometimes mistyped. */
    String any(Random random) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> frequent.get(random.nextInt(Math.min(30, frequent.size())));
            case 3, 4 -> of(frequent, random);
            case 5, 6 -> of(rare, random);
            case 7, 8 -> mistyped(of(random.nextBoolean() ? frequent : rare, random), random);
            case 9 -> Integer.toString(random.nextInt(random.nextBoolean() ? 20 : 2_000));
            case 10 -> of(codes, random);
            case 11 -> Character.toString('a' + random.nextInt(26));
            case 12 -> of(ODD, random);
            default -> of(rare, random) + of(frequent, random).repeat(1 + random.nextInt(4));
        };
    }

    private static String mistyped(String word, Random random) {
        int at = random.nextInt(word.length() + 1);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at);
            case 1 -> word.substring(0, at);
            default -> word.substring(0, at) + word.substring(Math.min(word.length(), at + 1));
        };
    }

    private static String of(List<String> words, Random random) {
        return words.isEmpty() ? "" : words.get(random.nextInt(words.size()));
    }
}
