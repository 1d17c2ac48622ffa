/** The pages and their addresses. All pages come at once: together they weigh less than one round trip is worth. */
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { EventPage } from './event/event-page.tsx';
import { EventsPage } from './events/events-page.tsx';
import { eventsSearch } from './events/filters.ts';
import { ImportPage } from './imports/import-page.tsx';
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
  component: ImportPage,
});

const routeTree = root.addChildren([events, event, reports, report, imports]);

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
