package org.plainview.server.site.internal;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Element;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;
import org.plainview.server.shared.FoldedText;
import org.plainview.server.shared.OutwardAddress;

/**
 * What of two records is the same. Keys are a district's own, and a record names no catalogue. Recipients are taken for the
 * same where their websites have the same host, and companies else where their names are the same but for case, accents,
 * punctuation and the form of the company ({@code Acme, Inc.} and {@code ACME}); every state has a department of education,
 * so a name says nothing of others. Facts are the same where both name the same CEDS element or, where one of them names
 * none, have the same name but for case, accents and punctuation. What would fit several fits none: rather not the same than
 * wrongly so.
 */
final class Likeness {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FORMS = Set.of(
            "inc", "incorporated", "llc", "ltd", "limited", "corp", "corporation", "co", "company", "plc", "gmbh");
    /** On these everybody may have a page. */
    private static final Set<String> OF_MANY = Set.of(
            "sites.google.com",
            "docs.google.com",
            "play.google.com",
            "chromewebstore.google.com",
            "apps.apple.com",
            "github.com",
            "facebook.com",
            "linkedin.com");

    private Likeness() {}

    /** Those of {@code ours} and {@code theirs} to whom anything goes. */
    static Compared<Recipient> recipients(Reading ours, Reading theirs) {
        var others = receiving(theirs);
        return Compared.of(receiving(ours), others, twins(others));
    }

    /** The recipient in {@code theirs} that is {@code recipient}, where anything goes to it. */
    static Optional<Recipient> recipient(Recipient recipient, Reading theirs) {
        return twins(receiving(theirs)).apply(recipient);
    }

    /** What goes to each of a pair of recipients, as far as it is published. */
    static Compared<Element> elements(Compared.Pair<Recipient> recipients, Reading ours, Reading theirs) {
        var others = received(recipients.there(), theirs);
        var byCeds = only(others, Element::cedsId);
        var byName = only(others, element -> orNull(folded(element.name())));
        return Compared.of(
                received(recipients.here(), ours),
                others,
                element -> found(byCeds, element.cedsId())
                        .or(() -> found(byName, folded(element.name()))
                                .filter(each -> element.cedsId() == null || each.cedsId() == null)));
    }

    /** The published facts that go to a recipient; which more there are is counted on the district's own pages. */
    static List<Element> received(Recipient recipient, Reading reading) {
        return reading.record()
                .elements()
                .named(reading.disclosuresTo(recipient.key()).stream()
                        .flatMap(disclosure -> disclosure.elements().stream())
                        .distinct()
                        .toList());
    }

    static boolean isReceiving(Recipient recipient, Reading reading) {
        return !reading.disclosuresTo(recipient.key()).isEmpty();
    }

    private static List<Recipient> receiving(Reading reading) {
        return reading.record().recipients().stream()
                .filter(recipient -> isReceiving(recipient, reading))
                .toList();
    }

    private static Function<Recipient, Optional<Recipient>> twins(List<Recipient> theirs) {
        var byHost = only(theirs, Likeness::host);
        var byName = only(theirs, Likeness::company);
        return recipient -> found(byHost, host(recipient)).or(() -> found(byName, company(recipient)));
    }

    private static <T> Optional<T> found(Map<String, T> all, @Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(all.get(name));
    }

    /** By a name that each has alone. */
    private static <T> Map<String, T> only(List<T> all, Function<T, @Nullable String> name) {
        var found = new HashMap<String, T>();
        var several = new HashSet<String>();
        for (var each : all) {
            var called = name.apply(each);
            if (called != null && found.putIfAbsent(called, each) != null) {
                several.add(called);
            }
        }
        several.forEach(found::remove);
        return found;
    }

    private static @Nullable String host(Recipient recipient) {
        return Optional.ofNullable(recipient.website())
                .flatMap(OutwardAddress::read)
                .map(URI::getHost)
                .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
                .filter(host -> !OF_MANY.contains(host))
                .orElse(null);
    }

    private static @Nullable String company(Recipient recipient) {
        if (recipient.type() != RecipientType.VENDOR) {
            return null;
        }
        var words = folded(recipient.name()).split(" ");
        int end = words.length;
        while (end > 1 && FORMS.contains(words[end - 1])) {
            end--;
        }
        return orNull(String.join(" ", List.of(words).subList(0, end)));
    }

    private static String folded(String name) {
        return NO_WORD.matcher(FoldedText.of(name)).replaceAll(" ").strip();
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }
}
