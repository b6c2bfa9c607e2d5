package org.plainview.plugins.federal;

import java.util.List;
import org.plainview.record.Item;
import org.plainview.spi.Clause;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Report;
import org.plainview.spi.Rule;
import org.plainview.spi.StateRules;

/** The rules and the reports of federal law, which hold in every state. */
public final class FederalRules implements StateRules {
    @Override
    public String jurisdiction() {
        return "US";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new AnnualNoticeRule(),
                new DirectoryNoticeRule(),
                new DisclosureLogRule(),
                new AccessRule(),
                new AmendmentRule(),
                new SchoolOfficialRule(),
                new StudiesRule(),
                new SurveyPolicyRule(),
                new SurveyNoticeRule(),
                new SpecialEducationAccessRule(),
                new TypesAndLocationsRule(),
                new ConfidentialityRule(),
                new DestructionNoticeRule(),
                new RecruiterRule(),
                new ChildrenServicesRule());
    }

    @Override
    public List<Report> reports() {
        return List.of(
                new RightsNotice(),
                new DirectoryNotice(),
                new DisclosureRegister(),
                new RequestCounts(),
                new AmendmentProcedure(),
                new StudyAgreements(),
                new SurveyPolicy(),
                new SurveyNotice(),
                new TypesAndLocations(),
                new StaffAccess(),
                new DestructionNotice(),
                new RecruiterNotice(),
                new ChildrenServices());
    }

    @Override
    public List<ExtraField> fields() {
        return Fields.all();
    }

    @Override
    public List<Clause> clauses() {
        return Clauses.all();
    }

    @Override
    public List<Item> starter() {
        return Starter.items();
    }
}
