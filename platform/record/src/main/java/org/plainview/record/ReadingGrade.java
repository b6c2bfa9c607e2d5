package org.plainview.record;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many years of school a text takes to be read with ease.
 *
 * <p>English is measured by the Flesch–Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom, Derivation of new
 * readability formulas, Naval Technical Training Command, 1975): {@code 0.39 words/sentences + 11.8 syllables/words − 15.59}.
 * Spanish is measured by the scale of Fernández Huerta (Medidas sencillas de lecturabilidad, Consigna 214, 1959),
 * {@code 206.84 − 60 syllables/words − 1.02 words/sentences}, with the school years that he gives for its bands: 90 and more is
 * year 4, from 80 on 5, from 70 on 6, from 60 on 7 to 8, from 50 on 9 to 12 (preuniversitario), from 30 on 13 to 16, below it
 * 17. Crawford's formula of 1989 gives a year directly, but hardly one above 7, and so would find no text too hard.
 *
 * <p>A formula sees long words and long sentences and nothing else: it is a hint to whoever writes, not a verdict. Syllables are
 * counted by the spelling of a word.
 *
 * @param grade from 1 to {@link #HIGHEST}, in whole years: 8 is what an eighth grader reads with ease
 * @param hardest the sentence that takes most; null where every sentence is very short
 */
public record ReadingGrade(int grade, @Nullable HardSentence hardest) {
    /** Beyond college: what is harder is told as no harder. */
    public static final int HIGHEST = 17;

    /** Fewer words than these are a name or a note, of which a formula says nothing. */
    static final int FEWEST_WORDS = 15;

    /** So many words of one letter each take as much. */
    private static final int FEWEST_CHARACTERS = 2 * FEWEST_WORDS - 1;

    private static final int FEWEST_WORDS_OF_A_SENTENCE = 6;
    private static final Pattern PARTS = Pattern.compile("[-.,]");

    /** A sentence as it is read, without marks, and what it would take by itself. */
    public record HardSentence(String text, int grade) {}

    /**
     * @param text plain or in Markdown
     * @param language BCP 47; of a language with a region, the language counts
     * @return nothing of a language other than English and Spanish, and of a text of fewer than 15 words
     */
    public static Optional<ReadingGrade> of(String text, String language) {
        return new Meter().of(text, language);
    }

    /** Whether there is a formula for the language, and the text may be long enough for it: told without reading it. */
    public static boolean isMeasured(String text, String language) {
        return text.length() >= FEWEST_CHARACTERS && Formula.of(language).isPresent();
    }

    /** Measures many texts, and the syllables of each word once: texts about one matter use few words. Of one thread. */
    public static final class Meter {
        private final Map<Formula, Map<String, Integer>> syllables = new EnumMap<>(Formula.class);

        /** As {@link ReadingGrade#of}. */
        public Optional<ReadingGrade> of(String text, String language) {
            if (text.length() < FEWEST_CHARACTERS) {
                return Optional.empty();
            }
            return Formula.of(language).flatMap(formula -> {
                var known = syllables.computeIfAbsent(formula, each -> new HashMap<>());
                return formula.measure(Prose.sentences(text), word -> known.computeIfAbsent(word, formula::said));
            });
        }
    }

    private enum Formula {
        ENGLISH {
            @Override
            int syllables(String word) {
                return EnglishSyllables.in(word);
            }

            @Override
            double grade(double wordsPerSentence, double syllablesPerWord) {
                return 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59;
            }
        },
        SPANISH {
            @Override
            int syllables(String word) {
                return SpanishSyllables.in(word);
            }

            @Override
            double grade(double wordsPerSentence, double syllablesPerWord) {
                double ease = 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence;
                if (ease >= 70) {
                    return Math.max(4, 4 + (100 - ease) / 10);
                } else if (ease >= 60) {
                    return 7 + (70 - ease) / 5;
                } else if (ease >= 50) {
                    return 9 + (60 - ease) / 2.5;
                }
                return 13 + (50 - ease) / 5;
            }
        };

        abstract int syllables(String word);

        abstract double grade(double wordsPerSentence, double syllablesPerWord);

        static Optional<Formula> of(String language) {
            return switch (Locale.forLanguageTag(language).getLanguage()) {
                case "en" -> Optional.of(ENGLISH);
                case "es" -> Optional.of(SPANISH);
                default -> Optional.empty();
            };
        }

        Optional<ReadingGrade> measure(List<Prose.Sentence> sentences, ToIntFunction<String> heard) {
            int words = 0;
            int syllables = 0;
            double most = Double.NEGATIVE_INFINITY;
            String hardest = null;
            for (var sentence : sentences) {
                int length = sentence.words().size();
                int said = sentence.words().stream().mapToInt(heard).sum();
                double grade = grade(length, (double) said / length);
                words += length;
                syllables += said;
                if (length >= FEWEST_WORDS_OF_A_SENTENCE && grade > most) {
                    most = grade;
                    hardest = sentence.text();
                }
            }
            return words < FEWEST_WORDS
                    ? Optional.empty()
                    : Optional.of(new ReadingGrade(
                            years(grade((double) words / sentences.size(), (double) syllables / words)),
                            hardest == null ? null : new HardSentence(hardest, years(most))));
        }

        private static int years(double grade) {
            return Math.clamp((int) Math.floor(grade), 1, HIGHEST);
        }

        /** A number counts as one syllable, so that dates and citations weigh little; a compound as its parts. */
        private int said(String word) {
            if (Character.isDigit(word.charAt(0))) {
                return 1;
            }
            if (word.indexOf('-') < 0 && word.indexOf('.') < 0 && word.indexOf(',') < 0) {
                return syllables(word);
            }
            int syllables = 0;
            for (var part : PARTS.split(word)) {
                syllables += syllables(part);
            }
            return syllables;
        }
    }
}
