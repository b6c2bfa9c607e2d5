import { Link, Outlet } from "@tanstack/react-router";
import { code } from "../../ui/code";
import { useText } from "../../ui/text";
import { kinds } from "../features/record/kinds";
import { type Permission, useSession } from "../features/session/api/get-session";
import { SessionGate } from "../features/session/session-gate";
import { Shell } from "./shell";

const sections = [
  { to: "/console/$slug", id: "nav.today" },
  { to: "/console/$slug/search", id: "nav.search" },
  { to: "/console/$slug/review", id: "nav.review" },
  { to: "/console/$slug/rules", id: "nav.rules" },
  { to: "/console/$slug/links", id: "nav.links" },
  { to: "/console/$slug/history", id: "nav.history" },
] as const;

const keeping: {
  to:
    | "/console/$slug/team"
    | "/console/$slug/tokens"
    | "/console/$slug/plugins"
    | "/console/$slug/settings"
    | "/console/$slug/archive";
  id: string;
  needs: Permission;
}[] = [
  { to: "/console/$slug/team", id: "nav.team", needs: "manage-team" },
  { to: "/console/$slug/tokens", id: "nav.tokens", needs: "manage-team" },
  { to: "/console/$slug/plugins", id: "nav.plugins", needs: "manage-plugins" },
  { to: "/console/$slug/settings", id: "nav.settings", needs: "manage-settings" },
  { to: "/console/$slug/archive", id: "nav.archive", needs: "manage-settings" },
];

export function DistrictShell({ slug }: { slug: string }) {
  return (
    <SessionGate slug={slug}>
      <Admitted slug={slug} />
    </SessionGate>
  );
}

function Admitted({ slug }: { slug: string }) {
  const text = useText();
  const { data } = useSession();
  const may = (permission: Permission) => data?.permissions.some((each) => code(each) === permission) ?? false;
  if (!data?.member || !data.district) {
    return null;
  }
  const { district, member } = data;
  return (
    <Shell
      title={
        <>
          <strong>{district.name}</strong> <a href={district.publicUrl}>{text("app.public-site")}</a>
        </>
      }
      ribbon={
        district.sample && (
          <aside className="pv-ribbon" aria-label={text("app.sample.title")}>
            <p>
              <strong>{text("app.sample.title")}</strong> {text("app.sample.detail")}
            </p>
          </aside>
        )
      }
      person={member.role ? `${member.name} · ${text(`role.${code(member.role)}`)}` : member.name}
      nav={
        <>
          <ul>
            {sections.map(({ to, id }) => (
              <li key={id}>
                <Link to={to} params={{ slug }} activeOptions={{ exact: true, includeSearch: false }}>
                  {text(id)}
                </Link>
              </li>
            ))}
          </ul>
          {(may("edit-record") || may("handle-requests")) && (
            <ul>
              {may("handle-requests") && (
                <li>
                  <Link to="/console/$slug/requests" params={{ slug }}>
                    {text("nav.requests")}
                  </Link>
                </li>
              )}
              {may("edit-record") && (
                <li>
                  <Link to="/console/$slug/product-requests" params={{ slug }}>
                    {text("nav.product-requests")}
                  </Link>
                </li>
              )}
            </ul>
          )}
          <h2>{text("nav.record")}</h2>
          <ul>
            {kinds.map(({ code: kind }) => (
              <li key={kind}>
                <Link to="/console/$slug/record/$kind" params={{ slug, kind }} activeOptions={{ includeSearch: false }}>
                  {text(`kind.${kind}`)}
                </Link>
              </li>
            ))}
            {may("edit-record") && (
              <li>
                <Link to="/console/$slug/start" params={{ slug }}>
                  {text("nav.start")}
                </Link>
              </li>
            )}
            {may("import") && (
              <li>
                <Link to="/console/$slug/import" params={{ slug }}>
                  {text("nav.import")}
                </Link>
              </li>
            )}
          </ul>
          {keeping.some(({ needs }) => may(needs)) && (
            <>
              <h2>{text("nav.district")}</h2>
              <ul>
                {keeping
                  .filter(({ needs }) => may(needs))
                  .map(({ to, id }) => (
                    <li key={id}>
                      <Link to={to} params={{ slug }}>
                        {text(id)}
                      </Link>
                    </li>
                  ))}
              </ul>
            </>
          )}
        </>
      }
    >
      <Outlet />
    </Shell>
  );
}
