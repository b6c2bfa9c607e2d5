package org.plainview.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question that the district has answered for everyone.
 *
 * @param stages the stages of the life of data that it is about
 * @param elements the elements that it speaks of in particular
 */
public record Question(
        Key key,
        @PublicText String question,
        @PublicText @Nullable String answer,
        List<LifecycleStage> stages,
        @RefersTo(ItemKind.ELEMENT) List<Key> elements,
        @Nullable LocalDate answeredOn,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Question {
        stages = Sorted.distinct(stages);
        elements = Sorted.distinct(elements);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return question;
    }

    /** A question of which nothing is said yet but its key and question. */
    public static Question named(Key key, String question) {
        return builder(key, question).build();
    }

    public static Builder builder(Key key, String question) {
        return new Builder(key, question);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, question)
                .answer(answer)
                .stages(stages)
                .elements(elements)
                .answeredOn(answeredOn)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a question. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String question;
        private @Nullable String answer;
        private List<LifecycleStage> stages = List.of();
        private List<Key> elements = List.of();
        private @Nullable LocalDate answeredOn;
        private Translations translations = Translations.none();
        private Map<String, String> extra = Map.of();

        private Builder(Key key, String question) {
            this.key = key;
            this.question = question;
        }

        public Builder key(Key key) {
            this.key = key;
            return this;
        }

        public Builder question(String question) {
            this.question = question;
            return this;
        }

        public Builder answer(@Nullable String answer) {
            this.answer = answer;
            return this;
        }

        public Builder stages(List<LifecycleStage> stages) {
            this.stages = stages;
            return this;
        }

        public Builder stages(LifecycleStage... stages) {
            return stages(List.of(stages));
        }

        public Builder elements(List<Key> elements) {
            this.elements = elements;
            return this;
        }

        public Builder elements(Key... elements) {
            return elements(List.of(elements));
        }

        public Builder answeredOn(@Nullable LocalDate answeredOn) {
            this.answeredOn = answeredOn;
            return this;
        }

        public Builder translations(Translations translations) {
            this.translations = translations;
            return this;
        }

        public Builder extra(Map<String, String> extra) {
            this.extra = extra;
            return this;
        }

        public Question build() {
            return new Question(
                    key, question, answer, stages, elements, answeredOn, translations, new TreeMap<>(extra));
        }
    }
}
