package org.plainview.server.mail.internal;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.server.mail.Letter;
import org.plainview.server.mail.Mailer;
import org.plainview.server.shared.Templates;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

@Component
final class SmtpMailer implements Mailer {
    private final JavaMailSender sender;
    private final Templates templates;
    private final MailProperties properties;

    SmtpMailer(JavaMailSender sender, Templates templates, MailProperties properties) {
        this.sender = sender;
        this.templates = templates;
        this.properties = properties;
    }

    @Override
    public void send(Letter letter) {
        var message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.from());
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(plain(letter), templates.render("mail/internal/letter.jte", Map.of("letter", letter)));
            // Answering machines leave letters alone that say they come from one.
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException unusable) {
            throw new MailPreparationException("a letter could not be written", unusable);
        }
        sender.send(message);
    }

    private static String plain(Letter letter) {
        return Stream.of(letter.paragraphs().stream(), Stream.ofNullable(letter.link()), letter.after().stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** @param from the address that letters come from */
    @ConfigurationProperties("plainview.mail")
    record MailProperties(
            @DefaultValue("plainview@localhost") String from) {}
}
