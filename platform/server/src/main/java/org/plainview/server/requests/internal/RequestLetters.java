package org.plainview.server.requests.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plainview.record.Sentences;
import org.plainview.server.forms.FormPlaces;
import org.plainview.server.mail.Letter;
import org.plainview.server.mail.Mailer;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;
import org.springframework.stereotype.Component;

/** The letters about a request, each in the language in which it was asked. */
@Component
final class RequestLetters {
    private final Mailer mailer;
    private final Words words;
    private final FormPlaces places;
    private final Districts districts;

    RequestLetters(Mailer mailer, Words words, FormPlaces places, Districts districts) {
        this.mailer = mailer;
        this.words = words;
        this.places = places;
        this.districts = districts;
    }

    void sendLink(RequestRow row, String token) {
        var district = district();
        mailer.send(new Letter(
                Objects.requireNonNull(row.email()),
                row.locale(),
                say(row, "link.subject", row.app()),
                List.of(
                        say(row, "link.greeting", Objects.requireNonNull(row.person())),
                        say(row, "link.text", district.name(), row.app())),
                say(row, "link.button"),
                places.permanent(district, row.locale(), "/products/requests/confirm/" + token),
                List.of(say(row, "link.lasts", ProductRequests.LINK_LASTS.toHours()), say(row, "link.not-you"))));
    }

    void sendAnswer(RequestRow row) {
        var district = district();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(say(row, "answer.greeting", Objects.requireNonNull(row.person())));
        paragraphs.add(say(
                row,
                "answer.text",
                district.name(),
                row.app(),
                say(row, "decision." + row.decision()),
                Sentences.in(row.locale()).date(Objects.requireNonNull(row.decidedOn()))));
        if (row.reason() != null) {
            paragraphs.add(row.reason());
        }
        mailer.send(new Letter(
                Objects.requireNonNull(row.email()),
                row.locale(),
                say(row, "answer.subject", row.app()),
                paragraphs,
                say(row, "answer.button"),
                places.permanent(district, row.locale(), "/products"),
                List.of(say(row, "answer.public"), say(row, "answer.forgotten"))));
    }

    private District district() {
        return districts.byId(DistrictScope.current()).orElseThrow();
    }

    private String say(RequestRow row, String key, Object... arguments) {
        return words.say(row.locale(), "requests.letter." + key, arguments);
    }
}
