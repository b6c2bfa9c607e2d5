package org.plainview.record.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Sentence;
import org.plainview.record.Sentences;

/** JSON that is not a record, or not an item: says where it departs and what would be right there. */
public final class RecordFormatException extends IllegalArgumentException {
    private final String path;
    private final Sentence sentence;

    RecordFormatException(String path, Sentence sentence, @Nullable Throwable cause) {
        super(message(path, sentence), cause);
        this.path = path;
        this.sentence = sentence;
    }

    private static String message(String path, Sentence sentence) {
        var problem = Sentences.in(Locale.ENGLISH).say(sentence);
        return path.isEmpty() ? problem : path + ": " + problem;
    }

    /** The place, such as {@code elements[3].scope.grades[0]}; empty for the whole document. */
    public String path() {
        return path;
    }

    /** What is wrong there and what would be right. */
    public String problem(Locale locale) {
        return Sentences.in(locale).say(sentence);
    }

    RecordFormatException under(String parent) {
        var joined = path.isEmpty() || path.startsWith("[") ? parent + path : parent + "." + path;
        return new RecordFormatException(joined, sentence, getCause());
    }
}
