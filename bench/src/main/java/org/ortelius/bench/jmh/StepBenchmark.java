// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench.jmh;

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
import org.ortelius.bench.QueryForm;
import org.ortelius.index.search.around.AddressContext;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.MatchTrace;
import org.ortelius.index.search.match.Matcher;
import org.ortelius.index.search.name.NameMatcher;
import org.ortelius.index.search.name.QueryAreas;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.QueryParser;
import org.ortelius.index.search.query.Vocabulary;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.retrieve.Candidate;
import org.ortelius.index.search.retrieve.CandidateSearcher;
import org.ortelius.index.search.retrieve.Retriever;
import org.ortelius.index.store.Countries;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.SpecialPhrases;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.text.Synonyms;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.SearchContext;
import org.ortelius.index.watch.Trace;

/** The steps of a search, each alone, on what the step before it makes of the queries. */
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
    private record Steps(
            SearchRequest.FreeText text,
            QueryInterpretation interpretation,
            List<Integer> documents,
            List<CandidateDoc> candidates) {}

    private final List<Steps> queries = new ArrayList<>();
    private int next;
    private Directory files;
    private Places places;
    private QueryParser reader;

    @Setup
    public void open() throws IOException {
        QueryCycle texts = QueryCycle.of(data, kind);
        files = FSDirectory.open(texts.directory());
        places = new Places(new IndexSearcher(DirectoryReader.open(files)));
        var vocabulary = new Vocabulary(Synonyms.builtIn(), SpecialPhrases.read(texts.directory()));
        reader = new QueryParser(places.dictionary(), Countries.read(places), vocabulary);
        for (String text : texts.texts().subList(0, QUERIES)) {
            var free = new SearchRequest.FreeText(text);
            QueryInterpretation interpretation = reader.exact(reader.words(free), new Budget(Deadline.NEVER));
            List<Integer> documents =
                    retrieved(interpretation).stream().map(Candidate::document).toList();
            List<CandidateDoc> candidates =
                    documents.stream().map(places::candidate).toList();
            queries.add(new Steps(free, interpretation, documents, candidates));
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
    public QueryInterpretation interpretation() throws IOException {
        return reader.exact(reader.words(query().text()), new Budget(Deadline.NEVER));
    }

    /** The words and what they may be misspelt for. */
    @Benchmark
    public QueryInterpretation wideReading() throws IOException {
        Steps query = query();
        return reader.wide(reader.words(query.text()), query.interpretation(), new Budget(Deadline.NEVER));
    }

    @Benchmark
    public List<Candidate> retrieval() throws IOException {
        return retrieved(query().interpretation());
    }

    private List<Candidate> retrieved(QueryInterpretation interpretation) throws IOException {
        return new Retriever(places, interpretation, new CandidateSearcher(places, SearchContext.none()))
                .candidates(Filter.NONE);
    }

    /** The candidates as they are stored, unpacked. */
    @Benchmark
    public List<CandidateDoc> unpacking() {
        return places.candidates(query().documents());
    }

    @Benchmark
    public List<Match> match() {
        Steps query = query();
        QueryInterpretation interpretation = query.interpretation();
        var budget = new Budget(Deadline.NEVER);
        var names = new NameMatcher(interpretation, budget);
        var around =
                new AddressContext(places, interpretation, names, new QueryAreas(places).readBy(names, budget), budget);
        var matcher = new Matcher(names, interpretation, around, reader.kinds(), new MatchTrace(Trace.OFF));
        var matches = new ArrayList<Match>();
        for (int i = 0; i < query.candidates().size(); i++) {
            matcher.byName(query.candidates().get(i), query.documents().get(i)).ifPresent(matches::add);
        }
        return matches;
    }
}
