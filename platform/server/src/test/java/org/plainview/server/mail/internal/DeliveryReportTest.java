package org.plainview.server.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.server.mail.Refusal;

class DeliveryReportTest {
    private static MimeMessage message(String text) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    static String report(String action, String status) {
        return """
                From: MAILER-DAEMON@mail.test
                To: returns@mail.test
                Subject: Undelivered
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="part"

                --part
                Content-Type: text/plain

                It did not get there.
                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.mail.test
                Arrival-Date: Mon, 30 Nov 2026 10:00:00 -0700

                Final-Recipient: rfc822; parent@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; what the other server said

                --part
                Content-Type: message/rfc822

                From: plainview@mail.test
                Subject: What changed

                Action: failed
                Status: 5.1.1

                --part--
                """.formatted(action, status);
    }

    @ParameterizedTest
    @CsvSource({
        "failed,5.1.1,NO_MAILBOX",
        "Failed,5.1.10,NO_MAILBOX",
        "failed,5.2.1 (disabled),NO_MAILBOX",
        "failed,5.2.2,REFUSED",
        "failed,5.7.1,REFUSED",
        "failed,4.4.7,REFUSED",
        "failed,'',REFUSED",
    })
    void aFailedLetterSaysWhy(String action, String status, Refusal refusal) throws Exception {
        assertThat(DeliveryReport.read(message(report(action, status)))).contains(refusal);
    }

    @ParameterizedTest
    @CsvSource({"delayed,4.4.1", "delivered,2.0.0", "relayed,2.1.9", "expanded,2.0.0"})
    void oneThatIsLateOrArrivedIsNoFailure(String action, String status) throws Exception {
        assertThat(DeliveryReport.read(message(report(action, status)))).isEmpty();
    }

    @Test
    void anAnsweringMachineIsNoReport() throws Exception {
        assertThat(DeliveryReport.read(
                        message("From: a@b.test\nContent-Type: text/plain\n\nAction: failed\nStatus: 5.1.1\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "550,5.1.1 no such user,NO_MAILBOX",
        "550,no such user,NO_MAILBOX",
        "550,5.7.1 you are on a list,REFUSED",
        "552,full,REFUSED",
        "554,5.7.1 spam,REFUSED",
        "450,4.2.1 try again,LATER",
        "421,5.1.1 not what the reply says,LATER",
        "550,see https://10.5.1.1/,NO_MAILBOX",
    })
    void aReplySaysAsMuchAsItsFullerCode(int reply, String words, Refusal refusal) {
        assertThat(Refusal.ofReply(reply, words)).isEqualTo(refusal);
    }
}
