package org.plainview.server.mail.internal;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.plainview.server.mail.Letter;
import org.plainview.server.mail.LetterNotTakenException;
import org.plainview.server.mail.Mailer;
import org.plainview.server.mail.Refusal;
import org.plainview.server.shared.Templates;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

@Component
final class SmtpMailer implements Mailer {
    private static final int LEAST_REFUSING = 400;

    private final JavaMailSenderImpl sender;
    private final Templates templates;
    private final MailSettings settings;

    SmtpMailer(JavaMailSenderImpl sender, Templates templates, MailSettings settings) {
        this.sender = sender;
        this.templates = templates;
        this.settings = settings;
    }

    @Override
    public void send(Letter letter) {
        var message = write(letter);
        try {
            sender.send(message);
        } catch (MailAuthenticationException locked) {
            throw new LetterNotTakenException(Refusal.UNREACHABLE, locked);
        } catch (MailSendException failed) {
            var refusal = refusal(failed);
            if (refusal.isPresent()) {
                throw new LetterNotTakenException(refusal.get(), failed);
            }
            throw failed;
        }
    }

    private SMTPMessage write(Letter letter) {
        var message = new SMTPMessage(sender.getSession());
        try {
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(plain(letter), templates.render("mail/internal/letter.jte", Map.of("letter", letter)));
            // Answering machines leave letters alone that say they come from one.
            message.setHeader("Auto-Submitted", "auto-generated");
            var list = letter.list();
            if (list != null) {
                message.setHeader("List-Unsubscribe", "<" + list.stop() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
                var returned = settings.returned();
                if (returned != null) {
                    message.setEnvelopeFrom(returned.address(list.returnTo()));
                }
            }
        } catch (MessagingException unusable) {
            throw new MailPreparationException("a letter could not be written", unusable);
        }
        return message;
    }

    /** Nothing where the server may have taken the letter. */
    private static Optional<Refusal> refusal(MailSendException failed) {
        var failures = failed.getMessageExceptions();
        if (failures.length > 0 && Objects.equals(failed.getCause(), failures[0])) {
            // Spring says so where it did not get as far as a letter.
            return Optional.of(Refusal.UNREACHABLE);
        }
        return Arrays.stream(failures)
                .flatMap(SmtpMailer::chain)
                .flatMap(each -> refusal(each).stream())
                .findFirst();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(
                failure,
                Objects::nonNull,
                each -> each instanceof MessagingException mail && mail.getNextException() != null
                        ? mail.getNextException()
                        : null);
    }

    private static Optional<Refusal> refusal(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address ->
                Optional.of(Refusal.ofReply(address.getReturnCode(), String.valueOf(address.getMessage())));
            // Of ourselves, not of whom we write to.
            case SMTPSendFailedException sender
            when String.valueOf(sender.getCommand()).startsWith("MAIL") -> Optional.of(Refusal.UNREACHABLE);
            case SMTPSendFailedException letter
            when letter.getReturnCode() >= LEAST_REFUSING ->
                // Of the letter: its mailbox had been agreed to before.
                Optional.of(letter.getReturnCode() < 500 ? Refusal.LATER : Refusal.REFUSED);
            default -> Optional.empty();
        };
    }

    private static String plain(Letter letter) {
        var list = letter.list();
        return Stream.of(
                        letter.paragraphs().stream(),
                        letter.lines().stream()
                                .map(line -> "- " + line.words() + (line.href() == null ? "" : "\n  " + line.href())),
                        Stream.ofNullable(letter.link()),
                        letter.after().stream(),
                        Stream.ofNullable(list == null ? null : list.words() + ":\n" + list.stop()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
