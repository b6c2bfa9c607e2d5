package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.Element;
import org.plainview.record.FieldType;
import org.plainview.record.Item;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Shape;

/** What of an edition can be found, each with the page on which it stands. */
final class Searched {
    /** Of a policy's words; what is further down is found by its heading on the policy's page. */
    private static final int LONGEST = 30_000;

    private Searched() {}

    static List<SearchIndex.Entry> entries(Setting setting) {
        var record = setting.reading().record();
        return record.all().flatMap(item -> entry(item, setting).stream()).toList();
    }

    private static Optional<SearchIndex.Entry> entry(Item item, Setting setting) {
        var voice = setting.voice();
        return path(item)
                .map(path -> new SearchIndex.Entry(
                        item.kind(), item.key(), new Text(voice.name(item), null), path, words(item, setting)));
    }

    /** Nothing of what has no place of its own on the site, such as an earlier version of a policy. */
    private static Optional<String> path(Item item) {
        return Optional.ofNullable(
                switch (item.kind()) {
                    case ELEMENT -> "/data/" + item.key();
                    case RECIPIENT -> "/sharing/" + item.key();
                    case PRODUCT -> "/products/" + item.key();
                    case POLICY -> "/policies/" + item.key();
                    case PURPOSE -> "/use#" + item.key();
                    case ACCESS_ROLE -> "/who#" + item.key();
                    case SAFEGUARD -> "/safeguards#" + item.key();
                    case RETENTION -> "/retention#" + item.key();
                    case COLLECTION -> "/collections#" + item.key();
                    case NOTICE -> "/notices/" + item.key();
                    case INCIDENT -> "/incidents#" + item.key();
                    case QUESTION -> "/questions#" + item.key();
                    case RESOURCE -> "/resources#" + item.key();
                    default -> null;
                });
    }

    private static String words(Item item, Setting setting) {
        var voice = setting.voice();
        var name = voice.name(item);
        var said = new ArrayList<String>();
        for (var field : Shape.of(item.kind()).fields()) {
            if (field.type() == FieldType.TEXT && !field.webAddress() && field.valueIn(item) instanceof String text) {
                var words = field.publicText()
                        ? Objects.requireNonNull(voice.text(item, field.name(), text))
                                .words()
                        : text;
                if (!name.contains(words)) {
                    said.add(words);
                }
            }
        }
        more(item, setting).forEach(said::add);
        return said.stream().map(Searched::sentence).collect(Collectors.joining(" "));
    }

    /** So that a passage ends where a text ends. */
    private static String sentence(String text) {
        var said = text.strip();
        return said.isEmpty() || ".!?:".indexOf(said.charAt(said.length() - 1)) >= 0 ? said : said + ".";
    }

    /** What a page says of an item beside its own words. */
    private static Stream<String> more(Item item, Setting setting) {
        return switch (item) {
            case Element element ->
                Stream.concat(
                        element.category() == null
                                ? Stream.empty()
                                : Stream.of(setting.voice().name("category", element.category())),
                        setting.reading().record().purposes().named(element.purposes()).stream()
                                .map(purpose -> setting.voice().name(purpose)));
            case Policy policy ->
                setting.reading().versionInForce(policy).stream().flatMap(version -> text(version, setting).stream());
            default -> Stream.empty();
        };
    }

    private static Optional<String> text(PolicyVersion version, Setting setting) {
        return PolicyPage.textOf(version, setting)
                .map(Text::words)
                .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }
}
