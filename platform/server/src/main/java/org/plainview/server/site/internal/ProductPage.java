package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Agreement;
import org.plainview.record.Disclosure;
import org.plainview.record.Product;
import org.plainview.record.ProductDecision;
import org.plainview.record.ProductHistory;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.site.internal.Label.Line;
import org.plainview.server.site.internal.Label.Row;
import org.plainview.server.site.internal.SharingPage.Badge;

/** One application or service: whether it may be used, why, since when, and what it receives. */
record ProductPage(
        Frame frame,
        Voice voice,
        Text name,
        @Nullable Text use,
        Badge badge,
        List<Row> rows,
        List<Step> steps,
        List<Link> more,
        Setting.@Nullable Ask ask) {

    /** A decision, as a line of time. */
    record Step(
            @Nullable String date, Badge badge, @Nullable Text reason) {}

    static ProductPage of(Subject.OneProduct subject, Setting setting) {
        return new Maker(subject, subject.product(), setting).page();
    }

    private record Maker(Subject subject, Product product, Setting setting) {
        ProductPage page() {
            var voice = setting.voice();
            var name = voice.label(product, "name", product.name());
            var use = voice.text(product, "use", product.use());
            return new ProductPage(
                    setting.frame(
                            subject, name, use == null ? null : use.words(), setting.link("nav.products", "/products")),
                    voice,
                    name,
                    use,
                    ProductStanding.badge(product.status(), voice),
                    rows(),
                    steps(),
                    more(),
                    setting.ask(null, name.words(), product));
        }

        private List<Row> rows() {
            var voice = setting.voice();
            var rows = new ArrayList<Row>();
            rows.add(Row.of(
                    voice.say("product.standing"),
                    List.of(Line.of(ProductStanding.badge(product.status(), voice)
                                    .words())
                            .note(since()))));
            rows.add(Row.of(voice.say("product.why"), voice.text(product, "reason", product.reason())));
            rows.add(Row.of(
                    voice.say("product.vendor"),
                    setting.reading().record().recipients().named(Said.list(product.vendor())).stream()
                            .map(vendor -> Line.of(voice.label(vendor, "name", vendor.name()))
                                    .href(setting.href("/sharing/" + vendor.key())))
                            .toList()));
            rows.add(Row.of(voice.say("product.scope"), Text.of(Scopes.words(product.scope(), setting))));
            rows.add(Row.of(
                    voice.say("product.agreements"),
                    setting.reading().agreementsOn(product).stream()
                            .map(this::agreement)
                            .toList()));
            var elements = elements();
            if (!elements.isEmpty()) {
                rows.add(Row.of(voice.say("product.elements"), elements));
            }
            web(rows, "product.website", product.website());
            web(rows, "product.privacy", product.privacyPolicyUrl());
            rows.addAll(ForLaw.in(setting).rows(product));
            return rows;
        }

        private @Nullable Text since() {
            var since = ProductStanding.since(product, setting.voice());
            return since == null ? null : Text.of(since);
        }

        private Line agreement(Agreement agreement) {
            var voice = setting.voice();
            var line = Line.of(voice.label(agreement, "title", agreement.title()))
                    .note(Text.of(voice.name("standing", Standing.of(agreement, setting.reading()))));
            return agreement.recipient() == null
                            || !setting.reading().record().recipients().contains(agreement.recipient())
                    ? line
                    : line.href(setting.href("/sharing/" + agreement.recipient()));
        }

        /** Those that are not published are counted, so that the list never looks complete when it is not. */
        private List<Line> elements() {
            var voice = setting.voice();
            var keys = setting.reading().disclosuresThrough(product).stream()
                    .map(Disclosure::elements)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            var known = DataPage.sorted(setting.reading().record().elements().named(keys), voice);
            var lines = new ArrayList<Line>();
            known.forEach(element -> lines.add(Line.of(voice.label(element, "name", element.name()))
                    .href(setting.href(new Subject.OneElement(element)))));
            int unknown = keys.size() - known.size();
            if (unknown > 0) {
                lines.add(Line.of(voice.say("recipient.unpublished", unknown)));
            }
            return lines;
        }

        private void web(List<Row> rows, String term, @Nullable String address) {
            var safe = Links.safe(address);
            if (safe != null) {
                rows.add(Row.of(setting.voice().say(term), List.of(Line.of(safe).href(safe))));
            }
        }

        /** The newest first; nothing where the present decision is the only one that is known. */
        private List<Step> steps() {
            var history = setting.reading().historyOf(product);
            return history.earlier().isEmpty()
                    ? List.of()
                    : history.steps().reversed().stream().map(this::step).toList();
        }

        private Step step(ProductHistory.Step step) {
            var voice = setting.voice();
            var reason = switch (step.item()) {
                case ProductDecision decision -> decision.reason();
                default -> product.reason();
            };
            return new Step(
                    step.decidedOn() == null ? null : voice.date(Objects.requireNonNull(step.decidedOn())),
                    ProductStanding.badge(step.status(), voice),
                    voice.text(step.item(), "reason", reason));
        }

        private List<Link> more() {
            var voice = setting.voice();
            var more = new ArrayList<Link>();
            more.add(Link.to(voice.say("product.all"), setting.href("/products")));
            var request = ProductsPage.request(setting);
            if (request != null) {
                more.add(request);
            }
            more.add(Link.to(voice.say("more.json"), setting.href(subject.jsonPath())));
            return more;
        }
    }
}
