import { type FormEvent, useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { code } from "../../../ui/code";
import { Dialog } from "../../../ui/dialog";
import { Field } from "../../../ui/field";
import { Loading } from "../../../ui/loading";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { useChangeRole } from "./api/change-role";
import { type TeamMember, useTeam } from "./api/get-team";
import { useInvite } from "./api/invite";
import { useRemoveMember } from "./api/remove-member";
import { nameOfRole, roles } from "./roles";

export function TeamScreen({ slug }: { slug: string }) {
  const text = useText();
  const { data, error } = useTeam(slug);
  const change = useChangeRole(slug);
  const removal = useRemoveMember(slug);
  const [leaving, setLeaving] = useState<TeamMember>();
  return (
    <Page title={text("nav.team")} lead={text("team.lead")}>
      <ProblemNotice error={error ?? change.error} />
      {!data && !error && <Loading />}
      {data && (
        <table className="pv-table">
          <thead>
            <tr>
              <th scope="col">{text("team.name")}</th>
              <th scope="col">{text("team.email")}</th>
              <th scope="col">{text("team.role")}</th>
              <th scope="col">{text("team.status")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {data.members.map((member) => (
              <tr key={member.id}>
                <th scope="row" data-label={text("team.name")}>
                  {member.name}
                </th>
                <td data-label={text("team.email")}>{member.email}</td>
                <td data-label={text("team.role")}>
                  <select
                    className="pv-input"
                    aria-label={text("team.role-of", { name: member.name })}
                    value={code(member.role)}
                    disabled={change.isPending}
                    onChange={({ target }) => change.mutate({ id: member.id, role: nameOfRole(target.value) })}
                  >
                    {roles.map((role) => (
                      <option key={role} value={role}>
                        {text(`role.${role}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td data-label={text("team.status")}>
                  <Status tone={code(member.status) === "active" ? "ok" : "info"}>
                    {text(`team.${code(member.status)}`)}
                  </Status>
                </td>
                <td>
                  <Button
                    look="plain"
                    onPress={() => setLeaving(member)}
                    aria-label={text("team.remove-one", { name: member.name })}
                  >
                    {text("team.remove")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <section aria-labelledby="roles" className="pv-section">
        <h2 id="roles">{text("team.roles")}</h2>
        <dl className="pv-facts-line">
          {roles.map((role) => (
            <div key={role}>
              <dt>{text(`role.${role}`)}</dt>
              <dd>{text(`role.${role}.detail`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Invite slug={slug} />
      <Dialog
        title={text("team.remove.title", { name: leaving?.name ?? "" })}
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        alert
      >
        <p>{text("team.remove.detail")}</p>
        <ProblemNotice error={removal.error} />
        <div className="pv-actions">
          <Button
            look="danger"
            isDisabled={removal.isPending}
            onPress={() => leaving && removal.mutate(leaving.id, { onSuccess: () => setLeaving(undefined) })}
          >
            {text("team.remove.confirm", { name: leaving?.name ?? "" })}
          </Button>
          <Button look="quiet" onPress={() => setLeaving(undefined)}>
            {text("team.remove.keep")}
          </Button>
        </div>
      </Dialog>
    </Page>
  );
}

function Invite({ slug }: { slug: string }) {
  const text = useText();
  const empty = { name: "", email: "", role: "steward" };
  const [invitation, setInvitation] = useState(empty);
  const invite = useInvite(slug);
  const errorOf = (field: string) => problemOf(invite.error).errors?.find((each) => each.field === field)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ ...invitation, role: nameOfRole(invitation.role) }, { onSuccess: () => setInvitation(empty) });
  };
  return (
    <section aria-labelledby="invite" className="pv-section">
      <h2 id="invite">{text("team.invite")}</h2>
      <form className="pv-form" onSubmit={submit} noValidate>
        <Field label={text("team.name")} error={errorOf("name")}>
          {(ids) => (
            <input
              {...ids}
              className="pv-input"
              autoComplete="off"
              value={invitation.name}
              onChange={({ target }) => setInvitation({ ...invitation, name: target.value })}
            />
          )}
        </Field>
        <Field label={text("team.email")} hint={text("team.email.hint")} error={errorOf("email")}>
          {(ids) => (
            <input
              {...ids}
              className="pv-input"
              type="email"
              autoComplete="off"
              value={invitation.email}
              onChange={({ target }) => setInvitation({ ...invitation, email: target.value })}
            />
          )}
        </Field>
        <Field label={text("team.role")} error={errorOf("role")}>
          {(ids) => (
            <select
              {...ids}
              className="pv-input"
              value={invitation.role}
              onChange={({ target }) => setInvitation({ ...invitation, role: target.value })}
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {text(`role.${role}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ProblemNotice error={invite.error} kept={text("team.invite.kept")} />
        <Button type="submit" isDisabled={invite.isPending || !invitation.email || !invitation.name}>
          {text("team.invite.send")}
        </Button>{" "}
        <span role="status" className="pv-soft">
          {invite.data && text("team.invited-one", { email: invite.data.email })}
        </span>
      </form>
    </section>
  );
}
