package org.plainview.server.operations.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.AcrossDistricts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operator's lists of districts, with counts and dates and nothing of any record, and of languages. */
@RestController
@RequestMapping("/api/operator")
class OperatorController {
    private static final int LONGEST_LIST = 1_000;

    private final AcrossDistricts across;
    private final Words words;

    OperatorController(AcrossDistricts across, Words words) {
        this.across = across;
        this.words = words;
    }

    /** @param q part of the name or the slug; where it is not said, the first thousand of all */
    @GetMapping("/districts")
    @RequiresPermission(Permission.OPERATE)
    DistrictList listDistricts(@RequestParam(defaultValue = "") String q) {
        return across.call(
                "operator lists districts",
                all -> new DistrictList(all.sql("""
                        SELECT district.slug, district.name, district.state, lower(district.status) AS status,
                               (SELECT count(*) FROM edition WHERE edition.district_id = district.id) AS editions,
                               (SELECT max(published_at) FROM edition WHERE edition.district_id = district.id) AS last_published_at,
                               (SELECT count(*) FROM member WHERE member.district_id = district.id) AS members
                        FROM district
                        WHERE position(lower(:part) IN lower(district.name)) > 0 OR position(lower(:part) IN district.slug) > 0
                        ORDER BY district.name, district.slug
                        LIMIT :limit
                        """)
                        .param("part", q.strip())
                        .param("limit", LONGEST_LIST)
                        .query(DistrictView::of)
                        .list()));
    }

    /** The languages of the public pages, and whether somebody who speaks them looked at the words. */
    @GetMapping("/languages")
    @RequiresPermission(Permission.OPERATE)
    LanguageList listLanguages() {
        return new LanguageList(Words.PUBLIC_LANGUAGES.stream()
                .map(language -> new LanguageView(
                        language.toLanguageTag(),
                        words.say(language, "frame.own-name"),
                        language.getDisplayName(words.asked()),
                        Reviewed.valueOf(
                                words.say(language, "language.reviewed").toUpperCase(Locale.ROOT))))
                .toList());
    }

    record LanguageList(List<LanguageView> languages) {}

    /** @param name in the language of the reader */
    record LanguageView(String tag, String ownName, String name, Reviewed reviewed) {}

    /** What the message file of a language says of itself. */
    enum Reviewed {
        /** It was written in this language. */
        ORIGINAL,
        NO,
        YES
    }

    record DistrictList(List<DistrictView> districts) {}

    record DistrictView(
            String slug,
            String name,
            String state,
            String status,
            int editions,
            @Nullable Instant lastPublishedAt,
            int members) {
        static DistrictView of(ResultSet row, int index) throws SQLException {
            return new DistrictView(
                    row.getString("slug"),
                    row.getString("name"),
                    row.getString("state"),
                    row.getString("status"),
                    row.getInt("editions"),
                    instant(row, "last_published_at"),
                    row.getInt("members"));
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
