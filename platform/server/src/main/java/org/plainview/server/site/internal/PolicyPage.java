package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DocumentHash;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.shared.ReadableText;
import org.plainview.server.site.internal.Label.Line;
import org.plainview.server.site.internal.Label.Row;

/** A policy: what it is about in plain words, what it governs, and its own words as they stand or stood. */
record PolicyPage(
        Frame frame,
        Voice voice,
        Text name,
        @Nullable Text summary,
        @Nullable String notice,
        List<Row> rows,
        @Nullable Words words,
        String withoutText,
        List<Version> versions,
        @Nullable Link changes,
        List<Line> parts,
        List<Link> more,
        Setting.@Nullable Ask ask) {

    /**
     * A policy's own words.
     *
     * @param language theirs, where it is not that of the page
     * @param note that they are an older translation; null where they are not
     */
    record Words(
            ReadableText text,
            @Nullable String language,
            @Nullable String note) {}

    /** @param about what is new in it, in the district's words */
    record Version(
            String name,
            String href,
            boolean shown,
            @Nullable Text about) {}

    static PolicyPage of(Subject.OnePolicy subject, Setting setting) {
        var version = setting.reading().versionInForce(subject.policy()).orElse(null);
        return new Maker(subject, subject.policy(), version, setting).page(null);
    }

    /** As {@link #of(Subject.OnePolicy, Setting)}, with a word on when it held where it holds no longer or not yet. */
    static PolicyPage of(Subject.OnePolicyVersion subject, Setting setting) {
        return new Maker(subject, subject.policy(), subject.version(), setting)
                .page(notice(subject.policy(), subject.version(), setting));
    }

    private static @Nullable String notice(Policy policy, PolicyVersion version, Setting setting) {
        var voice = setting.voice();
        var versions = setting.reading().versionsOf(policy);
        int place = versions.indexOf(version);
        var adopted = version.adoptedOn();
        if (adopted != null && adopted.isAfter(setting.reading().day())) {
            return voice.say("policy.not-yet", voice.date(adopted));
        } else if (setting.reading()
                .versionInForce(policy)
                .filter(version::equals)
                .isPresent()) {
            return null;
        }
        var next = place > 0 ? versions.get(place - 1).adoptedOn() : null;
        return next == null ? voice.say("policy.earlier") : voice.say("policy.until", voice.date(next));
    }

    /** What people call a version of a policy: the day from which it held. */
    static String versionName(PolicyVersion version, Voice voice) {
        return version.adoptedOn() == null
                ? voice.say("policy.version.undated")
                : voice.say("policy.version", voice.date(version.adoptedOn()));
    }

    /** The words of a version in the language of the page, or in the district's own where nobody translated them. */
    static Optional<Text> textOf(PolicyVersion version, Setting setting) {
        return Optional.ofNullable(version.text())
                .map(hash -> setting.voice().document(version, "text", hash))
                .flatMap(named -> setting.library()
                        .text(new DocumentHash(named.words()))
                        .map(words -> new Text(words, named.language(), named.note())));
    }

    private record Maker(
            Subject subject, Policy policy, @Nullable PolicyVersion version, Setting setting) {
        PolicyPage page(@Nullable String notice) {
            var voice = setting.voice();
            var name = ListingPage.policyName(policy, voice);
            var summary = voice.text(policy, "summary", policy.summary());
            return new PolicyPage(
                    setting.frame(
                            subject,
                            name,
                            summary == null ? null : summary.words(),
                            setting.link("nav.policies", "/policies")),
                    voice,
                    name,
                    summary,
                    notice,
                    rows(),
                    words().orElse(null),
                    voice.say(
                            version != null && version.document() != null ? "policy.only-document" : "policy.no-text"),
                    versions(),
                    changes(),
                    parts(),
                    List.of(Link.to(voice.say("more.json"), setting.href(subject.jsonPath()))),
                    setting.ask(null, name.words(), policy));
        }

        private Optional<Words> words() {
            return Optional.ofNullable(version)
                    .flatMap(each -> textOf(each, setting))
                    .map(text -> new Words(ReadableText.of(text.words()), text.language(), text.note()));
        }

        private List<Row> rows() {
            var voice = setting.voice();
            var rows = new ArrayList<Row>();
            rows.add(Row.of(
                    voice.say("listing.stages"),
                    policy.stages().isEmpty()
                            ? null
                            : Text.of(policy.stages().stream()
                                    .map(stage -> voice.name("stage", stage))
                                    .collect(Collectors.joining(voice.say("list.dot"))))));
            dates(rows);
            var meeting = Links.safe(
                    version != null && version.meetingUrl() != null ? version.meetingUrl() : policy.meetingUrl());
            if (meeting != null) {
                rows.add(Row.of(
                        voice.say("policy.meeting"),
                        List.of(Line.of(voice.say("policy.meeting.read")).href(meeting))));
            }
            document().ifPresent(named -> rows.add(Row.of(voice.say("policy.document"), setting.document(named))));
            var elsewhere = Links.safe(policy.url());
            if (elsewhere != null) {
                rows.add(Row.of(
                        voice.say("policy.elsewhere"),
                        List.of(Line.of(voice.say("listing.read")).href(elsewhere))));
            }
            var governed = setting.reading().record().elements().named(policy.governs()).stream()
                    .map(element -> Line.of(voice.label(element, "name", element.name()))
                            .href(setting.href(new Subject.OneElement(element))))
                    .toList();
            if (!governed.isEmpty()) {
                rows.add(Row.of(voice.say("policy.governs"), governed));
            }
            setting.reading()
                    .record()
                    .policies()
                    .named(Said.list(policy.parent()))
                    .forEach(parent ->
                            rows.add(Row.of(voice.say("policy.under"), List.of(PoliciesPage.link(parent, setting)))));
            rows.addAll(ForLaw.in(setting).rows(policy));
            return rows;
        }

        private Optional<Text> document() {
            var voice = setting.voice();
            if (version != null && version.document() != null) {
                return Optional.of(voice.document(version, "document", version.document()));
            }
            return Optional.ofNullable(policy.document()).map(hash -> voice.document(policy, "document", hash));
        }

        private void dates(List<Row> rows) {
            var voice = setting.voice();
            var said = new ArrayList<Line>();
            if (policy.adoptedOn() != null) {
                said.add(Line.of(voice.say("policy.adopted", voice.date(policy.adoptedOn()))));
            }
            if (policy.revisedOn() != null) {
                said.add(Line.of(voice.say("policy.revised", voice.date(policy.revisedOn()))));
            }
            var reviewed = version != null && version.reviewedOn() != null ? version.reviewedOn() : policy.reviewedOn();
            if (reviewed != null) {
                said.add(Line.of(voice.say("policy.reviewed", voice.date(reviewed))));
            }
            var rescinded =
                    version != null && version.rescindedOn() != null ? version.rescindedOn() : policy.rescindedOn();
            if (rescinded != null) {
                said.add(Line.of(voice.say("policy.rescinded", voice.date(rescinded))));
            }
            rows.add(Row.of(voice.say("policy.dates"), said));
        }

        private List<Version> versions() {
            var voice = setting.voice();
            var inForce = setting.reading().versionInForce(policy);
            return setting.reading().versionsOf(policy).stream()
                    .map(each -> new Version(
                            versionName(each, voice),
                            setting.href(
                                    inForce.filter(each::equals).isPresent()
                                            ? new Subject.OnePolicy(policy)
                                            : new Subject.OnePolicyVersion(policy, each)),
                            each.equals(version),
                            voice.text(each, "changes", each.changes())))
                    .toList();
        }

        /** With the version before the one that is shown; none where it is the first. */
        private @Nullable Link changes() {
            if (version == null) {
                return null;
            }
            var versions = setting.reading().versionsOf(policy);
            int before = versions.indexOf(version) + 1;
            return before == versions.size()
                    ? null
                    : Link.to(
                            setting.voice().say("policy.compare"),
                            setting.href(new Subject.PolicyChanges(policy, versions.get(before), version)));
        }

        private List<Line> parts() {
            return setting.reading().record().policies().stream()
                    .filter(each -> policy.key().equals(each.parent()))
                    .map(each -> PoliciesPage.link(each, setting))
                    .toList();
        }
    }
}
