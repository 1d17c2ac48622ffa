/** The pages and their addresses. What a coder opens first comes at once; the others when they are first wanted. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { EventPage } from './event/event-page.tsx';
import { EventsPage } from './events/events-page.tsx';
import { eventsSearch } from './events/filters.ts';
import { chartsSearch } from './pictures/charts-search.ts';
import { queueSearch } from './queue/queue-search.ts';
import { ReportPage } from './report/report-page.tsx';
import { ReportsPage } from './report/reports-page.tsx';
import { NoSuchPage, PageFailure } from './shell/messages.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage });

const events = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: eventsSearch,
  component: EventsPage,
});

const event = createRoute({
  getParentRoute: () => root,
  path: '/events/$id',
  component: EventPage,
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: ({ q }: Readonly<Record<string, unknown>>): { readonly q?: string } =>
    typeof q === 'string' && q !== '' ? { q } : {},
  component: ReportsPage,
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: ({ claim }: Readonly<Record<string, unknown>>): { readonly claim?: string } =>
    typeof claim === 'string' && claim !== '' ? { claim } : {},
  component: ReportPage,
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
});

const queue = createRoute({
  getParentRoute: () => root,
  path: '/queue',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('./queue/queue-page.tsx'), 'QueuePage'),
});

const dossier = createRoute({
  getParentRoute: () => root,
  path: '/events/$id/dossier',
  component: lazyRouteComponent(() => import('./dossier/dossier-page.tsx'), 'DossierPage'),
});

const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  component: lazyRouteComponent(() => import('./history/history-page.tsx'), 'HistoryPage'),
});

const searchedNames = ({ q }: Readonly<Record<string, unknown>>): { readonly q?: string } =>
  typeof q === 'string' && q !== '' ? { q } : {};

const actors = createRoute({
  getParentRoute: () => root,
  path: '/actors',
  validateSearch: searchedNames,
  component: lazyRouteComponent(() => import('./names/names-page.tsx'), 'ActorsPage'),
});

const places = createRoute({
  getParentRoute: () => root,
  path: '/places',
  validateSearch: searchedNames,
  component: lazyRouteComponent(() => import('./names/names-page.tsx'), 'PlacesPage'),
});

const name = createRoute({
  getParentRoute: () => root,
  path: '/names/$kind/$id',
  component: lazyRouteComponent(() => import('./names/name-page.tsx'), 'NamePage'),
});

const charts = createRoute({
  getParentRoute: () => root,
  path: '/charts',
  validateSearch: chartsSearch,
  component: lazyRouteComponent(() => import('./pictures/charts-page.tsx'), 'ChartsPage'),
});

const exporting = createRoute({
  getParentRoute: () => root,
  path: '/export',
  validateSearch: eventsSearch,
  component: lazyRouteComponent(() => import('./exports/export-page.tsx'), 'ExportPage'),
});

const coding = createRoute({
  getParentRoute: () => root,
  path: '/coding',
  component: lazyRouteComponent(() => import('./coding/coding-page.tsx'), 'CodingPage'),
});

const sample = createRoute({
  getParentRoute: () => root,
  path: '/coding/$id',
  component: lazyRouteComponent(() => import('./coding/sample-page.tsx'), 'SamplePage'),
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: lazyRouteComponent(() => import('./shell/login-page.tsx'), 'LoginPage'),
});

const routeTree = root.addChildren([
  events,
  event,
  reports,
  report,
  imports,
  queue,
  dossier,
  history,
  actors,
  places,
  name,
  charts,
  exporting,
  coding,
  sample,
  login,
]);

/** Plain `?type=arrest&from=2019`: every value is a string. */
const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

const stringifySearch = (search: Readonly<Record<string, unknown>>): string => {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  // Commas and colons may stand in a query; written plainly the address stays legible.
  return text === '' ? '' : `?${text.replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
};

export const makeRouter = () =>
  createRouter({
    routeTree,
    parseSearch,
    stringifySearch,
    defaultErrorComponent: PageFailure,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultViewTransition: false,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
