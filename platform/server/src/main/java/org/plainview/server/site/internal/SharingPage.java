package org.plainview.server.site.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Disclosure;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;

/** Who outside the district receives data. */
record SharingPage(
        Frame frame,
        Voice voice,
        String title,
        String lead,
        @Nullable Link products,
        @Nullable Link compare,
        List<Group> groups,
        Setting.@Nullable Ask ask) {

    record Group(String name, List<Entry> rows) {}

    record Entry(
            Text name,
            String href,
            @Nullable String kind,
            @Nullable Text purpose,
            int facts,
            Badge agreement) {}

    /** @param style a class beside {@code pv-status}, or nothing */
    record Badge(String words, String style) {}

    static SharingPage of(Subject.Sharing subject, Setting setting) {
        var voice = setting.voice();
        var recipients = setting.reading().record().recipients().list();
        var title = voice.say("sharing.title");
        return new SharingPage(
                setting.frame(
                        subject,
                        Text.of(title),
                        voice.say(
                                "sharing.description",
                                setting.reading().profile().name(),
                                recipients.size())),
                voice,
                title,
                voice.say("sharing.lead", recipients.size()),
                setting.reading().record().products().isEmpty() ? null : setting.link("sharing.products", "/products"),
                compare(setting),
                groups(recipients, setting),
                setting.ask(null, title));
    }

    /** Only as it stands, and where a server answers: what others agreed to is theirs to take back. */
    private static @Nullable Link compare(Setting setting) {
        return setting.reading().profile().comparable()
                        && setting.reading().edition().summary().isSealed()
                        && !setting.isCopy()
                        && setting.place().on() == null
                ? setting.link("compare.link", "/compare")
                : null;
    }

    private static List<Group> groups(List<Recipient> recipients, Setting setting) {
        var companies = recipients.stream()
                .filter(each -> each.type() == RecipientType.VENDOR)
                .toList();
        var others = recipients.stream()
                .filter(each -> each.type() != RecipientType.VENDOR)
                .toList();
        return Stream.of(group("companies", companies, setting), group("others", others, setting))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static Group group(String key, List<Recipient> recipients, Setting setting) {
        return new Group(
                setting.voice().say("answer.sharing." + key, recipients.size()),
                recipients.stream()
                        .map(recipient -> entry(recipient, setting))
                        .sorted(Comparator.comparing(entry -> entry.name().words(), String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    private static Entry entry(Recipient recipient, Setting setting) {
        var voice = setting.voice();
        var disclosures = setting.reading().disclosuresTo(recipient.key());
        return new Entry(
                voice.label(recipient, "name", recipient.name()),
                setting.href("/sharing/" + recipient.key()),
                recipient.type() == null || recipient.type() == RecipientType.VENDOR
                        ? null
                        : voice.name("recipient-type", recipient.type()),
                purposes(disclosures, setting),
                (int) disclosures.stream()
                        .flatMap(each -> each.elements().stream())
                        .distinct()
                        .count(),
                badge(Standing.of(recipient, setting.reading()), voice));
    }

    private static @Nullable Text purposes(List<Disclosure> disclosures, Setting setting) {
        var voice = setting.voice();
        var names = disclosures.stream()
                .flatMap(disclosure ->
                        setting.reading().record().purposes().named(Said.list(disclosure.purpose())).stream())
                .distinct()
                .map(purpose -> voice.label(purpose, "name", purpose.name()))
                .toList();
        return names.isEmpty()
                ? null
                : new Text(
                        names.stream().map(Text::words).collect(Collectors.joining(voice.say("list.dot"))),
                        names.getFirst().language());
    }

    static Badge badge(Standing standing, Voice voice) {
        return new Badge(voice.name("standing", standing), standing.style());
    }
}
