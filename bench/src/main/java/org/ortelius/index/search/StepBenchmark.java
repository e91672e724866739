// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.ortelius.bench.QueryCycle;
import org.ortelius.bench.QueryForm;
import org.ortelius.index.search.SearchRequest.Filter;
import org.ortelius.index.store.Card;
import org.ortelius.index.store.Countries;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.SpecialPhrases;
import org.ortelius.index.text.Synonyms;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.Trace;
import org.ortelius.index.watch.Watch;

/** The steps of a search, each alone, on the results of the step before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class StepBenchmark {

    private static final int QUERIES = 500;

    @Param("./data")
    public String data;

    @Param
    public QueryForm kind;

    /** What the steps make of one query. */
    private record Steps(SearchRequest.FreeText text, Reading reading, List<Integer> documents, List<Card> cards) {}

    private final List<Steps> queries = new ArrayList<>();
    private int next;
    private Directory files;
    private Places places;
    private QueryReader reader;

    @Setup
    public void open() throws IOException {
        QueryCycle texts = QueryCycle.of(data, kind);
        files = FSDirectory.open(texts.directory());
        places = new Places(new IndexSearcher(DirectoryReader.open(files)));
        var vocabulary = new Vocabulary(Synonyms.builtIn(), SpecialPhrases.read(texts.directory()));
        reader = new QueryReader(places.dictionary(), Countries.read(places), vocabulary);
        for (String text : texts.texts().subList(0, QUERIES)) {
            var free = new SearchRequest.FreeText(text);
            Reading reading = reader.read(free, false, new Budget(Deadline.NEVER));
            List<Integer> documents = retrieved(reading).stream()
                    .map(Retriever.Candidate::document)
                    .toList();
            List<Card> cards = documents.stream().map(places::card).toList();
            queries.add(new Steps(free, reading, documents, cards));
        }
    }

    @TearDown
    public void close() throws IOException {
        places.searcher().getIndexReader().close();
        files.close();
    }

    private Steps query() {
        next = next + 1 < queries.size() ? next + 1 : 0;
        return queries.get(next);
    }

    /** The words as typed. */
    @Benchmark
    public Reading reading() throws IOException {
        return reader.read(query().text(), false, new Budget(Deadline.NEVER));
    }

    /** The words and what they may be misspelt for. */
    @Benchmark
    public Reading wideReading() throws IOException {
        return reader.read(query().text(), true, new Budget(Deadline.NEVER));
    }

    @Benchmark
    public List<Retriever.Candidate> retrieval() throws IOException {
        return retrieved(query().reading());
    }

    private List<Retriever.Candidate> retrieved(Reading reading) throws IOException {
        return new Retriever(places, reading, Watch.none()).candidates(Filter.NONE);
    }

    /** The candidates as they are stored, unpacked. */
    @Benchmark
    public List<Card> unpacking() {
        return places.cards(query().documents());
    }

    @Benchmark
    public List<Alignment> alignment() {
        Steps query = query();
        Reading reading = query.reading();
        var budget = new Budget(Deadline.NEVER);
        var names = new NameMatcher(reading, budget);
        var around = new Surroundings(places, reading, names, budget);
        var aligner = new Aligner(names, reading, around, new SearchTrace(Trace.OFF));
        var alignments = new ArrayList<Alignment>();
        for (int i = 0; i < query.cards().size(); i++) {
            aligner.byName(query.cards().get(i), query.documents().get(i)).ifPresent(alignments::add);
        }
        return alignments;
    }
}
