package org.plainview.server.site.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Agreement;
import org.plainview.record.Codes;
import org.plainview.record.Contact;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DocumentHash;
import org.plainview.record.Incident;
import org.plainview.record.Item;
import org.plainview.record.Notice;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.ProductDecision;
import org.plainview.record.Question;
import org.plainview.record.Resource;
import org.plainview.record.RetentionRule;
import org.plainview.record.Sentences;
import org.plainview.record.Translated;
import org.plainview.record.Translations;
import org.plainview.server.shared.Words;

/** The language of one page of one district: the interface's words in it, and the district's where they are translated. */
final class Voice {
    private final Words words;
    private final Locale language;
    private final String original;
    private final Sentences sentences;

    /** @param original the language in which the district writes its record, BCP 47 */
    Voice(Words words, Locale language, String original) {
        this.words = words;
        this.language = language;
        this.original = original;
        this.sentences = Sentences.in(language);
    }

    Locale language() {
        return language;
    }

    String tag() {
        return language.toLanguageTag();
    }

    /** The interface's words under {@code site.<key>}. */
    String say(String key, Object... arguments) {
        return words.say(language, "site." + key, arguments);
    }

    /** The interface's name for a value: {@code site.<what>.<code>}. */
    String name(String what, Enum<?> value) {
        return say(what + "." + Codes.of(value));
    }

    String date(LocalDate date) {
        return sentences.date(date);
    }

    /** How large something to download is, in thousands or millions of bytes. */
    String size(long bytes) {
        return bytes < 1_000_000
                ? say("size.kilobytes", Math.max(1, Math.round(bytes / 1_000.0)))
                : say("size.megabytes", bytes / 1_000_000.0);
    }

    /** Several names as one phrase: "a, b and c". */
    String list(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            default ->
                say("list.and", String.join(say("list.comma"), names.subList(0, names.size() - 1)), names.getLast());
        };
    }

    /**
     * A text of {@code item} in this language, or in the district's own; null where nothing is said. A translation that is
     * older than its original says so.
     */
    @Nullable
    Text text(Item item, String field, @Nullable String said) {
        return text(said, item.translations(), field);
    }

    /** As {@link #text}, for a field that is always said. */
    Text label(Item item, String field, String said) {
        var translated = tag().equals(original) ? null : item.translated(tag(), field);
        return translated == null ? original(said) : Text.of(translated);
    }

    /** What a person calls {@code item}, as sentences about it do. */
    String name(Item item) {
        return switch (item) {
            case Policy policy -> {
                var title = label(policy, "title", policy.title()).words();
                yield policy.code() == null ? title : policy.code() + " " + title;
            }
            case PolicyVersion version ->
                label(version, "title", version.title()).words()
                        + (version.adoptedOn() == null ? "" : " (" + version.adoptedOn() + ")");
            case ProductDecision decision ->
                label(decision, "name", decision.name()).words()
                        + (decision.decidedOn() == null ? "" : " (" + decision.decidedOn() + ")");
            case RetentionRule rule -> label(rule, "series", rule.series()).words();
            case Notice _, Incident _, Agreement _, Resource _ ->
                label(item, "title", item.label()).words();
            case Question question ->
                label(question, "question", question.question()).words();
            case Contact contact -> label(contact, "office", contact.office()).words();
            default -> label(item, "name", item.label()).words();
        };
    }

    /**
     * The document in {@code field} of {@code item} as {@link #text} chooses among translations: its hash as the words. The
     * language is that of the document.
     */
    Text document(Item item, String field, DocumentHash said) {
        return Objects.requireNonNull(text(item, field, said.value()));
    }

    @Nullable
    Text text(DistrictProfile profile, String field, @Nullable String said) {
        return text(said, profile.translations(), field);
    }

    /** Words that the district did not translate, such as a heading of its own. */
    Text original(String said) {
        return new Text(said, tag().equals(original) ? null : original);
    }

    private @Nullable Text text(@Nullable String said, Translations translations, String field) {
        var translated = translations.text(tag(), field);
        if (translated != null && !translated.isBlank() && !tag().equals(original)) {
            return Translated.isStale(translations, tag(), field, said)
                    ? new Text(translated, null, say("translation.stale"))
                    : Text.of(translated);
        }
        return said == null || said.isBlank() ? null : original(said);
    }
}
