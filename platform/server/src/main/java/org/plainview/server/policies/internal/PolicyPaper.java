package org.plainview.server.policies.internal;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.server.documents.Documents;
import org.plainview.server.paper.Paper;
import org.plainview.server.paper.Paper.Fact;
import org.plainview.server.paper.Paper.Part;
import org.plainview.server.paper.Paper.Sheet;
import org.plainview.server.shared.CodeOrder;
import org.plainview.server.shared.ReadableText;
import org.plainview.server.shared.Words;
import org.springframework.stereotype.Component;

/** A policy, a series or the whole manual of the district in scope on paper, as it stands in the working record on a day. */
@Component
class PolicyPaper {
    private static final Comparator<Policy> BY_CODE = Comparator.comparing(
                    Policy::code, Comparator.nullsLast(new CodeOrder()))
            .thenComparing(Policy::key);

    private final Documents documents;
    private final Paper paper;
    private final Words words;

    PolicyPaper(Documents documents, Paper paper, Words words) {
        this.documents = documents;
        this.paper = paper;
        this.words = words;
    }

    /** Of those policies of {@code record} that {@code wanted} admits; nothing where it admits none. */
    Optional<byte[]> pdf(DistrictRecord record, Predicate<Policy> wanted, LocalDate day) {
        var policies = record.policies().stream().filter(wanted).sorted(BY_CODE).toList();
        if (policies.isEmpty()) {
            return Optional.empty();
        }
        var several = policies.size() > 1;
        var profile = record.profile();
        return Optional.of(paper.pdf(new Sheet(
                words.asked().toLanguageTag(),
                profile.language(),
                several ? say("title") : policies.getFirst().label(),
                say("subtitle", profile.name(), date(day)),
                say("contents"),
                policies.stream()
                        .map(policy -> part(policy, inForce(record, policy, day), several))
                        .toList())));
    }

    private static Optional<PolicyVersion> inForce(DistrictRecord record, Policy policy, LocalDate day) {
        return record.policyVersions().stream()
                .filter(version -> version.policy().equals(policy.key()) && version.isAdoptedBy(day))
                .max(PolicyVersion.BY_ADOPTION);
    }

    private Part part(Policy policy, Optional<PolicyVersion> version, boolean several) {
        var facts = new ArrayList<Fact>();
        if (policy.summary() != null) {
            facts.add(new Fact(say("summary"), policy.summary()));
        }
        fact(facts, "adopted", policy.adoptedOn());
        fact(facts, "revised", version.map(PolicyVersion::adoptedOn).orElse(policy.revisedOn()));
        fact(facts, "reviewed", version.map(PolicyVersion::reviewedOn).orElse(policy.reviewedOn()));
        fact(facts, "rescinded", policy.rescindedOn());
        var text = version.map(PolicyVersion::text).flatMap(documents::text);
        if (text.isEmpty()) {
            facts.add(new Fact(
                    say("text"), say(version.map(PolicyVersion::document).isPresent() ? "signed" : "none")));
        }
        var prefix = policy.key().value();
        return new Part(
                "policy-" + prefix,
                policy.label(),
                List.copyOf(facts),
                text.<Content>map(markdown -> ReadableText.of(markdown, several ? 2 : 1, prefix + "-"))
                        .orElse(output -> {}));
    }

    private void fact(List<Fact> facts, String label, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(new Fact(say(label), date(day)));
        }
    }

    private String say(String key, Object... arguments) {
        return words.say(words.asked(), "policies.paper." + key, arguments);
    }

    private String date(LocalDate day) {
        var locale =
                new Locale.Builder().setLocale(words.asked()).setRegion("US").build();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
