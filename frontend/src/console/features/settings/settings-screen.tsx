import { useState } from "react";
import { Loading } from "../../../ui/loading";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useProfile } from "../record/api/get-profile";
import { useRecordSchema } from "../record/api/get-schema";
import { RequestSettingsSection } from "../requests/request-settings";
import { useMay } from "../session/api/get-session";
import { useChangeSettings } from "./api/change-settings";
import { useSettings } from "./api/get-settings";
import { ProfileForm } from "./profile-form";

export function SettingsScreen({ slug }: { slug: string }) {
  const text = useText();
  const mayChange = useMay("manage-settings");
  const { data, error } = useSettings(slug);
  const { data: profile, error: profileError } = useProfile(slug);
  const { data: schema, error: schemaError } = useRecordSchema(slug);
  const change = useChangeSettings(slug);
  const [wasSaved, setSaved] = useState(false);
  return (
    <Page title={text("nav.settings")}>
      <ProblemNotice error={error ?? profileError ?? schemaError ?? change.error} />
      <section aria-labelledby="publishing">
        <h2 id="publishing">{text("settings.publishing")}</h2>
        {data ? (
          <>
            <label className="pv-choice">
              <input
                type="checkbox"
                checked={change.isPending ? change.variables.twoPersonRule : data.twoPersonRule}
                disabled={!mayChange || change.isPending}
                onChange={({ target }) => change.mutate({ twoPersonRule: target.checked })}
              />
              <span>
                <strong>{text("settings.two-person")}</strong>
                <br />
                <span className="pv-soft">{text("settings.two-person.detail")}</span>
              </span>
            </label>
            <p role="status" className="pv-soft">
              {change.isSuccess && text("settings.saved")}
            </p>
          </>
        ) : (
          !error && <Loading />
        )}
      </section>
      {mayChange && <RequestSettingsSection slug={slug} />}
      <section aria-labelledby="profile" className="pv-section">
        <h2 id="profile">{text("settings.profile")}</h2>
        <p className="pv-soft">{text("settings.profile.detail")}</p>
        {profile && schema ? (
          <ProfileForm
            key={profile.version}
            slug={slug}
            schema={schema}
            profile={profile}
            wasSaved={wasSaved}
            onSaved={() => setSaved(true)}
          />
        ) : (
          !profileError && !schemaError && <Loading />
        )}
      </section>
    </Page>
  );
}
