package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Agreement;
import org.plainview.record.Contact;
import org.plainview.record.Disclosure;
import org.plainview.record.Identifiability;
import org.plainview.record.Key;
import org.plainview.record.Purpose;
import org.plainview.record.Recipient;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.site.internal.Label.Line;
import org.plainview.server.site.internal.Label.Part;
import org.plainview.server.site.internal.Label.Row;

/** The label of one recipient: what it gets, why, on what ground, and what its agreement says. */
record RecipientPage(
        Frame frame,
        Voice voice,
        Text name,
        @Nullable Text description,
        Label label,
        String foot,
        List<Row> about,
        List<Link> more,
        Setting.@Nullable Ask ask) {

    static RecipientPage of(Subject.OneRecipient subject, Setting setting) {
        return new Maker(subject, subject.recipient(), setting).page();
    }

    private record Maker(Subject subject, Recipient recipient, Setting setting) {
        RecipientPage page() {
            var voice = setting.voice();
            var name = voice.label(recipient, "name", recipient.name());
            var description = voice.text(recipient, "description", recipient.description());
            var disclosures = setting.reading().disclosuresTo(recipient.key());
            var parts = new ArrayList<Part>();
            var law = ForLaw.in(setting);
            for (var disclosure : disclosures) {
                parts.add(disclosure(disclosure, disclosures.size() > 1));
                parts.addAll(law.parts(disclosure));
            }
            if (disclosures.isEmpty()) {
                parts.add(new Part(
                        voice.say("recipient.gets"), List.of(Row.of(voice.say("recipient.elements"), List.of()))));
            }
            agreements(disclosures).forEach(agreement -> {
                parts.add(agreement(agreement));
                parts.addAll(law.parts(agreement));
            });
            parts.addAll(law.parts(recipient));
            return new RecipientPage(
                    setting.frame(
                            subject,
                            name,
                            voice.say("recipient.description", recipient.name()),
                            setting.link("nav.sharing", "/sharing")),
                    voice,
                    name,
                    description,
                    new Label(parts),
                    voice.say(
                            "recipient.foot",
                            setting.edition(),
                            voice.date(setting.reading().day())),
                    about(),
                    List.of(Link.to(voice.say("more.json"), setting.href(subject.jsonPath()))),
                    setting.ask(approver(disclosures), recipient.name(), recipient));
        }

        private static @Nullable Key approver(List<Disclosure> disclosures) {
            return disclosures.stream()
                    .map(Disclosure::approvedBy)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private Part disclosure(Disclosure disclosure, boolean oneOfSeveral) {
            var voice = setting.voice();
            var record = setting.reading().record();
            var purpose = record.purposes().named(Said.list(disclosure.purpose())).stream()
                    .findFirst();
            var rows = new ArrayList<Row>();
            rows.add(Row.of(voice.say("recipient.elements"), elements(disclosure)));
            rows.add(Row.of(
                    voice.say("recipient.purpose"),
                    purpose.stream().map(this::purpose).toList()));
            rows.add(Row.of(voice.say("recipient.use"), voice.text(disclosure, "use", disclosure.use())));
            rows.add(Row.of(voice.say("recipient.population"), List.of(population(disclosure))));
            rows.add(Row.of(voice.say("recipient.justification"), justifications(disclosure)));
            rows.add(Row.of(
                    voice.say("recipient.ferpa"),
                    disclosure.ferpaExceptions().stream()
                            .map(exception -> Line.of(voice.name("ferpa", exception))
                                    .explained(voice.name("ferpa.meaning", exception)))
                            .toList()));
            rows.add(Row.of(
                    voice.say("recipient.identifiability"),
                    Said.list(disclosure.identifiability()).stream()
                            .map(this::identifiability)
                            .toList()));
            rows.add(Row.of(
                    voice.say("recipient.frequency"), voice.text(disclosure, "frequency", disclosure.frequency())));
            rows.add(Row.of(voice.say("recipient.approved-by"), approvedBy(disclosure)));
            var notes = voice.text(disclosure, "notes", disclosure.notes());
            if (notes != null) {
                rows.add(Row.of(voice.say("recipient.notes"), notes));
            }
            return new Part(
                    oneOfSeveral
                            ? purpose.map(each -> voice.say(
                                            "recipient.gets-for",
                                            voice.label(each, "name", each.name())
                                                    .words()))
                                    .orElseGet(() -> voice.say("recipient.gets"))
                            : voice.say("recipient.gets"),
                    rows);
        }

        /** Those that are not published are counted, so that the list never looks complete when it is not. */
        private List<Line> elements(Disclosure disclosure) {
            var voice = setting.voice();
            var known = DataPage.sorted(setting.reading().record().elements().named(disclosure.elements()), voice);
            var lines = new ArrayList<Line>();
            for (var element : known) {
                lines.add(Line.of(voice.label(element, "name", element.name()))
                        .href(setting.href("/data/" + element.key())));
            }
            int unknown = disclosure.elements().size() - known.size();
            if (unknown > 0) {
                lines.add(Line.of(voice.say("recipient.unpublished", unknown)));
            }
            return lines;
        }

        private Line purpose(Purpose purpose) {
            return Line.of(setting.voice().label(purpose, "name", purpose.name()))
                    .note(setting.voice().text(purpose, "explanation", purpose.explanation()));
        }

        private Line population(Disclosure disclosure) {
            var said = setting.voice().text(disclosure, "population", disclosure.population());
            return Line.of(said == null ? Text.of(Scopes.words(disclosure.scope(), setting)) : said);
        }

        private List<Line> justifications(Disclosure disclosure) {
            var voice = setting.voice();
            var citation = disclosure.citation() == null ? null : Text.of(disclosure.citation());
            return disclosure.justifications().stream()
                    .map(justification -> Line.of(voice.name("justification", justification)))
                    .map(line -> disclosure.justifications().size() == 1 ? line.note(citation) : line)
                    .toList();
        }

        private Line identifiability(Identifiability identifiability) {
            var voice = setting.voice();
            return Line.of(voice.name("identifiability", identifiability))
                    .explained(voice.name("identifiability.meaning", identifiability));
        }

        private List<Line> approvedBy(Disclosure disclosure) {
            return setting.reading().record().contacts().named(Said.list(disclosure.approvedBy())).stream()
                    .map(contact -> officeAndPerson(contact))
                    .toList();
        }

        private Line officeAndPerson(Contact contact) {
            var line = Line.of(setting.voice().label(contact, "office", contact.office()));
            return contact.person() == null ? line : line.note(Text.of(contact.person()));
        }

        private List<Agreement> agreements(List<Disclosure> disclosures) {
            var named = disclosures.stream()
                    .map(Disclosure::agreement)
                    .filter(Objects::nonNull)
                    .flatMap(key -> setting.reading().record().agreements().find(key).stream());
            return Stream.of(named, setting.reading().agreementsWith(recipient.key()).stream())
                    .flatMap(each -> each)
                    .distinct()
                    .toList();
        }

        private Part agreement(Agreement agreement) {
            var voice = setting.voice();
            var document = Links.safe(agreement.documentUrl());
            var rows = new ArrayList<Row>();
            rows.add(Row.of(
                    voice.say("agreement.title"),
                    List.of(Line.of(voice.label(agreement, "title", agreement.title()))
                            .href(document)
                            .note(document == null ? null : Text.of(voice.say("agreement.document"))))));
            if (agreement.publicDocument() != null) {
                rows.add(Row.of(voice.say("agreement.copy"), setting.document(agreement.publicDocument())));
            }
            rows.add(Row.of(
                    voice.say("agreement.kind"),
                    Said.list(agreement.agreementKind()).stream()
                            .map(kind -> Line.of(voice.name("agreement.kind", kind))
                                    .explained(voice.name("agreement.meaning", kind)))
                            .toList()));
            if (agreement.originator() != null) {
                rows.add(Row.of(voice.say("agreement.originator"), voice.original(agreement.originator())));
            }
            rows.add(Row.of(voice.say("agreement.standing"), List.of(standing(agreement))));
            rows.add(Row.of(voice.say("agreement.location"), plain(agreement.dataLocation())));
            rows.add(Row.of(voice.say("agreement.encryption"), plain(agreement.encryption())));
            var hours = agreement.breachNoticeHours();
            rows.add(Row.of(
                    voice.say("agreement.breach"),
                    hours == null ? null : Text.of(voice.say("agreement.breach.hours", hours))));
            if (agreement.accuracyChallenge() != null) {
                rows.add(Row.of(
                        voice.say("agreement.accuracy"),
                        voice.text(agreement, "accuracyChallenge", agreement.accuracyChallenge())));
            }
            rows.add(Row.of(voice.say("agreement.end"), voice.text(agreement, "atEnd", agreement.atEnd())));
            return new Part(voice.say("agreement.part"), rows);
        }

        private @Nullable Text plain(@Nullable String words) {
            return words == null || words.isBlank() ? null : setting.voice().original(words);
        }

        private Line standing(Agreement agreement) {
            var voice = setting.voice();
            var dates = new ArrayList<String>();
            if (agreement.signedOn() != null) {
                dates.add(voice.say("agreement.signed", voice.date(agreement.signedOn())));
            }
            if (agreement.effectiveOn() != null) {
                dates.add(voice.say("agreement.from", voice.date(agreement.effectiveOn())));
            }
            if (agreement.expiresOn() != null) {
                dates.add(voice.say("agreement.until", voice.date(agreement.expiresOn())));
            }
            return Line.of(voice.name("standing", Standing.of(agreement, setting.reading())))
                    .note(dates.isEmpty() ? null : Text.of(String.join(voice.say("list.dot"), dates)));
        }

        private List<Line> products() {
            var voice = setting.voice();
            return setting.reading().record().products().stream()
                    .filter(product -> recipient.key().equals(product.vendor()))
                    .map(product -> {
                        var name = voice.label(product, "name", product.name());
                        var line = Line.of(
                                product.status() == null
                                        ? name
                                        : new Text(
                                                voice.say(
                                                        "recipient.product",
                                                        name.words(),
                                                        voice.name("product-status", product.status())),
                                                name.language()));
                        var reason = voice.text(product, "reason", product.reason());
                        return line.href(setting.href(new Subject.OneProduct(product)))
                                .note(reason == null ? voice.text(product, "use", product.use()) : reason);
                    })
                    .toList();
        }

        private List<Row> about() {
            var voice = setting.voice();
            var rows = new ArrayList<Row>();
            rows.add(Row.of(
                    voice.say("recipient.type"),
                    recipient.type() == null ? null : Text.of(voice.name("recipient-type", recipient.type()))));
            if (recipient.group() != null) {
                rows.add(Row.of(voice.say("recipient.group"), voice.original(recipient.group())));
            }
            var products = products();
            if (!products.isEmpty()) {
                rows.add(Row.of(voice.say("recipient.products"), products));
            }
            rows.add(Row.of(voice.say("recipient.subcontractors"), names(recipient.subcontractors())));
            if (recipient.businessAddress() != null) {
                rows.add(Row.of(voice.say("recipient.address"), Text.of(recipient.businessAddress())));
            }
            rows.add(web(voice.say("recipient.privacy"), recipient.privacyPolicyUrl()));
            if (recipient.website() != null) {
                rows.add(web(voice.say("recipient.website"), recipient.website()));
            }
            return rows;
        }

        private static Row web(String term, @Nullable String address) {
            return Row.of(
                    term,
                    Said.list(address).stream()
                            .map(each -> Line.of(bare(each)).href(Links.safe(each)))
                            .toList());
        }

        /** An address as people read it. */
        private static String bare(String address) {
            var bare = address.replaceFirst("^https?://(www\\.)?", "");
            return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        }

        private static List<Line> names(Collection<String> names) {
            return names.stream().map(Line::of).toList();
        }
    }
}
