package org.plainview.server.site.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.server.shared.FoldedText;

/**
 * Everything that an edition says to the public in one language, for those who search it: in plain words, with their synonyms and
 * with slips of the finger. Held in memory. Safe to use from many threads.
 */
final class SearchIndex {
    private static final String NAME = "name";
    private static final String TEXT = "text";
    private static final String AT = "at";
    private static final float NAME_COUNTS = 4;
    private static final float SYNONYM_COUNTS = 0.6f;
    private static final float SLIP_COUNTS = 0.3f;
    /** A shorter word with a slip could be any other. */
    private static final int SHORTEST_WITH_SLIP = 4;

    /** As many words with one beginning as are looked for. */
    private static final int MOST_WITH_ONE_BEGINNING = 64;

    private static final int LONG = 8;
    private static final int MOST_MARKS = 20;
    private static final int SHORTEST_BEGINNING = 3;

    private final SearchWords words;
    private final Analyzer analyzer;
    private final IndexSearcher searcher;
    private final List<Entry> entries;

    private SearchIndex(SearchWords words, Analyzer analyzer, IndexSearcher searcher, List<Entry> entries) {
        this.words = words;
        this.analyzer = analyzer;
        this.searcher = searcher;
        this.entries = entries;
    }

    /**
     * Something to find.
     *
     * @param path of the page where it stands: begins with a slash, and may name a place on the page
     * @param text what is said of it, in the language of the search as far as it is said so
     */
    record Entry(ItemKind kind, Key key, Text name, String path, String text) {}

    /** @param name and {@code passage} in pieces, of which some are what was asked for */
    record Hit(Entry entry, List<Piece> name, List<Piece> passage) {}

    record Piece(String words, boolean found) {}

    static SearchIndex of(List<Entry> entries, SearchWords words) {
        var analyzer = words.analyzer();
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int at = 0; at < entries.size(); at++) {
                var entry = entries.get(at);
                var document = new Document();
                document.add(new TextField(NAME, entry.name().words(), Field.Store.NO));
                document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
                document.add(new StoredField(AT, at));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        try {
            return new SearchIndex(words, analyzer, new IndexSearcher(DirectoryReader.open(directory)), entries);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The best first: what holds all the words or, where nothing does, what holds most of them. */
    List<Hit> search(String asked, int most) {
        var all = query(asked, true);
        if (all.isEmpty()) {
            return List.of();
        }
        var found = find(all.get(), most);
        return found.isEmpty() ? find(query(asked, false).orElseThrow(), most) : found;
    }

    private List<Hit> find(Query asked, int most) {
        try {
            // Words with slips and beginnings as the words that there are, which are quicker to find again in a text.
            var query = searcher.rewrite(asked);
            var hits = new ArrayList<Hit>();
            for (var scored : searcher.search(query, most).scoreDocs) {
                var at = searcher.storedFields()
                        .document(scored.doc)
                        .getField(AT)
                        .numericValue()
                        .intValue();
                var entry = entries.get(at);
                hits.add(new Hit(
                        entry,
                        marked(NAME, query, entry.name().words(), MOST_MARKS),
                        marked(TEXT, query, entry.text(), 1)));
            }
            return hits;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Optional<Query> query(String asked, boolean every) {
        var parts = FoldedText.words(asked);
        var query = new BooleanQuery.Builder();
        for (int i = 0; i < parts.size(); i++) {
            query.add(meaning(parts.get(i), i == parts.size() - 1), every ? Occur.MUST : Occur.SHOULD);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(query.build());
    }

    /** @param last whether the word may be the beginning of a longer one, as somebody types it */
    private Query meaning(String word, boolean last) {
        var meanings = new BooleanQuery.Builder();
        for (var field : Map.of(NAME, NAME_COUNTS, TEXT, 1f).entrySet()) {
            add(meanings, phrase(field.getKey(), word), field.getValue());
            for (var synonym : words.synonyms(word)) {
                add(meanings, phrase(field.getKey(), synonym), field.getValue() * SYNONYM_COUNTS);
            }
            if (word.length() >= SHORTEST_WITH_SLIP) {
                var slips = new FuzzyQuery(new Term(field.getKey(), word), word.length() >= LONG ? 2 : 1, 1);
                add(meanings, Optional.of(slips), field.getValue() * SLIP_COUNTS);
            }
            if (last && word.length() >= SHORTEST_BEGINNING) {
                var beginning = new PrefixQuery(
                        new Term(field.getKey(), word),
                        new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(MOST_WITH_ONE_BEGINNING));
                add(meanings, Optional.of(beginning), field.getValue() * SLIP_COUNTS);
            }
        }
        return meanings.build();
    }

    private Optional<Query> phrase(String field, String said) {
        return Optional.ofNullable(new QueryBuilder(analyzer).createPhraseQuery(field, said));
    }

    private static void add(BooleanQuery.Builder meanings, Optional<? extends Query> meaning, float counts) {
        meaning.ifPresent(each -> meanings.add(new BoostQuery(each, counts), Occur.SHOULD));
    }

    /** {@code said}, or the passage of it that says most of what was asked for. */
    @SuppressWarnings("unchecked")
    private List<Piece> marked(String field, Query query, String said, int passages) throws IOException {
        if (said.isBlank()) {
            return List.of();
        }
        var highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withMaxLength(said.length())
                .withFormatter(new Pieces(passages > 1))
                .build();
        var pieces = highlighter.highlightWithoutSearcher(field, query, said, passages);
        return pieces == null ? List.of() : (List<Piece>) pieces;
    }

    /** Divides a text at what was found in it. */
    private static final class Pieces extends PassageFormatter {
        private final boolean isWhole;

        Pieces(boolean isWhole) {
            this.isWhole = isWhole;
        }

        @Override
        public List<Piece> format(Passage[] passages, String content) {
            var pieces = new ArrayList<Piece>();
            int from = isWhole
                    ? 0
                    : Arrays.stream(passages)
                            .mapToInt(Passage::getStartOffset)
                            .min()
                            .orElse(0);
            int at = from;
            for (var passage : passages) {
                for (int match = 0; match < passage.getNumMatches(); match++) {
                    int begin = passage.getMatchStarts()[match];
                    int end = passage.getMatchEnds()[match];
                    if (begin >= at) {
                        add(pieces, content.substring(at, begin), false);
                        add(pieces, content.substring(begin, end), true);
                        at = end;
                    }
                }
            }
            int to = isWhole
                    ? content.length()
                    : Arrays.stream(passages)
                            .mapToInt(Passage::getEndOffset)
                            .max()
                            .orElse(at);
            add(pieces, content.substring(at, Math.max(at, to)), false);
            return List.copyOf(pieces);
        }

        private static void add(List<Piece> pieces, String words, boolean found) {
            if (!words.isEmpty()) {
                pieces.add(new Piece(words, found));
            }
        }
    }
}
