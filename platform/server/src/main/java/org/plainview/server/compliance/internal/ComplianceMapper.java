package org.plainview.server.compliance.internal;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.plainview.server.compliance.ReportSummary;

/** What rule packs said about the editions of the district in scope. */
@Mapper
interface ComplianceMapper {
    @Insert("""
            INSERT INTO evaluation (edition, plugin, plugin_version, spi_version, jurisdiction, as_of, record_sha256, findings,
                                    failure, attestations, left_out, words)
            VALUES (#{edition}, #{plugin}, #{pluginVersion}, #{spiVersion}, #{jurisdiction}, #{asOf}, #{recordSha256},
                    #{findings}::jsonb, #{failure}, #{attestations}::jsonb, #{leftOut}::jsonb,
                    #{words}::jsonb)
            """)
    void evaluated(EvaluationRow row);

    /** The words of each pack by language, as JSON; without packs that failed, and without editions older than this. */
    @Select("SELECT words::text FROM evaluation WHERE edition = #{edition} AND words IS NOT NULL ORDER BY plugin")
    List<String> words(int edition);

    @Insert("""
            INSERT INTO published_report (edition, plugin, report, language, title, html, tables, json)
            VALUES (#{edition}, #{plugin}, #{report}, #{language}, #{title}, #{html}, #{tables}::jsonb, #{json})
            """)
    void reported(
            int edition,
            String plugin,
            String report,
            String language,
            String title,
            String html,
            String tables,
            String json);

    @Select("""
            SELECT plugin, report, jurisdiction, title
            FROM (
                SELECT DISTINCT ON (plugin, report) report.plugin, report.report, evaluation.jurisdiction, report.title
                FROM published_report report
                JOIN evaluation USING (district_id, edition, plugin)
                WHERE report.edition = #{edition} AND report.language IN (#{language}, 'en')
                ORDER BY report.plugin, report.report, report.language = #{language} DESC
            ) AS best
            ORDER BY plugin, report
            """)
    List<ReportSummary> reports(int edition, String language);

    @Select("""
            SELECT report.edition, report.plugin, evaluation.plugin_version, evaluation.spi_version, report.report,
                   evaluation.jurisdiction, evaluation.as_of, evaluation.record_sha256, report.language, report.title,
                   report.html, report.tables::text AS tables, report.json
            FROM published_report report
            JOIN evaluation USING (district_id, edition, plugin)
            WHERE report.edition = #{edition} AND report.plugin = #{plugin} AND report.report = #{report}
              AND report.language IN (#{language}, 'en')
            ORDER BY report.language = #{language} DESC
            LIMIT 1
            """)
    @Nullable
    ReportRow report(int edition, String plugin, String report, String language);

    String EVALUATION = """
            SELECT edition, plugin, plugin_version, spi_version, jurisdiction, as_of, record_sha256, findings::text AS findings,
                   failure, attestations::text AS attestations, left_out::text AS left_out, words::text AS words
            FROM evaluation
            """;

    /** Of the newest editions, without what was found. */
    @Select("""
            SELECT edition, plugin, plugin_version, spi_version, jurisdiction, as_of, record_sha256, NULL AS findings, failure,
                   NULL AS attestations, NULL AS left_out, NULL AS words
            FROM evaluation
            ORDER BY edition DESC, plugin
            LIMIT #{limit}
            """)
    List<EvaluationRow> evaluations(int limit);

    @Select(EVALUATION + "WHERE edition = #{edition} AND plugin = #{plugin}")
    @Nullable
    EvaluationRow evaluation(@Param("edition") int edition, @Param("plugin") String plugin);

    /**
     * @param findings by language, as JSON; null if the pack failed
     * @param attestations that held on the day, as JSON; null in an evaluation that is older than they are
     * @param leftOut the ids of rules that were not asked, as JSON; null likewise
     * @param words for what the pack added to the record, by language, as JSON; null likewise, and if the pack failed
     */
    record EvaluationRow(
            int edition,
            String plugin,
            String pluginVersion,
            String spiVersion,
            String jurisdiction,
            LocalDate asOf,
            String recordSha256,
            @Nullable String findings,
            @Nullable String failure,
            @Nullable String attestations,
            @Nullable String leftOut,
            @Nullable String words) {}

    /** @param tables as JSON */
    record ReportRow(
            int edition,
            String plugin,
            String pluginVersion,
            String spiVersion,
            String report,
            String jurisdiction,
            LocalDate asOf,
            String recordSha256,
            String language,
            String title,
            String html,
            String tables,
            String json) {}
}
