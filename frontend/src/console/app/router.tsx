import { createRootRoute, createRoute, createRouter, Outlet, useParams } from "@tanstack/react-router";
import { HistoryScreen } from "../features/history/history-screen";
import { ImportScreen } from "../features/imports/import-screen";
import { OperatorDistrictsScreen } from "../features/operator/districts-screen";
import { OperatorPluginsScreen } from "../features/operator/plugins-screen";
import { SignUpsScreen } from "../features/operator/sign-ups-screen";
import { PluginsScreen } from "../features/plugins/plugins-screen";
import { RecordScreen } from "../features/record/record-screen";
import { readRecordSearch } from "../features/record/record-search";
import { ReviewScreen } from "../features/review/review-screen";
import { RulesScreen } from "../features/rules/rules-screen";
import { SettingsScreen } from "../features/settings/settings-screen";
import { TeamScreen } from "../features/team/team-screen";
import { TodayScreen } from "../features/today/today-screen";
import { DistrictShell } from "./district-shell";
import { NotFound } from "./not-found";
import { OperatorShell } from "./operator-shell";

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const district = createRoute({
  getParentRoute: () => root,
  path: "/console/$slug",
  component: function District() {
    return <DistrictShell slug={district.useParams().slug} />;
  },
});

const today = createRoute({
  getParentRoute: () => district,
  path: "/",
  component: function Today() {
    return <TodayScreen slug={district.useParams().slug} />;
  },
});

// An open item is a child of its grid, which so keeps its place while items open and close beside it.
const record = createRoute({
  getParentRoute: () => district,
  path: "/record/$kind",
  validateSearch: readRecordSearch,
  component: function Record() {
    const { slug, kind } = record.useParams();
    const { key } = useParams({ strict: false });
    return <RecordScreen key={kind} slug={slug} kind={kind} itemKey={key} search={record.useSearch()} />;
  },
});

const item = createRoute({ getParentRoute: () => record, path: "$key" });

const imports = createRoute({
  getParentRoute: () => district,
  path: "/import",
  component: function Import() {
    return <ImportScreen slug={district.useParams().slug} />;
  },
});

const oneImport = createRoute({
  getParentRoute: () => district,
  path: "/import/$id",
  component: function OneImport() {
    const { slug, id } = oneImport.useParams();
    return <ImportScreen slug={slug} id={id} />;
  },
});

const review = createRoute({
  getParentRoute: () => district,
  path: "/review",
  component: function Review() {
    return <ReviewScreen slug={district.useParams().slug} />;
  },
});

const rules = createRoute({
  getParentRoute: () => district,
  path: "/rules",
  validateSearch: (search): { on?: string } =>
    typeof search.on === "string" && /^\d{4}-\d{2}-\d{2}$/.test(search.on) ? { on: search.on } : {},
  component: function Rules() {
    return <RulesScreen slug={district.useParams().slug} on={rules.useSearch().on} />;
  },
});

const history = createRoute({
  getParentRoute: () => district,
  path: "/history",
  component: function History() {
    return <HistoryScreen slug={district.useParams().slug} />;
  },
});

const team = createRoute({
  getParentRoute: () => district,
  path: "/team",
  component: function Team() {
    return <TeamScreen slug={district.useParams().slug} />;
  },
});

const settings = createRoute({
  getParentRoute: () => district,
  path: "/settings",
  component: function Settings() {
    return <SettingsScreen slug={district.useParams().slug} />;
  },
});

const plugins = createRoute({
  getParentRoute: () => district,
  path: "/plugins",
  component: function Plugins() {
    return <PluginsScreen slug={district.useParams().slug} />;
  },
});

const operator = createRoute({ getParentRoute: () => root, path: "/operator", component: OperatorShell });
const operatorDistricts = createRoute({
  getParentRoute: () => operator,
  path: "/",
  component: OperatorDistrictsScreen,
});
const operatorPlugins = createRoute({
  getParentRoute: () => operator,
  path: "/plugins",
  component: OperatorPluginsScreen,
});
const signUps = createRoute({ getParentRoute: () => operator, path: "/sign-ups", component: SignUpsScreen });

export const router = createRouter({
  routeTree: root.addChildren([
    district.addChildren([
      today,
      record.addChildren([item]),
      imports,
      oneImport,
      review,
      rules,
      history,
      team,
      settings,
      plugins,
    ]),
    operator.addChildren([operatorDistricts, operatorPlugins, signUps]),
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
