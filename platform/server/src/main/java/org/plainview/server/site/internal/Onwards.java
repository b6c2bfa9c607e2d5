package org.plainview.server.site.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.FieldLabels;
import org.plainview.record.ItemKind;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.shared.Frame.Listed;
import org.plainview.server.shared.Frame.Onward;
import org.plainview.server.shared.Frame.Picture;
import org.plainview.server.shared.Frame.Share;

/** How the content of a page goes on beyond it. */
final class Onwards {
    private Onwards() {}

    /**
     * Nothing for a draft, of which nothing goes on anywhere.
     *
     * @param trail as the page shows it
     */
    static @Nullable Onward of(
            Subject subject, Text title, @Nullable String description, List<Link> trail, Setting setting) {
        if (!setting.reading().edition().summary().isSealed()) {
            return null;
        }
        return new Onward(
                setting.voice().say("list.download"),
                lists(subject).map(kind -> listed(kind, setting)).toList(),
                share(subject, title, setting),
                picture(subject, title, setting),
                setting.isCopy() ? null : SchemaOrg.of(subject, title, description, trail, setting));
    }

    /** Nothing where the page passes, and in a copy, which may lie anywhere. */
    private static @Nullable Share share(Subject subject, Text title, Setting setting) {
        if (subject.isPassing() || setting.isCopy()) {
            return null;
        }
        var voice = setting.voice();
        var address = address(subject, setting);
        var code = QrPicture.of(address);
        return new Share(
                voice.say("share.title"),
                voice.say("share.address"),
                address,
                code.size(),
                code.path(),
                voice.say("share.code", title.words()),
                Link.to(voice.say("share.download"), setting.href(new Subject.Handed(subject, HandedForm.CODE))),
                voice.say("share.print"),
                List.of(
                        setting.reading().profile().name(),
                        voice.say(
                                "foot.edition",
                                setting.edition(),
                                voice.date(setting.reading().day()))));
    }

    private static @Nullable Picture picture(Subject subject, Text title, Setting setting) {
        return subject.isPassing() || setting.isCopy()
                ? null
                : new Picture(
                        setting.fullAddress(
                                setting.voice().language(), new Subject.Handed(subject, HandedForm.PICTURE)),
                        SharePicture.WIDTH,
                        SharePicture.HEIGHT,
                        title.words() + " · " + setting.reading().profile().name());
    }

    /** The shortest that leads to a page as it is shown. */
    static String address(Subject subject, Setting setting) {
        var language = setting.voice().language();
        return setting.place().on() == null
                ? ShortLinks.path(subject)
                        .map(path -> setting.place().permanent(language, path))
                        .orElseGet(() -> setting.fullAddress(language, subject))
                : setting.fullAddress(language, subject);
    }

    static Listed listed(ItemKind kind, Setting setting) {
        return new Listed(
                FieldLabels.kind(kind, setting.voice().language()),
                Arrays.stream(ListForm.values())
                        .map(form -> form(new Subject.ListFile(kind, form), setting))
                        .toList());
    }

    private static Link form(Subject.ListFile file, Setting setting) {
        return Link.to(
                setting.voice().say("list.form." + file.form().ending()),
                file.form().isSpoken() ? setting.href(file) : setting.file(file));
    }

    /** What a page lists, whatever it leaves out of it just now. */
    private static Stream<ItemKind> lists(Subject subject) {
        return switch (subject) {
            case Subject.Data _ -> Stream.of(ItemKind.ELEMENT);
            case Subject.Sharing _ -> Stream.of(ItemKind.RECIPIENT, ItemKind.DISCLOSURE, ItemKind.AGREEMENT);
            case Subject.Products _ -> Stream.of(ItemKind.PRODUCT, ItemKind.PRODUCT_DECISION);
            case Subject.Listing listing ->
                switch (listing.kind()) {
                    case USE -> Stream.of(ItemKind.PURPOSE);
                    case WHO -> Stream.of(ItemKind.ACCESS_ROLE);
                    case POLICIES -> Stream.of(ItemKind.POLICY, ItemKind.POLICY_VERSION);
                    case SAFEGUARDS -> Stream.of(ItemKind.SAFEGUARD);
                    case RETENTION -> Stream.of(ItemKind.RETENTION);
                    case COLLECTIONS -> Stream.of(ItemKind.COLLECTION, ItemKind.SYSTEM);
                    case NOTICES -> Stream.of(ItemKind.NOTICE);
                    case INCIDENTS -> Stream.of(ItemKind.INCIDENT);
                    case QUESTIONS -> Stream.of(ItemKind.QUESTION);
                    case RESOURCES -> Stream.of(ItemKind.RESOURCE);
                };
            default -> Stream.empty();
        };
    }
}
