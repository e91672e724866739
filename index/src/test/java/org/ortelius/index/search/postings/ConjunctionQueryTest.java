// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Deadline;

class ConjunctionQueryTest {

    private static final int DOCUMENTS = 600;
    private static final float IMPORTANCE = .5f;
    private static final List<String> FIELDS = List.of(Fields.NAME, Fields.WHOLE, Fields.ADDRESS);

    private final Random random = new Random(11);
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private Places places;

    @BeforeEach
    void write() throws IOException {
        var files = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(files, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                writer.addDocument(document(i));
                if (i % 250 == 249) {
                    writer.commit(); // several segments
                }
            }
            writer.deleteDocuments(new Term(Fields.ID, "7"), new Term(Fields.ID, "307"));
        }
        reader = DirectoryReader.open(files);
        searcher = new IndexSearcher(reader);
        places = new Places(searcher);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    private Document document(int id) {
        var document = new Document();
        document.add(new StringField(Fields.ID, Integer.toString(id), Field.Store.NO));
        for (String field : FIELDS) {
            for (int i = random.nextInt(4); i > 0; i--) {
                document.add(new StringField(field, word(), Field.Store.NO));
            }
        }
        if (random.nextBoolean()) {
            document.add(new FeatureField(Fields.STATIC, Fields.IMPORTANCE, .1f + random.nextFloat()));
        }
        return document;
    }

    private String word() {
        return "w" + random.nextInt(8);
    }

    @Test
    void finds_and_scores_what_a_tree_of_queries_does() throws IOException {
        int found = 0;
        var budget = new Budget(Deadline.NEVER);
        for (int i = 0; i < 300; i++) {
            List<List<TermVariant>> required = words(1 + random.nextInt(3));
            List<List<TermVariant>> optional = words(random.nextInt(4));
            Map<Integer, Float> ours =
                    scores(new ConjunctionQuery(places.dictionary(), required, optional, IMPORTANCE, budget));
            Map<Integer, Float> theirs = scores(tree(required, optional));
            assertThat(ours.keySet()).as("%s %s", required, optional).isEqualTo(theirs.keySet());
            ours.forEach((document, score) -> assertThat(score).isCloseTo(theirs.get(document), within()));
            found += ours.size();
        }
        assertThat(found).isGreaterThan(1_000);
        assertThat(budget.spent()).as("units of work").isBetween(found / 60L, 20L * found);
    }

    private static Offset<Float> within() {
        return Offset.offset(1e-4f);
    }

    /** Words of the query, each with one to three variants; some are nowhere. */
    private List<List<TermVariant>> words(int count) {
        var words = new ArrayList<List<TermVariant>>();
        for (int i = 0; i < count; i++) {
            var variants = new ArrayList<TermVariant>();
            for (int variant = random.nextInt(3); variant >= 0; variant--) {
                String text = random.nextInt(12) == 0 ? "nowhere" : word();
                variants.add(new TermVariant(FIELDS.get(random.nextInt(FIELDS.size())), text, random.nextFloat()));
            }
            words.add(variants);
        }
        return words;
    }

    private static Query tree(List<List<TermVariant>> required, List<List<TermVariant>> optional) {
        var names = new BooleanQuery.Builder();
        var tree = new BooleanQuery.Builder();
        required.forEach(word -> tree.add(best(word, names), Occur.MUST));
        optional.forEach(word -> tree.add(best(word, names), Occur.SHOULD));
        tree.add(names.build(), Occur.FILTER);
        tree.add(FeatureField.newLinearQuery(Fields.STATIC, Fields.IMPORTANCE, IMPORTANCE), Occur.SHOULD);
        return tree.build();
    }

    private static Query best(List<TermVariant> word, BooleanQuery.Builder names) {
        var variants = new ArrayList<Query>();
        for (TermVariant variant : word) {
            var term = new TermQuery(
                    new Term(variant.word().field(), variant.word().text()));
            variants.add(new BoostQuery(new ConstantScoreQuery(term), variant.score()));
            if (variant.isName()) {
                names.add(term, Occur.SHOULD);
            }
        }
        return new DisjunctionMaxQuery(variants, 0);
    }

    private Map<Integer, Float> scores(Query query) throws IOException {
        var scores = new LinkedHashMap<Integer, Float>();
        for (ScoreDoc hit : searcher.search(query, DOCUMENTS).scoreDocs) {
            scores.put(hit.doc, hit.score);
        }
        return scores;
    }
}
