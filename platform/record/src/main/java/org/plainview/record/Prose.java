package org.plainview.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as it is read: its sentences with their words, without the marks of Markdown, addresses and what stands in angle
 * brackets. A heading, an item of a list and a cell of a table each end a sentence, with or without a stop.
 */
final class Prose {
    private static final Pattern BLOCK = Pattern.compile("^\\s*(?:#{1,6}\\s+|>\\s?|[-*+•]\\s+|\\d{1,3}[.)]\\s+|\\|)");
    private static final Pattern HEADING = Pattern.compile("^\\s*#{1,6}\\s");
    private static final Pattern RULE = Pattern.compile("^[\\s|:=*_`~-]*$");
    // What may be long is bounded: nothing that anyone writes may take more than a moment to measure.
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]{0,500})\\]\\([^)]{0,2000}\\)");
    private static final Pattern NOT_READ = Pattern.compile(String.join(
            "|",
            "<[^<>\\s][^<>]{0,500}>",
            "https?://\\S*[^\\s.,;:!?)]",
            "(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,8}",
            "(?<!\\w)[*_`~]+|[*_`~]+(?!\\w)"));
    /** One of these stands in whatever is not read. */
    private static final String MARKS = "]<@*_`~|";

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern STOP = Pattern.compile("[.!?…](?<![.!?…]{2})[.!?…]*+[\"'”’»)\\]]*+(?=\\s|$)");
    private static final String JOINS = "'’.,-";

    /** After these a stop ends no sentence. */
    private static final Set<String> SHORTENED = Set.of(
            "mr", "mrs", "ms", "dr", "e.g", "i.e", "vs", "u.s", "sr", "sra", "sres", "dra", "ud", "uds", "ee", "ej");
    /** Nor after these before a number. */
    private static final Set<String> NUMBERED = Set.of("no", "sec", "art", "núm", "pág", "p");

    private Prose() {}

    /** @param words of letters, digits and apostrophes */
    record Sentence(String text, List<String> words) {}

    static List<Sentence> sentences(String markdown) {
        var sentences = new ArrayList<Sentence>();
        var block = new StringBuilder();
        for (var line : markdown.lines().toList()) {
            var content = BLOCK.matcher(line).replaceFirst("");
            boolean isRule = RULE.matcher(line).matches();
            if (isRule || content.length() < line.length()) {
                split(block, sentences);
            }
            if (!isRule) {
                block.append(content.strip()).append(' ');
            }
            if (HEADING.matcher(line).find()) {
                split(block, sentences);
            }
        }
        split(block, sentences);
        return sentences;
    }

    /** Takes {@code block} apart and leaves it empty. */
    private static void split(StringBuilder block, List<Sentence> sentences) {
        var text = block.toString();
        block.setLength(0);
        for (var part : isMarked(text) ? withoutMarks(text).split("\\|") : new String[] {text}) {
            var cell = SPACES.matcher(part).replaceAll(" ").strip();
            int begin = 0;
            for (var stop = STOP.matcher(cell); stop.find(); ) {
                if (ends(cell, stop.start(), stop.end())) {
                    add(cell.substring(begin, stop.end()), sentences);
                    begin = stop.end();
                }
            }
            add(cell.substring(begin), sentences);
        }
    }

    private static String withoutMarks(String text) {
        return NOT_READ.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("");
    }

    /** Most texts have no marks, and a whole record is read at once. */
    private static boolean isMarked(String text) {
        return text.chars().anyMatch(letter -> MARKS.indexOf(letter) >= 0) || text.contains("://");
    }

    /** Whether the stop at {@code at}, after which the text goes on at {@code after}, ends a sentence. */
    private static boolean ends(String text, int at, int after) {
        if (text.charAt(at) != '.' || after + 1 >= text.length()) {
            return true;
        }
        char next = text.charAt(after + 1);
        var word = text.substring(text.lastIndexOf(' ', at) + 1, at).toLowerCase(Locale.ROOT);
        return !Character.isLowerCase(next)
                && word.length() != 1
                && !SHORTENED.contains(word)
                && !(Character.isDigit(next) && NUMBERED.contains(word));
    }

    private static void add(String text, List<Sentence> sentences) {
        var words = new ArrayList<String>();
        for (int begin = 0; begin < text.length(); ) {
            int end = begin;
            while (end < text.length() && isInWord(text, begin, end)) {
                end++;
            }
            if (end > begin) {
                words.add(text.substring(begin, end).replace('’', '\''));
            }
            begin = end + 1;
        }
        if (!words.isEmpty()) {
            sentences.add(new Sentence(text.strip(), List.copyOf(words)));
        }
    }

    /** Letters and digits, and what joins two of them: {@code opt-out, child's, 1,000}. */
    private static boolean isInWord(String text, int begin, int at) {
        return Character.isLetterOrDigit(text.charAt(at))
                || (JOINS.indexOf(text.charAt(at)) >= 0
                        && at > begin
                        && Character.isLetterOrDigit(text.charAt(at - 1))
                        && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at + 1)));
    }
}
