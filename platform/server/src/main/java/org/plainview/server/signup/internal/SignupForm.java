package org.plainview.server.signup.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.WorkEmail;

/** What a person typed, as they typed it. Setters because the web layer fills it from a form. */
final class SignupForm {
    private static final Pattern NCES_ID = Pattern.compile("[0-9]{7}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");

    private static final int SHORTEST_SLUG = 3;
    private static final int LONGEST_SLUG = 63;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ADDRESS = 300;

    private String name = "";
    private String state = "";
    private String ncesId = "";
    private String website = "";
    private String slug = "";
    private String person = "";
    private String office = "";
    private String email = "";

    static SignupForm from(DistrictDirectory.Entry entry) {
        var form = new SignupForm();
        form.name = entry.name();
        form.state = entry.state().name();
        form.website = entry.website();
        form.slug = DistrictName.slug(entry.name());
        return form;
    }

    /** What is wrong with it: the name of each field with the code of what to say, in the order of the page. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        note(problems, "name", text(name));
        note(problems, "state", usState().isPresent() ? null : "state");
        note(problems, "ncesId", ncesIdProblem());
        note(problems, "website", address().isPresent() ? null : "website");
        note(problems, "slug", slugProblem());
        note(problems, "person", text(person));
        note(problems, "office", text(office));
        note(problems, "email", WorkEmail.problem(email));
        return problems;
    }

    /** @throws IllegalStateException if there are {@link #problems} */
    ValidForm valid() {
        if (!problems().isEmpty()) {
            throw new IllegalStateException("a sign-up with problems is not valid");
        }
        return new ValidForm(
                name.strip(),
                usState().orElseThrow().name(),
                ncesId.isBlank() ? null : ncesId.strip(),
                address().orElseThrow(),
                chosenSlug(),
                person.strip(),
                office.strip(),
                email.strip().toLowerCase(Locale.ROOT));
    }

    private static void note(Map<String, String> problems, String field, @Nullable String problem) {
        if (problem != null) {
            problems.put(field, problem);
        }
    }

    private static @Nullable String text(String value) {
        if (value.isBlank()) {
            return "required";
        }
        if (value.strip().length() > LONGEST_TEXT) {
            return "too-long";
        }
        return value.codePoints().anyMatch(Character::isISOControl) ? "control" : null;
    }

    private Optional<UsState> usState() {
        return Stream.of(UsState.values())
                .filter(known -> known.name().equals(state))
                .findFirst();
    }

    private @Nullable String ncesIdProblem() {
        var id = ncesId.strip();
        if (id.isEmpty()) {
            return null;
        }
        if (!NCES_ID.matcher(id).matches()) {
            return "nces-id";
        }
        return usState().isEmpty() || id.startsWith(usState().get().fips()) ? null : "nces-id-state";
    }

    private Optional<String> address() {
        var typed = website.strip();
        if (typed.isEmpty() || typed.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        try {
            var uri = new URI(typed.matches("(?i)https?://.*") ? typed : "https://" + typed);
            var host = uri.getHost();
            if (host == null
                    || uri.getUserInfo() != null
                    || !HOST.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
                return Optional.empty();
            }
            return Optional.of(uri.toString());
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    /** Where none was typed, the one that the name suggests. */
    private String chosenSlug() {
        return slug.isBlank() ? DistrictName.slug(name) : slug.strip().toLowerCase(Locale.ROOT);
    }

    private @Nullable String slugProblem() {
        var chosen = chosenSlug();
        if (chosen.isEmpty()) {
            return name.isBlank() ? null : "slug";
        }
        if (!SLUG.matcher(chosen).matches() || chosen.length() < SHORTEST_SLUG || chosen.length() > LONGEST_SLUG) {
            return "slug";
        }
        return ReservedSlugs.contains(chosen) ? "slug-reserved" : null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getNcesId() {
        return ncesId;
    }

    public void setNcesId(String ncesId) {
        this.ncesId = ncesId;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
