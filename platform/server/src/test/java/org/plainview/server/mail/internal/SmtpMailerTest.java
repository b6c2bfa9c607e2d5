package org.plainview.server.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.server.mail.Letter;
import org.plainview.server.mail.LetterNotTakenException;
import org.plainview.server.mail.Refusal;
import org.plainview.server.shared.Templates;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a mail server that says what the test tells it to. */
class SmtpMailerTest {
    private static final Letter LETTER = new Letter(
            "parent@example.org",
            Locale.ENGLISH,
            "What changed",
            List.of("Hello"),
            List.of(),
            null,
            null,
            List.of(),
            new Letter.OfList("Stop", "https://example.org/stop/abc", "abc123"));

    private static void send(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        var templates = new Templates();
        new SmtpMailer(
                        sender,
                        templates,
                        new MailSettings(
                                "plainview@example.org",
                                new MailSettings.Returned("back@example.org", "unused", 993, "", "", true)))
                .send(LETTER);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,550 5.1.1 no such user,NO_MAILBOX",
        "RCPT,452 4.2.2 full for now,LATER",
        "RCPT,550 5.7.1 not from you,REFUSED",
        "MAIL,553 not you,UNREACHABLE",
        "DATA,554 5.7.1 no transaction,REFUSED",
        ".,451 try later,LATER",
        ".,554 5.7.1 looks like spam,REFUSED",
    })
    void aRefusalIsKnownForWhatItIs(String command, String reply, Refusal refusal) throws IOException {
        try (var server = new Scripted(Map.of(command, reply))) {
            assertThatThrownBy(() -> send(server.port()))
                    .isInstanceOfSatisfying(
                            LetterNotTakenException.class,
                            failure -> assertThat(failure.refusal()).isEqualTo(refusal));
        }
    }

    @Test
    void whereNobodyAnswersNoLetterWasTaken() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        assertThatThrownBy(() -> send(port))
                .isInstanceOfSatisfying(
                        LetterNotTakenException.class,
                        failure -> assertThat(failure.refusal()).isEqualTo(Refusal.UNREACHABLE));
    }

    /** The server has the letter and may send it on: nobody may take it for one that was not sent. */
    @Test
    void aConnectionThatBreaksAfterTheLetterIsNoRefusal() throws IOException {
        try (var server = new Scripted(Map.of(".", "HANG UP"))) {
            assertThatThrownBy(() -> send(server.port())).isExactlyInstanceOf(MailSendException.class);
        }
    }

    @Test
    void aLetterOfAListComesBackByItsOwnAddressAndSaysHowItIsStopped() throws IOException {
        try (var server = new Scripted(Map.of())) {
            send(server.port());

            assertThat(server.heard)
                    .anyMatch(line -> line.startsWith("MAIL FROM:<back+abc123@example.org>"))
                    .contains(
                            "List-Unsubscribe: <https://example.org/stop/abc>",
                            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                            "From: plainview@example.org");
        }
    }

    private static final class Scripted implements AutoCloseable {
        final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"));

        Scripted(Map<String, String> replies) throws IOException {
            Thread.ofVirtual().start(() -> {
                try (var client = socket.accept();
                        var in = new BufferedReader(
                                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                        var out = client.getOutputStream()) {
                    out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
                    boolean letter = false;
                    for (var line = in.readLine(); line != null; line = in.readLine()) {
                        heard.add(line);
                        if (letter && !line.equals(".")) {
                            continue;
                        }
                        var command = letter ? "." : line.substring(0, Math.min(4, line.length()));
                        var reply = replies.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 well");
                        if (reply.equals("HANG UP")) {
                            return;
                        }
                        letter = command.equals("DATA") && reply.startsWith("3");
                        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException ended) {
                    // So does the test.
                }
            });
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
