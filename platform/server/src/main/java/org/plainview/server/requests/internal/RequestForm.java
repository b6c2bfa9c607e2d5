package org.plainview.server.requests.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.WorkEmail;

/** What a teacher typed, as they typed it. Setters because the web layer fills it from a form. */
final class RequestForm {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_CLASSES = 300;
    private static final int LONGEST_PURPOSE = 1_000;

    private String app = "";
    private String website = "";
    private String purpose = "";
    private String classes = "";
    private String person = "";
    private String email = "";
    /** No person sees this field, so whoever fills it is a machine. */
    private String nickname = "";

    /** What is wrong with it: the name of each field with the code of what to say, in the order of the page. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        note(problems, "app", line(app, LONGEST_NAME));
        note(problems, "website", website.isBlank() || address().isPresent() ? null : "website");
        note(problems, "purpose", text(purpose, LONGEST_PURPOSE));
        note(problems, "classes", line(classes, LONGEST_CLASSES));
        note(problems, "person", line(person, LONGEST_NAME));
        note(problems, "email", WorkEmail.problem(email));
        return problems;
    }

    /** @throws IllegalStateException if there are {@link #problems} */
    ValidRequest valid() {
        if (!problems().isEmpty()) {
            throw new IllegalStateException("a request with problems is not valid");
        }
        return new ValidRequest(
                app.strip(),
                address().orElse(null),
                purpose.strip(),
                classes.strip(),
                person.strip(),
                email.strip().toLowerCase(Locale.ROOT));
    }

    boolean isOfAMachine() {
        return !nickname.isEmpty();
    }

    private static void note(Map<String, String> problems, String field, @Nullable String problem) {
        if (problem != null) {
            problems.put(field, problem);
        }
    }

    private static @Nullable String line(String value, int longest) {
        var problem = text(value, longest);
        return problem == null && value.codePoints().anyMatch(Character::isISOControl) ? "control" : problem;
    }

    private static @Nullable String text(String value, int longest) {
        if (value.isBlank()) {
            return "required";
        }
        return value.strip().length() > longest ? "too-long" : null;
    }

    /** An ordinary address of the web. Nobody of ours ever asks it for anything. */
    private Optional<String> address() {
        var typed = website.strip();
        if (typed.isEmpty() || typed.length() > LONGEST_ADDRESS - "https://".length()) {
            return Optional.empty();
        }
        try {
            var uri = new URI(typed.matches("(?i)https?://.*") ? typed : "https://" + typed);
            return uri.getHost() == null
                            || uri.getUserInfo() != null
                            || !uri.getHost().contains(".")
                    ? Optional.empty()
                    : Optional.of(uri.toString());
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    public String getApp() {
        return app;
    }

    public void setApp(String app) {
        this.app = app;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getClasses() {
        return classes;
    }

    public void setClasses(String classes) {
        this.classes = classes;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getNickname() {
        return nickname;
    }

    public void setNickname(String nickname) {
        this.nickname = nickname;
    }
}
