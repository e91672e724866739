// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ortelius.index.search.number.NumberSpellings;
import org.ortelius.index.search.number.NumberSplitter;
import org.ortelius.index.search.request.QueryWords;
import org.ortelius.index.search.request.QueryWords.PlacedWord;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.wording.Leeway;
import org.ortelius.index.search.wording.NameSpellings;
import org.ortelius.index.search.wording.Spellings;
import org.ortelius.index.store.Countries;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.text.Word;
import org.ortelius.index.text.WordList;
import org.ortelius.index.text.numbers.HouseNumberWords;
import org.ortelius.index.watch.Budget;

/** Reads queries: words into tokens, and what neighbouring tokens may mean together. Thread-safe. */
public final class QueryParser {

    /** The most spellings of all words together; typed words always count. Lucene refuses queries of more than 1,024 clauses. */
    private static final int MAX_SPELLINGS = 240;

    private static final int WORK_OF_WORD = 200;

    private final Spellings spellings;
    private final SpanFinder spans;
    private final Prepositions prepositions;
    private final CategoryPhrases categories;
    private final NumberSpans numbers;
    private final NumberSplitter splitter;
    private final NumberSpellings numberSpellings;
    private final NameSpellings nameSpellings;
    private final IgnorableTokens ignorable;

    public QueryParser(Dictionary dictionary, Countries countries, Vocabulary vocabulary) {
        this.spellings = new Spellings(dictionary, vocabulary.synonyms());
        this.spans = new SpanFinder(dictionary, countries);
        var words = HouseNumberWords.ofAllLanguages();
        this.numbers = new NumberSpans(words);
        this.numberSpellings = new NumberSpellings(dictionary);
        this.nameSpellings = new NameSpellings(dictionary);
        this.splitter = new NumberSplitter(dictionary, words);
        this.ignorable = new IgnorableTokens(words);
        this.prepositions = new Prepositions(WordList.folded("near.txt"), ignorable::isArticle);
        this.categories = new CategoryPhrases(vocabulary.phrases(), prepositions);
    }

    /** What people call kinds of places. */
    public CategoryPhrases kinds() {
        return categories;
    }

    /** What says where a thing lies. */
    public Prepositions prepositions() {
        return prepositions;
    }

    /** The words of a query, with the numbers parted from the words that they are written together with. */
    public QueryWords words(SearchRequest.Query query) throws IOException {
        return splitter.parted(QueryWords.of(query));
    }

    /**
     * What words may mean as they are typed; only those that the index does not know may be misspelt.
     *
     * @param budget when it is spent, all words are taken as typed
     */
    public QueryInterpretation exact(QueryWords words, Budget budget) throws IOException {
        return interpretation(tokens(words, false, budget), budget);
    }

    /**
     * What words may mean where their numbers may be written otherwise in the names of the index; the same as exact where none can be.
     *
     * @param exact what they mean as they are typed
     */
    public QueryInterpretation renumbered(QueryWords words, QueryInterpretation exact, Budget budget)
            throws IOException {
        QueryWords joined = numberSpellings.inOneWord(words);
        var tokens = new ArrayList<Token>();
        boolean isOther = joined != words;
        for (Token token : tokens(joined, false, budget)) {
            Map<String, Double> others =
                    budget.isNearlyOver() ? Map.of() : numberSpellings.of(Word.of(token.text()), budget);
            isOther |= !others.isEmpty();
            tokens.add(others.isEmpty() ? token : token.alsoSpelt(others));
        }
        return isOther ? interpretation(List.copyOf(tokens), budget) : exact;
    }

    /** What words may mean where names are written in other words than the index has them, in other Latin letters, or shortened. */
    public QueryInterpretation loose(QueryWords words, Budget budget) throws IOException {
        List<Token> parted = tokens(nameSpellings.parted(words), false, budget);
        List<Token> tokens = alsoSpelt(parted, nameSpellings::of);
        QueryInterpretation read = interpretation(tokens, budget);
        Leeway leeway = nameSpellings.leeway(tokens.stream().map(Token::text).toList());
        boolean mayBeKinds = read.numbers().isEmpty() && !read.isUnfinished();
        return read.with(mayBeKinds ? leeway.withoutTypes(kinds(read)) : leeway);
    }

