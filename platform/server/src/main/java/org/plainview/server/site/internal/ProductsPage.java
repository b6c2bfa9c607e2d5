package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Product;
import org.plainview.record.ProductStatus;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.site.internal.SharingPage.Badge;

/** What may be used in class, and what may not. */
record ProductsPage(
        Frame frame,
        Voice voice,
        String title,
        String lead,
        @Nullable Link request,
        List<Choice> choices,
        List<Group> groups,
        Setting.@Nullable Ask ask) {

    /** What a teacher may do with it first, and what is no longer of use last. */
    private static final List<ProductStatus> ORDER = List.of(
            ProductStatus.APPROVED,
            ProductStatus.IN_REVIEW,
            ProductStatus.REQUESTED,
            ProductStatus.DENIED,
            ProductStatus.RETIRED);

    /** A filter as a link. */
    record Choice(String name, int count, String href, boolean current) {}

    record Group(String id, String heading, String count, List<Card> cards) {}

    record Card(Text name, String href, @Nullable Text words, Badge badge, List<Text> meta) {}

    static ProductsPage of(Subject.Products subject, Setting setting) {
        var voice = setting.voice();
        var title = voice.say("products.title");
        var products = setting.reading().record().products().list();
        return new ProductsPage(
                setting.frame(
                        subject,
                        Text.of(title),
                        voice.say(
                                "products.description",
                                setting.reading().profile().name()),
                        setting.link("nav.sharing", "/sharing")),
                voice,
                title,
                voice.say("products.lead"),
                request(setting),
                choices(subject, products, setting),
                groups(subject, products, setting),
                setting.ask(null, title));
    }

    /** Where a teacher asks for another; a draft takes no requests. */
    static @Nullable Link request(Setting setting) {
        return setting.reading().edition().summary().isSealed()
                ? setting.linkToServer("products.request", "/products/requests/new")
                : null;
    }

    private static List<Choice> choices(Subject.Products subject, List<Product> products, Setting setting) {
        var voice = setting.voice();
        var choices = new ArrayList<Choice>();
        choices.add(choice(voice.say("products.all"), products.size(), new Subject.Products(null), subject, setting));
        for (var status : ORDER) {
            int count = (int) products.stream()
                    .filter(product -> product.status() == status)
                    .count();
            if (count > 0 || status == subject.status()) {
                choices.add(choice(
                        voice.name("product.status", status), count, new Subject.Products(status), subject, setting));
            }
        }
        return List.copyOf(choices);
    }

    private static Choice choice(
            String name, int count, Subject.Products wanted, Subject.Products subject, Setting setting) {
        return new Choice(name, count, setting.href(wanted), wanted.equals(subject));
    }

    private static List<Group> groups(Subject.Products subject, List<Product> products, Setting setting) {
        var groups = new ArrayList<Group>();
        for (var status : ORDER) {
            if (subject.status() == null || subject.status() == status) {
                add(groups, Codes.of(status), status, products, setting);
            }
        }
        if (subject.status() == null) {
            add(groups, "unsaid", null, products, setting);
        }
        return List.copyOf(groups);
    }

    private static void add(
            List<Group> groups, String id, @Nullable ProductStatus status, List<Product> products, Setting setting) {
        var voice = setting.voice();
        var cards = products.stream()
                .filter(product -> product.status() == status)
                .map(product -> card(product, setting))
                .sorted(Comparator.comparing(card -> card.name().words(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        if (!cards.isEmpty()) {
            groups.add(new Group(
                    id,
                    ProductStanding.badge(status, voice).words(),
                    voice.say("products.count", cards.size()),
                    cards));
        }
    }

    private static Card card(Product product, Setting setting) {
        var voice = setting.voice();
        var use = voice.text(product, "use", product.use());
        var meta = new ArrayList<Text>();
        setting.reading()
                .record()
                .recipients()
                .named(Said.list(product.vendor()))
                .forEach(vendor -> meta.add(voice.label(vendor, "name", vendor.name())));
        var since = ProductStanding.since(product, voice);
        if (since != null) {
            meta.add(Text.of(since));
        }
        return new Card(
                voice.label(product, "name", product.name()),
                setting.href(new Subject.OneProduct(product)),
                use == null ? voice.text(product, "reason", product.reason()) : use,
                ProductStanding.badge(product.status(), voice),
                meta);
    }
}
