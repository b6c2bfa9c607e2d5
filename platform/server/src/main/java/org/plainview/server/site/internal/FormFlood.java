package org.plainview.server.site.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.plainview.server.shared.RateLimit;
import org.plainview.server.shared.Words;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Refuses form upon form from one address, to whatever districts they go, before anything of them is read: whoever reads a page
 * meanwhile is to notice nothing of it. So it is answered in a line, without a page and without a line in the log. How often a
 * person may ask for something is the forms' own to say, and far less.
 */
@Component
final class FormFlood {
    private static final String SECONDS = "60";

    private final RateLimit limit;
    private final Words words;
    private final Counter refused;

    FormFlood(Limits limits, Words words, MeterRegistry meters) {
        this.limit = RateLimit.perMinute(limits.formsPerAddressAndMinute());
        this.words = words;
        refused = Counter.builder("plainview.site.forms.refused")
                .description("Forms that were not read, since too many came from their address")
                .register(meters);
    }

    /** @param formsPerAddressAndMinute an address may be that of a whole school, on the evening when all its parents are there */
    @ConfigurationProperties("plainview.site")
    record Limits(@DefaultValue("120") int formsPerAddressAndMinute) {}

    /** Answers a form that comes too soon after others. False where it may go on. */
    boolean refuses(HttpServletRequest request, HttpServletResponse response, Locale language) throws IOException {
        if (limit.take(request.getRemoteAddr())) {
            return false;
        }
        refused.increment();
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(words.say(language, "site.forms.flood").getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
