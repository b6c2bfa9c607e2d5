package org.plainview.server.compliance.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plainview.host.LoadedPlugin;
import org.plainview.server.compliance.PackWords;
import org.plainview.server.compliance.PublishedWords;
import org.plainview.server.extensions.RulePacks;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
final class StoredWords implements PublishedWords {
    private static final TypeReference<Map<String, PackWords>> BY_LANGUAGE = new TypeReference<>() {};

    private final RulePacks packs;
    private final ComplianceMapper mapper;
    private final JsonMapper json;
    private final TransactionTemplate reading;

    StoredWords(RulePacks packs, ComplianceMapper mapper, JsonMapper json, PlatformTransactionManager transactions) {
        this.packs = packs;
        this.mapper = mapper;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public PackWords of(DistrictId district, int edition, String language) {
        var written = written(language).toLanguageTag();
        var kept = Objects.requireNonNull(
                DistrictScope.call(district, () -> reading.execute(status -> mapper.words(edition))));
        return together(
                written,
                kept.stream()
                        .map(each -> json.readValue(each, BY_LANGUAGE).getOrDefault(written, PackWords.none(written)))
                        .toList());
    }

    @Override
    public PackWords now(String language) {
        var written = written(language);
        return together(
                written.toLanguageTag(),
                packs.enabled().stream().map(pack -> of(pack, written)).toList());
    }

    /** What is kept of one pack with an edition, as JSON. */
    static String kept(LoadedPlugin pack, JsonMapper json) {
        return json.writeValueAsString(Words.LANGUAGES.stream()
                .collect(Collectors.toMap(Locale::toLanguageTag, language -> of(pack, language))));
    }

    private static PackWords of(LoadedPlugin pack, Locale language) {
        return new PackWords(
                language.toLanguageTag(),
                PackAdditions.fields(pack, language)
                        .map(added -> new PackWords.Field(
                                added.field().kind(),
                                added.field().name(),
                                added.field().type(),
                                added.jurisdiction(),
                                added.label(),
                                added.choices()))
                        .toList(),
                PackAdditions.clauses(pack, language)
                        .map(added -> new PackWords.Clause(
                                added.clause().code(),
                                added.jurisdiction(),
                                added.title(),
                                added.text(),
                                added.clause().citation()))
                        .toList());
    }

    private static PackWords together(String language, List<PackWords> each) {
        return new PackWords(
                language,
                each.stream().flatMap(words -> words.fields().stream()).toList(),
                each.stream().flatMap(words -> words.clauses().stream()).toList());
    }

    /** The language in which packs have words for whoever reads {@code language}. */
    static Locale written(String language) {
        return Words.LANGUAGES.stream()
                .filter(each -> each.toLanguageTag().equals(language))
                .findFirst()
                .orElse(Words.LANGUAGES.getFirst());
    }
}