    /** Finds words of the index for a word, which may be unfinished. */
    @FunctionalInterface
    private interface OtherSpellings {
        Map<String, Double> of(String word, boolean isUnfinished) throws IOException;
    }

    private static List<Token> alsoSpelt(List<Token> tokens, OtherSpellings others) throws IOException {
        var spelt = new ArrayList<Token>(tokens.size());
        for (Token token : tokens) {
            spelt.add(token.hasLetter() ? token.alsoSpelt(others.of(token.text(), token.prefix() != null)) : token);
        }
        return List.copyOf(spelt);
    }

    /** "Park" and "bridge" ask for a kind of place rather than for a type of street, unless a house is sought or more is to be typed. */
    private static long kinds(QueryInterpretation read) {
        return read.intents().stream().mapToLong(CategoryIntent::tokens).reduce(0, (some, others) -> some | others);
    }

    private QueryInterpretation interpretation(List<Token> tokens, Budget budget) throws IOException {
        List<Span> names = spans.names(tokens);
        IgnorableTokens.Found open = ignorable.in(tokens, names);
        long mayStayOpen = open.words() | prepositions.betweenNames(tokens, names);
        return new QueryInterpretation(
                tokens,
                numbers.in(tokens).stream()
                        .filter(number -> (number.tokens() & open.postBoxes()) == 0)
                        .toList(),
                spans.postcodes(tokens),
                spans.countries(tokens),
                names,
                mayStayOpen,
                categories.intents(tokens, open.words(), names).stream()
                        .filter(intent -> (intent.tokens() & open.aside()) == 0)
                        .toList(),
                SpanFinder.cutShort(tokens, false),
                false,
                new WorldWords(tokens, budget),
                Leeway.NONE);
    }

    /**
     * What the same words may mean where any of them may be misspelt or cut short. What they are together, they are in any case.
     *
     * @param exact what they mean as they are typed
     */
    public QueryInterpretation wide(QueryWords words, QueryInterpretation exact, Budget budget) throws IOException {
        List<Token> tokens = alsoSpelt(tokens(words, true, budget), nameSpellings::bySound);
        return exact.respelt(tokens, SpanFinder.cutShort(tokens, true), true);
    }

    /** What the same words may mean where each may be another form of a name's. */
    public QueryInterpretation inflected(QueryInterpretation exact, Budget budget) throws IOException {
        List<Token> forms = alsoSpelt(exact.tokens(), (word, _) -> spellings.formsOf(word, budget));
        return exact.respelt(forms, exact.cut(), exact.isWide());
    }

    private List<Token> tokens(QueryWords words, boolean wide, Budget budget) throws IOException {
        var tokens = new ArrayList<Token>();
        int spellingsLeft = MAX_SPELLINGS;
        for (PlacedWord word : words.words()) {
            Token token;
            if (words.isUnfinished() && tokens.size() == words.words().size() - 1) {
                token = unfinished(word, words.isEnded(), wide);
            } else {
                token = token(word, wide, budget.isOver() ? 0 : spellingsLeft, budget);
                spellingsLeft = Math.max(0, spellingsLeft - token.spellings().size());
            }
            tokens.add(token);
            budget.spend(WORK_OF_WORD);
        }
        return List.copyOf(tokens);
    }

    private Token token(PlacedWord placed, boolean wide, int mostSpellings, Budget budget) throws IOException {
        Word word = placed.word();
        Map<String, Double> read = spellings.of(word, wide, mostSpellings, budget);
        return new Token(
                word.text(),
                read,
                placed.phrase(),
                word.glued(),
                word.dashed(),
                spellings.weight(read),
                placed.roles(),
                null);
    }

    private Token unfinished(PlacedWord placed, boolean isEnded, boolean wide) throws IOException {
        Word word = placed.word();
        var start = PrefixMatch.of(word.text(), isEnded, wide);
        return new Token(
                word.text(),
                spellings.asTyped(word),
                placed.phrase(),
                word.glued(),
                word.dashed(),
                start.weight(),
                placed.roles(),
                start);
    }
}
