package org.plainview.server.compliance.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plainview.server.compliance.PublishedReport;
import org.plainview.server.compliance.PublishedReports;
import org.plainview.server.compliance.ReportSummary;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
final class StoredReports implements PublishedReports {
    private static final TypeReference<List<PublishedReport.Table>> TABLES = new TypeReference<>() {};

    private final ComplianceMapper mapper;
    private final JsonMapper json;
    private final TransactionTemplate reading;

    StoredReports(ComplianceMapper mapper, JsonMapper json, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public List<ReportSummary> list(DistrictId district, int edition, String language) {
        return read(
                district,
                () -> mapper.reports(edition, StoredWords.written(language).toLanguageTag()));
    }

    @Override
    public Optional<PublishedReport> find(
            DistrictId district, int edition, String plugin, String report, String language) {
        return read(district, () -> Optional.ofNullable(mapper.report(edition, plugin, report, language)))
                .map(row -> new PublishedReport(
                        row.edition(),
                        row.plugin(),
                        row.pluginVersion(),
                        row.spiVersion(),
                        row.report(),
                        row.jurisdiction(),
                        row.asOf(),
                        row.recordSha256(),
                        row.language(),
                        row.title(),
                        row.html(),
                        json.readValue(row.tables(), TABLES),
                        row.json()));
    }

    private <T> T read(DistrictId district, Supplier<T> work) {
        return DistrictScope.call(district, () -> reading.execute(status -> work.get()));
    }
}
