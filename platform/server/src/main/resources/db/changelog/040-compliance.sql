--liquibase formatted sql

--changeset plainview:040-evaluation
CREATE TABLE evaluation (
    district_id    uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    edition        integer NOT NULL,
    plugin         text NOT NULL,
    plugin_version text NOT NULL,
    spi_version    text NOT NULL,
    jurisdiction   text NOT NULL,
    as_of          date NOT NULL,
    record_sha256  text NOT NULL,
    -- Null if the pack failed; failure then says why.
    findings       jsonb,
    failure        text,
    PRIMARY KEY (district_id, edition, plugin),
    FOREIGN KEY (district_id, edition) REFERENCES edition (district_id, number),
    CHECK ((findings IS NULL) <> (failure IS NULL))
);
COMMENT ON TABLE evaluation IS 'What each rule pack that was switched on said about an edition on the day it was published.';
ALTER TABLE evaluation ENABLE ROW LEVEL SECURITY;
ALTER TABLE evaluation FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON evaluation USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT ON evaluation TO plainview_app;
--rollback DROP TABLE evaluation;

--changeset plainview:040-published-report
CREATE TABLE published_report (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    edition     integer NOT NULL,
    plugin      text NOT NULL,
    report      text NOT NULL,
    language    text NOT NULL,
    title       text NOT NULL,
    html        text NOT NULL,
    tables      jsonb NOT NULL,
    json        text NOT NULL,
    PRIMARY KEY (district_id, edition, plugin, report, language),
    FOREIGN KEY (district_id, edition, plugin) REFERENCES evaluation (district_id, edition, plugin)
);
COMMENT ON TABLE published_report IS 'The reports that came with an edition, rendered, so that they outlive the pack that made them.';
ALTER TABLE published_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE published_report FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON published_report USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT ON published_report TO plainview_app;
--rollback DROP TABLE published_report;
