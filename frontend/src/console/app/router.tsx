import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useParams,
} from "@tanstack/react-router";
import type { FunctionComponent, ReactNode } from "react";
import { Loading } from "../../ui/loading";
import { readRecordSearch } from "../features/record/record-search";
import { catalogues } from "../features/start/api/search-catalogue";
import { TodayScreen } from "../features/today/today-screen";
import { DistrictShell } from "./district-shell";
import { NotFound } from "./not-found";
import { OperatorShell } from "./operator-shell";

// Whoever signs in sees Today; every other screen is loaded when somebody turns to it, or is about to.
const ArchiveScreen = lazyRouteComponent(() => import("../features/archive/archive-screen"), "ArchiveScreen");
const CatalogueScreen = lazyRouteComponent(() => import("../features/start/catalogue-screen"), "CatalogueScreen");
const FamilyRequestsScreen = lazyRouteComponent(
  () => import("../features/requests/family-requests-screen"),
  "FamilyRequestsScreen",
);
const FamilyRequestScreen = lazyRouteComponent(
  () => import("../features/requests/family-request-screen"),
  "FamilyRequestScreen",
);
const HistoryScreen = lazyRouteComponent(() => import("../features/history/history-screen"), "HistoryScreen");
const ImportScreen = lazyRouteComponent(() => import("../features/imports/import-screen"), "ImportScreen");
const LinksScreen = lazyRouteComponent(() => import("../features/links/links-screen"), "LinksScreen");
const PluginsScreen = lazyRouteComponent(() => import("../features/plugins/plugins-screen"), "PluginsScreen");
const PolicyFilesScreen = lazyRouteComponent(
  () => import("../features/policies/policy-files-screen"),
  "PolicyFilesScreen",
);
const RecordScreen = lazyRouteComponent(() => import("../features/record/record-screen"), "RecordScreen");
const RequestsScreen = lazyRouteComponent(() => import("../features/requests/requests-screen"), "RequestsScreen");
const ReviewScreen = lazyRouteComponent(() => import("../features/review/review-screen"), "ReviewScreen");
const RulesScreen = lazyRouteComponent(() => import("../features/rules/rules-screen"), "RulesScreen");
const SearchScreen = lazyRouteComponent(() => import("../features/search/search-screen"), "SearchScreen");
const SettingsScreen = lazyRouteComponent(() => import("../features/settings/settings-screen"), "SettingsScreen");
const StartScreen = lazyRouteComponent(() => import("../features/start/start-screen"), "StartScreen");
const TeamScreen = lazyRouteComponent(() => import("../features/team/team-screen"), "TeamScreen");
const TokensScreen = lazyRouteComponent(() => import("../features/tokens/tokens-screen"), "TokensScreen");
const OperatorDistrictsScreen = lazyRouteComponent(
  () => import("../features/operator/districts-screen"),
  "OperatorDistrictsScreen",
);
const OperatorPluginsScreen = lazyRouteComponent(
  () => import("../features/operator/plugins-screen"),
  "OperatorPluginsScreen",
);
const SignUpsScreen = lazyRouteComponent(() => import("../features/operator/sign-ups-screen"), "SignUpsScreen");

/** A component of a route that lets the router load its screen before it is drawn, such as while a link has the focus. */
function showing(screen: { preload?: () => Promise<void> | undefined }, component: FunctionComponent) {
  return screen.preload ? Object.assign(component, { preload: screen.preload }) : component;
}

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
  component: showing(RecordScreen, function Record() {
    const { slug, kind } = record.useParams();
    const { key } = useParams({ strict: false });
    return <RecordScreen key={kind} slug={slug} kind={kind} itemKey={key} search={record.useSearch()} />;
  }),
});

const item = createRoute({ getParentRoute: () => record, path: "$key" });

const imports = createRoute({
  getParentRoute: () => district,
  path: "/import",
  component: showing(ImportScreen, function Import() {
    return <ImportScreen slug={district.useParams().slug} />;
  }),
});

const oneImport = createRoute({
  getParentRoute: () => district,
  path: "/import/$id",
  component: showing(ImportScreen, function OneImport() {
    const { slug, id } = oneImport.useParams();
    return <ImportScreen slug={slug} id={id} />;
  }),
});

const policyFiles = createRoute({
  getParentRoute: () => district,
  path: "/policy-files",
  component: showing(PolicyFilesScreen, function PolicyFiles() {
    return <PolicyFilesScreen slug={district.useParams().slug} />;
  }),
});

