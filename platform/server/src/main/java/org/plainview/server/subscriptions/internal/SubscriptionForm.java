package org.plainview.server.subscriptions.internal;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plainview.server.shared.WorkEmail;

/** What somebody typed who wants letters, as they typed it. Setters because the web layer fills it from a form. */
final class SubscriptionForm {
    private String email = "";
    private List<String> topics = List.of();
    /** No person sees this field, so whoever fills it is a machine. */
    private String nickname = "";

    /** As it is shown before anybody typed. */
    static SubscriptionForm blank() {
        var form = new SubscriptionForm();
        form.topics = List.of(Topic.EVERYTHING.code());
        return form;
    }

    /** What is wrong with it: the name of each field with the code of what to say, in the order of the page. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        var wrong = WorkEmail.problemOfAny(email);
        if (wrong != null) {
            problems.put("email", wrong);
        }
        if (chosen().isEmpty()) {
            problems.put("topics", "required");
        }
        return problems;
    }

    /** Fit to compare; good only where there are no {@link #problems}. */
    String address() {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    Set<Topic> chosen() {
        var chosen = EnumSet.noneOf(Topic.class);
        topics.forEach(code -> Topic.byCode(code).ifPresent(chosen::add));
        return chosen;
    }

    boolean isChosen(Topic topic) {
        return topics.contains(topic.code());
    }

    boolean isOfAMachine() {
        return !nickname.isEmpty();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public List<String> getTopics() {
        return topics;
    }

    public void setTopics(List<String> topics) {
        this.topics = List.copyOf(topics);
    }

    public String getNickname() {
        return nickname;
    }

    public void setNickname(String nickname) {
        this.nickname = nickname;
    }
}
