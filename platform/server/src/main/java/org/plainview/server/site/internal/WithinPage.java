package org.plainview.server.site.internal;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.site.internal.SharingPage.Badge;

/**
 * A part of the site as other sites show it in a frame: numbers or a list, and the way to the site, without anything around it.
 * Every link leaves the frame.
 *
 * @param direction in which the page's language is written, as HTML has it
 * @param more leads to the page of the site that says all
 * @param measure the script by which the frame learns how high it must be
 */
record WithinPage(
        Voice voice,
        String title,
        String direction,
        String district,
        List<HomePage.Figure> figures,
        List<Row> rows,
        Link more,
        String edition,
        List<String> styleSheets,
        String measure) {
    /** A frame is no place for more; the page has them all. */
    private static final int MOST_ROWS = 50;

    record Row(Text name, String href, @Nullable Badge badge) {}

    static WithinPage of(Subject.Within subject, Setting setting) {
        var voice = setting.voice();
        var record = setting.reading().record();
        var rows = rows(subject.kind(), record, setting);
        var collator = Collator.getInstance(voice.language());
        return new WithinPage(
                voice,
                voice.say("within.title." + subject.kind().code()),
                Frame.direction(voice.language()),
                record.profile().name(),
                subject.kind() == WithinKind.CARD ? HomePage.figures(record, voice) : List.of(),
                rows.stream()
                        .sorted(Comparator.comparing(row -> row.name().words(), collator))
                        .limit(MOST_ROWS)
                        .toList(),
                Link.to(
                        rows.size() > MOST_ROWS
                                ? voice.say("within.all", rows.size())
                                : voice.say("within.more." + subject.kind().code()),
                        setting.href(page(subject.kind()))),
                voice.say(
                        "foot.edition",
                        setting.edition(),
                        voice.date(setting.reading().day())),
                setting.styled(),
                setting.file(new Subject.Download(SiteFile.MEASURE)));
    }

    private static Subject page(WithinKind kind) {
        return switch (kind) {
            case CARD -> new Subject.Home();
            case PRODUCTS -> new Subject.Products(null);
            case SHARING -> new Subject.Sharing();
            case POLICIES -> new Subject.Listing(ListingKind.POLICIES);
            case NOTICES -> new Subject.Listing(ListingKind.NOTICES);
        };
    }

    private static List<Row> rows(WithinKind kind, DistrictRecord record, Setting setting) {
        var voice = setting.voice();
        Stream<Row> rows = switch (kind) {
            case CARD -> Stream.empty();
            case PRODUCTS ->
                record.products().stream()
                        .map(product -> new Row(
                                voice.label(product, "name", product.name()),
                                setting.href(new Subject.OneProduct(product)),
                                ProductStanding.badge(product.status(), voice)));
            case SHARING ->
                record.recipients().stream()
                        .map(recipient -> new Row(
                                voice.label(recipient, "name", recipient.name()),
                                setting.href(new Subject.OneRecipient(recipient)),
                                null));
            case POLICIES ->
                record.policies().stream()
                        .map(policy -> new Row(
                                ListingPage.policyName(policy, voice),
                                setting.href(new Subject.OnePolicy(policy)),
                                null));
            case NOTICES ->
                record.notices().stream()
                        .map(notice -> new Row(
                                voice.label(notice, "title", notice.title()),
                                setting.href(new Subject.OneNotice(notice)),
                                null));
        };
        return rows.toList();
    }
}
