package org.plainview.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes every mail that the platform sends and delivers none: a page on this machine shows them, with their links, to whoever
 * tries the platform out. Mails are kept in memory until the next start.
 */
public final class MailCatcher implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");
    private static final Pattern TAG = Pattern.compile("(?s)<(style|script).*?</\\1>|<[^>]+>");

    private final GreenMail mail;
    private final HttpServer page;

    private MailCatcher(GreenMail mail, HttpServer page) {
        this.mail = mail;
        this.page = page;
    }

    /** @param pagePort 0 for any free one */
    static MailCatcher start(int pagePort) {
        if (pagePort != 0) {
            Ports.requireFree(pagePort, "the mail page", "-Dmail.port");
        }
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            var page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort), 0);
            var catcher = new MailCatcher(mail, page);
            page.createContext("/", catcher::show);
            page.start();
            return catcher;
        } catch (IOException e) {
            mail.stop();
            throw StartFailure.of("The mail page", e);
        }
    }

    /** A mail as a person sees it. {@code text} is without markup; {@code links} are in the order of their appearance. */
    public record Mail(String to, String from, String subject, Instant at, String text, List<String> links) {}

    public int smtpPort() {
        return mail.getSmtp().getPort();
    }

    public String pageUrl() {
        return "http://localhost:" + page.getAddress().getPort();
    }

    /** Every mail caught so far, the oldest first. */
    public List<Mail> mails() {
        return Arrays.stream(mail.getReceivedMessages()).map(MailCatcher::read).toList();
    }

    /**
     * The newest mail to {@code address} that {@code wanted} accepts, waiting for it if it has not come yet.
     *
     * @throws AssertionError if none comes within {@code patience}
     */
    public Mail await(String address, Predicate<Mail> wanted, Duration patience) throws InterruptedException {
        var deadline = Instant.now().plus(patience);
        while (true) {
            var found = mails().reversed().stream()
                    .filter(each -> each.to().contains(address) && wanted.test(each))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(
                        "no such mail to " + address + " within " + patience.toSeconds() + " s; caught so far: "
                                + mails().stream()
                                        .map(each -> each.to() + ": " + each.subject())
                                        .toList());
            }
            Thread.sleep(100);
        }
    }

    @Override
    public void close() {
        page.stop(0);
        mail.stop();
    }

    private static Mail read(MimeMessage message) {
        try {
            var body = text(message);
            var links = LINK.matcher(body)
                    .results()
                    .map(MatchResult::group)
                    .map(MailCatcher::unescaped)
                    .distinct()
                    .toList();
            var sent = message.getSentDate();
            return new Mail(
                    Arrays.toString(message.getRecipients(Message.RecipientType.TO)),
                    Arrays.toString(message.getFrom()),
                    String.valueOf(message.getSubject()),
                    sent == null ? Instant.EPOCH : sent.toInstant(),
                    unescaped(TAG.matcher(body).replaceAll(" ")).strip(),
                    links);
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that was taken cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plain text of a mail, or its HTML where it has no other. */
    private static String text(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return String.valueOf(part.getContent());
        }
        BodyPart best = parts.getBodyPart(0);
        for (int i = 1; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType("text/plain") && !best.isMimeType("text/plain")) {
                best = parts.getBodyPart(i);
            }
        }
        return text(best);
    }

    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var bytes = render().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String render() {
        var list = new StringBuilder();
        for (var each : mails().reversed()) {
            list.append("<article><h2>")
                    .append(escaped(each.subject()))
                    .append("</h2><p>To ")
                    .append(escaped(each.to()))
                    .append(" · from ")
                    .append(escaped(each.from()))
                    .append("</p><pre>")
                    .append(escaped(each.text()))
                    .append("</pre><ul>");
            each.links()
                    .forEach(link -> list.append("<li><a href=\"")
                            .append(escaped(link))
                            .append("\">")
                            .append(escaped(link))
                            .append("</a></li>"));
            list.append("</ul></article>");
        }
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta http-equiv="refresh" content="10"><title>Caught mail</title>
                <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
                article{border-top:1px solid #a9aeb1;padding:1rem 0}pre{white-space:pre-wrap;font:inherit}a{overflow-wrap:anywhere}</style>
                <h1>Caught mail</h1><p>Mail that the local platform sent. Nothing was delivered to anyone.</p>
                """ + (list.isEmpty() ? "<p>None yet.</p>" : list) + "</html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }
}
