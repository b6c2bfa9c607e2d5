package org.plainview.server.requests.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.server.shared.WorkEmail;

/** What a family typed, as they typed it. Setters because the web layer fills it from a form. */
final class ParentRequestForm {
    static final int LONGEST_MESSAGE = 5_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ABOUT = 200;

    private String kind = "";
    private String about = "";
    private String message = "";
    private String asker = "";
    private String name = "";
    private String mail = "";
    private String school = "";
    /** No person sees this field, so whoever fills it is a machine. */
    private String nickname = "";
    /** Made by a script; empty where none ran. */
    private String stamp = "";

    /** What is wrong with it: the name of each field with the code of what to say, in the order of the page. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        note(problems, "kind", chosen().isEmpty() ? "required" : null);
        note(problems, "message", message(message));
        note(problems, "asker", Codes.find(Asker.class, asker).isEmpty() ? "required" : null);
        note(problems, "name", name.isBlank() ? (isNameNeeded() ? "required" : null) : line(name, LONGEST_NAME));
        note(problems, "mail", mail.isBlank() ? null : mailProblem());
        note(problems, "school", school.isBlank() ? null : line(school, LONGEST_NAME));
        return problems;
    }

    Optional<RequestKind> chosen() {
        return Codes.find(RequestKind.class, kind);
    }

    /** Who asks about a child's record must say who they are; who complains or asks need not. */
    private boolean isNameNeeded() {
        return chosen().filter(RequestKind::concernsAChild).isPresent();
    }

    /** An address that anyone can get is as good as another here. */
    private @Nullable String mailProblem() {
        var problem = WorkEmail.problem(mail);
        return "email".equals(problem) ? problem : null;
    }

    /** What is wrong with something that a person writes at length; null where nothing is. */
    static @Nullable String message(String text) {
        if (text.isBlank()) {
            return "required";
        }
        return text.strip().length() > LONGEST_MESSAGE ? "too-long" : null;
    }

    /** @throws IllegalStateException if there are {@link #problems} */
    ValidParentRequest valid() {
        if (!problems().isEmpty()) {
            throw new IllegalStateException("a request with problems is not valid");
        }
        return new ValidParentRequest(
                chosen().orElseThrow(),
                Codes.find(Asker.class, asker).orElseThrow(),
                said(about),
                message.strip(),
                said(name),
                said(mail.toLowerCase(Locale.ROOT)),
                said(school));
    }

    boolean isOfAMachine() {
        return !nickname.isEmpty();
    }

    private static @Nullable String said(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static void note(Map<String, String> problems, String field, @Nullable String problem) {
        if (problem != null) {
            problems.put(field, problem);
        }
    }

    private static @Nullable String line(String value, int longest) {
        if (value.strip().length() > longest) {
            return "too-long";
        }
        return value.codePoints().anyMatch(Character::isISOControl) ? "control" : null;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about.length() > LONGEST_ABOUT ? "" : about;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getAsker() {
        return asker;
    }

    public void setAsker(String asker) {
        this.asker = asker;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getStamp() {
        return stamp;
    }

    public void setStamp(String stamp) {
        this.stamp = stamp;
    }

    public String getNickname() {
        return nickname;
    }

    public void setNickname(String nickname) {
        this.nickname = nickname;
    }
}
