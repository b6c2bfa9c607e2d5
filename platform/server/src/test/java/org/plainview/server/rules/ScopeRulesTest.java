package org.plainview.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.plainview.server.PlainviewApplication;
import org.plainview.server.tenancy.AcrossDistricts;
import org.plainview.server.tenancy.DistrictScope;

/**
 * Never-rule 6 and the design's part on tenancy: who says for which district work is done, and who works for none. Each list
 * is exact, so that an entry that is no longer needed is a failure too.
 */
@AnalyzeClasses(packagesOf = PlainviewApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ScopeRulesTest {
    private static final Pattern SETTING = Pattern.compile("set_config\\(|plainview\\.district(?![\\w-])");

    private static final Map<String, String> OPEN_A_SCOPE = Map.ofEntries(
            Map.entry("tenancy.internal.DistrictFilter", "the district of the host or path of a request"),
            Map.entry("identity.internal.SignInDecision", "the district of the path at which a sign-in began"),
            Map.entry(
                    "identity.internal.SessionEndpoint",
                    "tells the console about the session's own district at a path without one"),
            Map.entry("identity.internal.InviteJob", "a job: the district of its row"),
            Map.entry(
                    "requests.internal.RequestJobs",
                    "jobs: the district of their row; a sweep: one district with old requests after the other"),
            Map.entry(
                    "subscriptions.internal.SubscriptionJobs",
                    "jobs: the district of their row; a sweep: one district with old addresses after the other"),
            Map.entry(
                    "subscriptions.internal.ReturnedSubscriptions",
                    "a job: the district of which a letter that came back says it is"),
            Map.entry(
                    "requests.internal.ParentRequestJobs",
                    "a sweep: one district with requests to forget after the other"),
            Map.entry("links.internal.LinkJobs", "a job: the district of its row"),
            Map.entry("publishing.internal.ScheduledPublication", "a job: the district of its row"),
            Map.entry("identity.internal.DismissJob", "a job: the district of its row"),
            Map.entry("signup.internal.Signups", "a job: the district that it founds"),
            Map.entry("imports.internal.ExpiredImports", "a sweep: one district with expired imports after the other"),
            Map.entry(
                    "publishing.internal.StoredEditions",
                    "reads editions, for the public page that names its district by host or path"),
            Map.entry("compliance.internal.StoredReports", "reads the reports of an edition, for the same pages"),
            Map.entry(
                    "compliance.internal.StoredWords",
                    "reads what packs call things in an edition, for the same pages"),
            Map.entry("documents.internal.StoredDocuments", "reads what an edition names, for the same pages"),
            Map.entry("documents.internal.UnusedDocuments", "a sweep: one district with old documents after the other"),
            Map.entry(
                    "idempotency.internal.ForgottenAnswers",
                    "a sweep: one district with answers of a day ago after the other"));

    private static final Map<String, String> CROSS_DISTRICTS = Map.ofEntries(
            Map.entry("links.internal.LinkJobs", "finds the districts whose links are to be checked"),
            Map.entry("tenancy.internal.CachedDistricts", "adds a district, which belongs to none"),
            Map.entry(
                    "site.internal.ComparableDistricts",
                    "lists the districts whose editions let their sites be compared, and nothing else of them"),
            Map.entry("subscriptions.internal.SubscriptionJobs", "finds the districts with addresses to forget"),
            Map.entry("tenancy.internal.JdbcAcrossDistricts", "is it"),
            Map.entry("operations.internal.OperatorController", "the operator's list of districts"),
            Map.entry(
                    "extensions.internal.PluginStore",
                    "installs plugins for all, and counts the districts that use them"),
            Map.entry("publishing.internal.SigningKeys", "makes the platform's own public key known"),
            Map.entry("imports.internal.ExpiredImports", "finds the districts in which imports expired"),
            Map.entry("requests.internal.RequestJobs", "finds the districts with product requests to forget"),
            Map.entry("requests.internal.ParentRequestJobs", "finds the districts with requests to forget"),
            Map.entry("idempotency.internal.ForgottenAnswers", "finds the districts with answers of a day ago"),
            Map.entry("documents.internal.UnusedDocuments", "finds the districts with documents that may be unused"));

    @ArchTest
    static void onlyTheseOpenAScope(JavaClasses classes) {
        assertThat(callers(classes, DistrictScope.class, Set.of("run", "call", "callChecked")))
                .as("classes that open a district's scope: whoever may say which district it is can say another's")
                .isEqualTo(OPEN_A_SCOPE.keySet());
    }

    /** Row security asks for what is set there; whoever sets it in SQL needs no scope. */
    @ArchTest
    static void onlyTheTransactionTellsTheDatabaseTheDistrict(JavaClasses classes) throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(java|sql|xml)"))
                            .filter(file -> SETTING.matcher(read(file)).find())
                            .map(file -> file.getFileName().toString()))
                    .as("files that name the setting of the district in scope")
                    .containsExactlyInAnyOrder("DistrictTransactionManager.java", "001-tenancy.sql");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ArchTest
    static void onlyTheseCrossDistricts(JavaClasses classes) {
        var found = new TreeSet<String>();
        for (var type : classes) {
            if (!type.isEquivalentTo(AcrossDistricts.class)
                    && type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(
                                    dependency -> dependency.getTargetClass().isEquivalentTo(AcrossDistricts.class))) {
                found.add(ServerClasses.name(type));
            }
        }

        assertThat(found)
                .as("classes that use AcrossDistricts: row security does not bind its role")
                .isEqualTo(CROSS_DISTRICTS.keySet());
    }

    private static Set<String> callers(JavaClasses classes, Class<?> owner, Set<String> methods) {
        var found = new TreeSet<String>();
        for (var type : classes) {
            if (!type.isEquivalentTo(owner)
                    && type.getAccessesFromSelf().stream()
                            .anyMatch(access -> access.getTargetOwner().isEquivalentTo(owner)
                                    && methods.contains(access.getName()))) {
                found.add(ServerClasses.name(type));
            }
        }
        return found;
    }
}
