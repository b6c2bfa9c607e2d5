import { Link, Outlet } from "@tanstack/react-router";
import { useText } from "../../ui/text";
import { useSession } from "../features/session/api/get-session";
import { SessionGate } from "../features/session/session-gate";
import { Shell } from "./shell";

const sections = [
  { to: "/operator", id: "nav.operator.districts" },
  { to: "/operator/sign-ups", id: "nav.operator.sign-ups" },
  { to: "/operator/plugins", id: "nav.operator.plugins" },
] as const;

export function OperatorShell() {
  const text = useText();
  const { data } = useSession();
  return (
    <SessionGate>
      <Shell
        title={<strong>{text("operator.title")}</strong>}
        person={data?.member?.name ?? text("operator.person")}
        nav={
          <ul>
            {sections.map(({ to, id }) => (
              <li key={id}>
                <Link to={to} activeOptions={{ exact: true }}>
                  {text(id)}
                </Link>
              </li>
            ))}
          </ul>
        }
      >
        <Outlet />
      </Shell>
    </SessionGate>
  );
}
