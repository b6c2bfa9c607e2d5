package org.plainview.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who the district is and how its site greets people. A record has exactly one.
 *
 * @param ncesId the 7-digit NCES id of the local education agency
 * @param state the USPS code, such as {@code UT}
 * @param timeZone an IANA time zone, such as {@code America/Denver}
 * @param languages BCP 47, the first of them the language in which the record is written
 * @param statement the district's own opening words on its site
 * @param sample true for an invented district that shows what a site looks like
 * @param logo a picture that stands at the head of every page of the site, beside the name, which says what it shows
 * @param accent the color of the site: {@code #} and six hexadecimal digits in lower case
 * @param minimumCell the smallest number of students that is published; unsaid is 10
 * @param comparable whether sites of other districts that say so too may be shown beside this one's; consent is public as all else
 * @param readingGrade the highest school grade at which a public text should read; unsaid is 8
 */
public record DistrictProfile(
        String name,
        @Nullable String ncesId,
        String state,
        String timeZone,
        List<String> languages,
        @WebAddress @Nullable String website,
        @PublicText @Nullable String statement,
        @Nullable DocumentHash logo,
        @Nullable String accent,
        @RefersTo(ItemKind.CONTACT) @Nullable Key contact,
        @Nullable Integer minimumCell,
        @Nullable Integer readingGrade,
        boolean comparable,
        boolean sample,
        Translations translations) {
    private static final int READING_GRADE = 8;
    private static final int MINIMUM_CELL = 10;
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");

    public DistrictProfile {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a district has at least one language");
        }
        if (accent != null && !isColor(accent)) {
            throw new IllegalArgumentException("\"" + accent + "\" is not a color such as #0b6e4f");
        }
    }

    /** Whether {@code text} has the form of {@link #accent}. */
    public static boolean isColor(String text) {
        return COLOR.matcher(text).matches();
    }

    /** The highest grade at which a public text should read; see {@link ReadingGrade}. */
    public int readingLimit() {
        return Objects.requireNonNullElse(readingGrade, READING_GRADE);
    }

    /** The smallest count of people that is told; see {@link #minimumCell}. */
    public int smallestCount() {
        return Objects.requireNonNullElse(minimumCell, MINIMUM_CELL);
    }

    /** The language in which the record itself is written. */
    public String language() {
        return languages.getFirst();
    }

    /** The day that it is in the district at {@code instant}. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of(timeZone));
    }

    /** A profile in English with nothing but what every district has. */
    public static DistrictProfile of(String name, String state, String timeZone) {
        return builder(name, state, timeZone).build();
    }

    public static Builder builder(String name, String state, String timeZone) {
        return new Builder(name, state, timeZone);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(name, state, timeZone)
                .ncesId(ncesId)
                .languages(languages)
                .website(website)
                .statement(statement)
                .logo(logo)
                .accent(accent)
                .contact(contact)
                .minimumCell(minimumCell)
                .readingGrade(readingGrade)
                .comparable(comparable)
                .sample(sample)
                .translations(translations);
    }

    /** Makes a profile. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private String name;
        private @Nullable String ncesId;
        private String state;
        private String timeZone;
        private List<String> languages = List.of("en");
        private @Nullable String website;
        private @Nullable String statement;
        private @Nullable DocumentHash logo;
        private @Nullable String accent;
        private @Nullable Key contact;
        private @Nullable Integer minimumCell;
        private @Nullable Integer readingGrade;
        private boolean comparable;
        private boolean sample;
        private Translations translations = Translations.none();

        private Builder(String name, String state, String timeZone) {
            this.name = name;
            this.state = state;
            this.timeZone = timeZone;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder ncesId(@Nullable String ncesId) {
            this.ncesId = ncesId;
            return this;
        }

        public Builder state(String state) {
            this.state = state;
            return this;
        }

        public Builder timeZone(String timeZone) {
            this.timeZone = timeZone;
            return this;
        }

        public Builder languages(List<String> languages) {
            this.languages = languages;
            return this;
        }

        public Builder languages(String... languages) {
            return languages(List.of(languages));
        }

        public Builder website(@Nullable String website) {
            this.website = website;
            return this;
        }

        public Builder statement(@Nullable String statement) {
            this.statement = statement;
            return this;
        }

        public Builder logo(@Nullable DocumentHash logo) {
            this.logo = logo;
            return this;
        }

        public Builder accent(@Nullable String accent) {
            this.accent = accent;
            return this;
        }

        public Builder contact(@Nullable Key contact) {
            this.contact = contact;
            return this;
        }

        public Builder comparable(boolean comparable) {
            this.comparable = comparable;
            return this;
        }

        public Builder sample(boolean sample) {
            this.sample = sample;
            return this;
        }

        public Builder minimumCell(@Nullable Integer minimumCell) {
            this.minimumCell = minimumCell;
            return this;
        }

        public Builder readingGrade(@Nullable Integer readingGrade) {
            this.readingGrade = readingGrade;
            return this;
        }

        public Builder translations(Translations translations) {
            this.translations = translations;
            return this;
        }

        public DistrictProfile build() {
            return new DistrictProfile(
                    name,
                    ncesId,
                    state,
                    timeZone,
                    languages,
                    website,
                    statement,
                    logo,
                    accent,
                    contact,
                    minimumCell,
                    readingGrade,
                    comparable,
                    sample,
                    translations);
        }
    }
}
