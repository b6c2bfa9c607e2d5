package org.plainview.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.plainview.host.PluginKind;
import org.plainview.host.PluginMessages;
import org.plainview.host.ReportRendering;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemRef;
import org.plainview.spi.Clause;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Finding;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.Rule;
import org.plainview.spi.StateRules;

/**
 * What every pack of rules keeps to. A pack's author extends this class and names the pack:
 *
 * <pre>{@code
 * class MyRulesTest extends StateRulesContract {
 *     @Override
 *     protected StateRules pack() {
 *         return new MyRules();
 *     }
 * }
 * }</pre>
 *
 * <p>Every rule needs at least one record that meets it and one that does not, as files under
 * {@code src/test/resources/fixtures}: {@code fixtures/<rule id>/<status>_<what it shows>.json}. The record is in the
 * platform's JSON. Of several findings, the gravest counts: not met, due, needs attestation, not assessed, advisory, met,
 * not applicable. A name that ends in {@code _on-2026-07-01} is judged on that day.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StateRulesContract {
    private static final List<Finding.Status> GRAVEST_FIRST = List.of(
            Finding.Status.NOT_MET,
            Finding.Status.DUE,
            Finding.Status.NEEDS_ATTESTATION,
            Finding.Status.NOT_ASSESSED,
            Finding.Status.ADVISORY,
            Finding.Status.MET,
            Finding.Status.NOT_APPLICABLE);

    protected abstract StateRules pack();

    @Test
    void saysWhoseRulesTheseAreAndCitesTheLaw() {
        var pack = pack();

        assertThat(pack.jurisdiction()).matches("[A-Z]{2}");
        assertThat(pack.rules())
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id)
                        .startsWith(pack.jurisdiction() + "-")
                        .matches("[A-Z]{2}-[A-Za-z0-9][A-Za-z0-9.-]{0,59}"));
        assertThat(pack.rules())
                .allSatisfy(rule -> assertThat(rule.citation()).as(rule.id()).isNotBlank());
        assertThat(pack.reports()).extracting(Report::id).doesNotHaveDuplicates();
    }

    @Test
    void hasWordsForEverythingInEveryLanguageItShips() {
        var pack = pack();
        var messages = messages();

        assertThat(messages.problems()).isEmpty();
        var said = Stream.of(
                        pack.rules().stream().flatMap(rule -> Stream.of(rule.title(), rule.duty())),
                        pack.reports().stream().map(Report::title),
                        pack.terms().values().stream(),
                        pack.fields().stream().flatMap(StateRulesContract::words),
                        pack.clauses().stream().flatMap(clause -> Stream.of(clause.title(), clause.text())))
                .flatMap(each -> each);
        assertThat(said).allSatisfy(message -> assertSaid(messages, message));
    }

    private static Stream<Message> words(ExtraField field) {
        return Stream.concat(
                Stream.of(field.label(), field.help()), field.choices().stream().map(ExtraField.Choice::label));
    }

    @Test
    void whatItOffersBearsTheNamesOfItsJurisdictionEachOnce() {
        var pack = pack();
        var jurisdiction = pack.jurisdiction().toLowerCase(Locale.ROOT);

        assertThat(pack.fields())
                .extracting(ExtraField::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).startsWith(jurisdiction + "."));
        assertThat(pack.clauses())
                .extracting(Clause::code)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).startsWith(jurisdiction + "-"));
        assertThat(pack.starter()).extracting(ItemRef::of).doesNotHaveDuplicates();
    }

    @Test
    void usesNothingButItsArguments() {
        var files = PluginFiles.of(pack().getClass());

        files.assertHarmless(PluginKind.STATE_RULES);
        files.assertNamed(StateRules.class, pack().getClass());
    }

    @Test
    void everyRuleHasARecordThatMeetsItAndOneThatDoesNot() {
        var fixtures = fixtures();

        assertThat(pack().rules().stream()
                        .flatMap(rule -> Stream.of(
                                        missing(
                                                rule,
                                                "meets it",
                                                fixtures.stream().filter(Fixture::passes)),
                                        missing(
                                                rule,
                                                "does not meet it",
                                                fixtures.stream().filter(Fixture::fails)))
                                .flatMap(each -> each)))
                .as("records that are missing")
                .isEmpty();
        assertThat(fixtures)
                .extracting(Fixture::rule)
                .isSubsetOf(pack().rules().stream().map(Rule::id).toList());
    }

    private static Stream<String> missing(Rule rule, String what, Stream<Fixture> fixtures) {
        return fixtures.anyMatch(fixture -> fixture.rule().equals(rule.id()))
                ? Stream.empty()
                : Stream.of(rule.id() + " has no record that " + what);
    }

    @TestFactory
    Stream<DynamicTest> judgesEachRecordAsItShould() {
        return fixtures().stream()
                .map(fixture -> dynamicTest(
                        fixture.rule() + ": " + fixture.expected() + ", " + fixture.name(),
                        fixture.source(),
                        () -> assertJudged(fixture)));
    }

    private void assertJudged(Fixture fixture) {
        var rule = rule(fixture.rule());
        assertThat(rule.inForceOn(fixture.day()))
                .as("in force on %s", fixture.day())
                .isTrue();

        var findings = rule.evaluate(fixture.record(), fixture.day());

        assertThat(gravest(findings)).as("%s", findings).isEqualTo(fixture.expected());
        assertProper(rule, fixture.record(), findings);
        assertThat(rule(fixture.rule()).evaluate(fixture.record(), fixture.day()))
                .as("asked again")
                .isEqualTo(findings);
    }

    @TestFactory
    Stream<DynamicTest> neverTakesWhatIsMissingForWhatIsMet() {
        var empty = empty();
        return pack().rules().stream()
                .map(rule -> dynamicTest(rule.id(), () -> {
                    for (var day : List.of(Fixture.USUAL_DAY, LocalDate.of(1990, 1, 1), LocalDate.of(2100, 12, 31))) {
                        var findings = rule.evaluate(empty, day);

                        assertProper(rule, empty, findings);
                        assertThat(findings).extracting(Finding::status).doesNotContain(Finding.Status.MET);
                    }
                }));
    }

    @Test
    void beginsADistrictWithNothingThatMeetsARuleOrAFieldRefuses() {
        var pack = pack();
        var begun = DistrictRecord.of(empty().profile(), pack.starter());

        assertThat(pack.rules().stream().filter(rule -> rule.inForceOn(Fixture.USUAL_DAY)))
                .allSatisfy(rule -> assertThat(rule.evaluate(begun, Fixture.USUAL_DAY))
                        .as(rule.id())
                        .extracting(Finding::status)
                        .doesNotContain(Finding.Status.MET));
        assertThat(begun.all())
                .allSatisfy(item -> assertThat(item.extra())
                        .allSatisfy((name, value) -> assertThat(pack.fields())
                                .as("fields of %s that admit %s", name, value)
                                .anyMatch(field -> field.kind() == item.kind()
                                        && field.name().equals(name)
                                        && field.admits(value))));
    }

    @TestFactory
    Stream<DynamicTest> rendersItsReports() {
        return pack().reports().stream()
                .flatMap(report -> Stream.concat(
                                Stream.of(empty()), fixtures().stream().map(Fixture::record))
                        .map(record -> dynamicTest(
                                report.id() + ", " + record.all().count() + " items",
                                () -> assertRendered(report, record))));
    }

    private void assertRendered(Report report, DistrictRecord record) {
        var messages = messages();
        var document = report.render(record, Fixture.USUAL_DAY);

        assertThat(document).isEqualTo(report.render(record, Fixture.USUAL_DAY));
        for (var language : messages.languages()) {
            var resolved = ReportRendering.resolve(
                    message -> {
                        assertSaid(messages, message);
                        return messages.text(message, Locale.forLanguageTag(language));
                    },
                    document);
            assertThat(ReportRendering.json(resolved)).isNotBlank();
            resolved.tables()
                    .forEach(table -> assertThat(ReportRendering.csv(table)).isNotBlank());
        }
    }

    private void assertProper(Rule rule, DistrictRecord record, List<Finding> findings) {
        var messages = messages();
        assertThat(findings).as(rule.id()).isNotEmpty().allSatisfy(finding -> {
            assertSaid(messages, finding.explanation());
            if (finding.remedy() != null) {
                assertSaid(messages, finding.remedy());
            }
            assertThat(finding.status() == Finding.Status.NOT_MET && finding.remedy() == null)
                    .as("a duty that is not met without a remedy: %s", finding)
                    .isFalse();
            assertThat(finding.subjects())
                    .allSatisfy(subject -> assertThat(record.find(subject.kind(), subject.key()))
                            .isPresent());
        });
    }

    private static void assertSaid(PluginMessages messages, Message message) {
        assertThat(messages.contains(message))
                .as("there is a message %s", message.key())
                .isTrue();
        for (var language : messages.languages()) {
            assertThat(messages.text(message, Locale.forLanguageTag(language)))
                    .as("%s in %s has all its arguments", message.key(), language)
                    .doesNotContainPattern("\\{\\d+}");
        }
    }

    private Rule rule(String id) {
        return pack().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no rule " + id));
    }

    private static Finding.Status gravest(List<Finding> findings) {
        return findings.stream()
                .map(Finding::status)
                .min(Comparator.comparingInt(GRAVEST_FIRST::indexOf))
                .orElseThrow(() -> new AssertionError("no finding at all"));
    }

    private PluginMessages messages() {
        return PluginFiles.of(pack().getClass()).messages();
    }

    private List<Fixture> fixtures() {
        var folder = Objects.requireNonNull(
                getClass().getResource("/fixtures"), "put records into src/test/resources/fixtures");
        try {
            return Fixture.in(Path.of(folder.toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a folder has an address", impossible);
        }
    }

    private DistrictRecord empty() {
        var state = pack().jurisdiction();
        return DistrictRecord.of(
                DistrictProfile.builder("Empty", state, "UTC").sample(true).build(), List.of());
    }
}
