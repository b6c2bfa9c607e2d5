package org.plainview.server.site.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.plainview.server.shared.FoldedText;
import org.plainview.server.shared.Words;
import org.springframework.core.io.ClassPathResource;

/**
 * How a language's words are compared by a search: without regard to case, accents and endings, and which words of parents
 * mean the same as words of districts. The lists of the latter are files that anybody can edit; a
 * language may have none. Safe to use from many threads.
 */
final class SearchWords {
    private static final Map<Locale, SearchWords> ALL =
            Words.PUBLIC_LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(each -> each, SearchWords::read));

    private final Locale language;
    private final Map<String, List<String>> synonyms;

    private SearchWords(Locale language, Map<String, List<String>> synonyms) {
        this.language = language;
        this.synonyms = synonyms;
    }

    static SearchWords of(Locale language) {
        return Objects.requireNonNull(ALL.get(language), () -> "no words to search by in " + language);
    }

    /** What else the folded {@code word} may mean: words and phrases. */
    List<String> synonyms(String word) {
        return synonyms.getOrDefault(word, List.of());
    }

    Analyzer analyzer() {
        UnaryOperator<TokenStream> stemmed = stemmed();
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(
                        words, stemmed.apply(new ASCIIFoldingFilter(new LowerCaseFilter(words))));
            }
        };
    }

    /** Chinese and Vietnamese words have no endings, and those of Hmong and Somali are left as they are. */
    private UnaryOperator<TokenStream> stemmed() {
        return switch (language.getLanguage()) {
            case "en" -> EnglishMinimalStemFilter::new;
            case "es" -> SpanishLightStemFilter::new;
            case "ar" -> words -> new ArabicStemFilter(new ArabicNormalizationFilter(words));
            default -> words -> words;
        };
    }

    /** One group a line, its members between commas; what stands behind a hash explains. */
    private static SearchWords read(Locale language) {
        var file = "search/synonyms_" + language.getLanguage() + ".txt";
        var list = new ClassPathResource(file);
        if (!list.exists()) {
            return new SearchWords(language, Map.of());
        }
        try {
            var lines = list.getContentAsString(StandardCharsets.UTF_8).lines();
            var synonyms = new HashMap<String, List<String>>();
            lines.map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> Arrays.stream(line.split(","))
                            .map(String::strip)
                            .filter(each -> !each.isEmpty())
                            .toList())
                    .forEach(group -> group.forEach(
                            member -> synonyms.computeIfAbsent(FoldedText.of(member), none -> new ArrayList<>())
                                    .addAll(group.stream()
                                            .filter(other -> !other.equals(member))
                                            .toList())));
            synonyms.replaceAll((word, others) -> List.copyOf(others));
            return new SearchWords(language, Map.copyOf(synonyms));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
