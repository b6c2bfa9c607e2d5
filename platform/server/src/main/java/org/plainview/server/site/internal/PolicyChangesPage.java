package org.plainview.server.site.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DocumentHash;
import org.plainview.record.PolicyVersion;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.ReadableText;
import org.plainview.server.site.internal.TextComparison.Fate;

/**
 * What is different between two versions of a policy, by words.
 *
 * @param elsewhere in a copy, the address at which other versions can be chosen; else null
 */
record PolicyChangesPage(
        Frame frame,
        Voice voice,
        String title,
        Text name,
        String lead,
        @Nullable Text about,
        @Nullable String missing,
        String summary,
        TextComparison comparison,
        @Nullable String textLanguage,
        String action,
        @Nullable String elsewhere,
        List<Choice> from,
        List<Choice> to,
        Setting.@Nullable Ask ask) {

    /** A version to choose. */
    record Choice(String key, String name, boolean chosen) {}

    static PolicyChangesPage of(Subject.PolicyChanges subject, Setting setting) {
        var voice = setting.voice();
        var policy = subject.policy();
        var name = ListingPage.policyName(policy, voice);
        var title = voice.say("policy.changes.title");
        var before = paragraphs(subject.from(), setting);
        var after = paragraphs(subject.to(), setting);
        var comparison = TextComparison.of(before, after);
        return new PolicyChangesPage(
                setting.frame(
                        subject,
                        Text.of(title),
                        null,
                        setting.link("nav.policies", "/policies"),
                        new Frame.Link(
                                name.words(), setting.href(new Subject.OnePolicy(policy)), name.language(), false)),
                voice,
                title,
                name,
                voice.say("policy.changes.lead", day(subject.from(), voice), day(subject.to(), voice)),
                voice.text(subject.to(), "changes", subject.to().changes()),
                before.isEmpty() || after.isEmpty() ? voice.say("policy.changes.no-text") : null,
                comparison.isChanged()
                        ? voice.say(
                                "policy.changes.summary",
                                comparison.count(Fate.KEPT),
                                comparison.count(Fate.ADDED),
                                comparison.count(Fate.REMOVED))
                        : voice.say("policy.changes.none"),
                comparison,
                voice.original("").language(),
                setting.href(subject.path()),
                setting.elsewhere(subject),
                choices(subject, subject.from(), setting),
                choices(subject, subject.to(), setting),
                setting.ask(null, name.words()));
    }

    private static String day(PolicyVersion version, Voice voice) {
        return version.adoptedOn() == null ? voice.say("policy.changes.undated") : voice.date(version.adoptedOn());
    }

    /** Of its text; where it has none, those that were read of its document. */
    private static List<String> paragraphs(PolicyVersion version, Setting setting) {
        return Stream.of(version.text(), version.document())
                .<DocumentHash>mapMulti((hash, found) -> Said.list(hash).forEach(found))
                .findFirst()
                .flatMap(setting.library()::text)
                .map(ReadableText::paragraphs)
                .orElse(List.of());
    }

    private static List<Choice> choices(Subject.PolicyChanges subject, PolicyVersion chosen, Setting setting) {
        return setting.reading().versionsOf(subject.policy()).stream()
                .map(version -> new Choice(
                        version.key().value(),
                        PolicyPage.versionName(version, setting.voice()),
                        version.equals(chosen)))
                .toList();
    }
}
