package org.plainview.server.requests.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plainview.record.Sentences;
import org.plainview.server.forms.FormPlaces;
import org.plainview.server.mail.Letter;
import org.plainview.server.mail.Mailer;
import org.plainview.server.requests.internal.ParentRequestMapper.Untouched;
import org.plainview.server.shared.Member;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;
import org.springframework.stereotype.Component;

/**
 * The letters to a family that asked, each in the language in which it asked, and to the staff who answer, in that of the
 * district. None repeats what the family wrote.
 */
@Component
final class ParentRequestLetters {
    private final Mailer mailer;
    private final Words words;
    private final FormPlaces places;
    private final Districts districts;
    private final Addresses addresses;

    ParentRequestLetters(Mailer mailer, Words words, FormPlaces places, Districts districts, Addresses addresses) {
        this.mailer = mailer;
        this.words = words;
        this.places = places;
        this.districts = districts;
        this.addresses = addresses;
    }

    void sendReceipt(ParentRequestRow row, String email, RequestCode code) {
        var district = district();
        mailer.send(new Letter(
                email,
                row.locale(),
                say(row, "receipt.subject", district.name()),
                List.of(
                        say(row, "receipt.text", district.name()),
                        say(row, "receipt.due", day(row)),
                        say(row, "receipt.code", code.inGroups())),
                say(row, "receipt.button"),
                places.permanent(district, row.locale(), "/requests/" + code.inGroups()),
                List.of(say(row, "receipt.keep"), say(row, "receipt.not-you"))));
    }

    void sendReply(ParentRequestRow row, String email, String text) {
        var district = district();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(say(row, "reply.text", district.name()));
        paragraphs.addAll(text.lines().filter(line -> !line.isBlank()).toList());
        mailer.send(new Letter(
                email,
                row.locale(),
                say(row, "reply.subject", district.name()),
                paragraphs,
                say(row, "reply.button"),
                places.permanent(district, row.locale(), "/requests"),
                List.of(say(row, "reply.code"))));
    }

    /** Tells nothing but how much waits, since mail can be read on its way. */
    void sendUntouched(Member handler, Untouched untouched, Locale language) {
        var district = district();
        mailer.send(new Letter(
                handler.email(),
                language,
                words.say(language, "requests.letter.untouched.subject", district.name(), untouched.count()),
                List.of(words.say(
                        language,
                        "requests.letter.untouched.text",
                        untouched.count(),
                        Sentences.in(language).date(untouched.due()))),
                words.say(language, "requests.letter.untouched.button"),
                addresses.platform() + "/console/" + district.slug() + "/requests",
                List.of(words.say(language, "requests.letter.untouched.why", district.name()))));
    }

    private static String day(ParentRequestRow row) {
        return Sentences.in(row.locale()).date(row.dueOn());
    }

    private District district() {
        return districts.byId(DistrictScope.current()).orElseThrow();
    }

    private String say(ParentRequestRow row, String key, Object... arguments) {
        return words.say(row.locale(), "requests.letter." + key, arguments);
    }
}