const start = createRoute({
  getParentRoute: () => district,
  path: "/start",
  component: showing(StartScreen, function Start() {
    return <StartScreen slug={district.useParams().slug} />;
  }),
});

const catalogue = createRoute({
  getParentRoute: () => district,
  path: "/catalogue/$catalogue",
  component: showing(CatalogueScreen, function Catalogue(): ReactNode {
    const { slug, catalogue: asked } = catalogue.useParams();
    const known = catalogues.find((each) => each === asked);
    return known ? <CatalogueScreen key={known} slug={slug} catalogue={known} /> : <NotFound />;
  }),
});

const search = createRoute({
  getParentRoute: () => district,
  path: "/search",
  validateSearch: (asked): { q?: string } => (asked.q ? { q: String(asked.q) } : {}),
  component: showing(SearchScreen, function Search() {
    const { slug } = district.useParams();
    const navigate = search.useNavigate();
    return (
      <SearchScreen
        slug={slug}
        q={search.useSearch().q ?? ""}
        onSearch={(q) => navigate({ search: q ? { q } : {}, replace: true })}
      />
    );
  }),
});

const productRequests = createRoute({
  getParentRoute: () => district,
  path: "/product-requests",
  component: showing(RequestsScreen, function ProductRequests() {
    return <RequestsScreen slug={district.useParams().slug} />;
  }),
});

const requests = createRoute({
  getParentRoute: () => district,
  path: "/requests",
  component: showing(FamilyRequestsScreen, function Requests() {
    return <FamilyRequestsScreen slug={district.useParams().slug} />;
  }),
});

const oneRequest = createRoute({
  getParentRoute: () => district,
  path: "/requests/$id",
  component: showing(FamilyRequestScreen, function OneRequest() {
    const { slug, id } = oneRequest.useParams();
    return <FamilyRequestScreen key={id} slug={slug} id={id} />;
  }),
});

const review = createRoute({
  getParentRoute: () => district,
  path: "/review",
  component: showing(ReviewScreen, function Review() {
    return <ReviewScreen slug={district.useParams().slug} />;
  }),
});

const rules = createRoute({
  getParentRoute: () => district,
  path: "/rules",
  validateSearch: (search): { on?: string } =>
    typeof search.on === "string" && /^\d{4}-\d{2}-\d{2}$/.test(search.on) ? { on: search.on } : {},
  component: showing(RulesScreen, function Rules() {
    return <RulesScreen slug={district.useParams().slug} on={rules.useSearch().on} />;
  }),
});

const links = createRoute({
  getParentRoute: () => district,
  path: "/links",
  component: showing(LinksScreen, function Links() {
    return <LinksScreen slug={district.useParams().slug} />;
  }),
});

const history = createRoute({
  getParentRoute: () => district,
  path: "/history",
  component: showing(HistoryScreen, function History() {
    return <HistoryScreen slug={district.useParams().slug} />;
  }),
});

const team = createRoute({
  getParentRoute: () => district,
  path: "/team",
  component: showing(TeamScreen, function Team() {
    return <TeamScreen slug={district.useParams().slug} />;
  }),
});

const tokens = createRoute({
  getParentRoute: () => district,
  path: "/tokens",
  component: showing(TokensScreen, function Tokens() {
    return <TokensScreen slug={district.useParams().slug} />;
  }),
});

const settings = createRoute({
  getParentRoute: () => district,
  path: "/settings",
  component: showing(SettingsScreen, function Settings() {
    return <SettingsScreen slug={district.useParams().slug} />;
  }),
});

const archive = createRoute({
  getParentRoute: () => district,
  path: "/archive",
  component: showing(ArchiveScreen, function Archive() {
    return <ArchiveScreen slug={district.useParams().slug} />;
  }),
});

const plugins = createRoute({
  getParentRoute: () => district,
  path: "/plugins",
  component: showing(PluginsScreen, function Plugins() {
    return <PluginsScreen slug={district.useParams().slug} />;
  }),
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
      policyFiles,
      start,
      catalogue,
      search,
      productRequests,
      requests,
      oneRequest,
      review,
      rules,
      links,
      history,
      team,
      tokens,
      settings,
      archive,
      plugins,
    ]),
    operator.addChildren([operatorDistricts, operatorPlugins, signUps]),
  ]),
  defaultPreload: "intent",
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
