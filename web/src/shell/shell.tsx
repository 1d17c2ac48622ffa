/** What stands around every page: skip links, name, ways, theme, language, keys. */
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../decisions/notice.tsx';
import { DeedsProvider } from '../decisions/use-deeds.tsx';
import { LANGUAGES, type LanguageCode } from '../words/make-words.ts';
import { useWords } from '../words/use-words.tsx';
import { KeyList } from './key-list.tsx';
import { KeysProvider, useKeys } from './keys.tsx';
import { chooseTheme, THEMES, type Theme, toggleTheme, useTheme } from './theme.ts';

const Ways = () => {
  const { say } = useWords();
  return (
    <nav aria-label={say('nav.label')}>
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
        {say('nav.events')}
      </Link>
      <Link to="/queue">{say('nav.queue')}</Link>
      <Link to="/reports">{say('nav.reports')}</Link>
      <Link to="/actors">{say('nav.names')}</Link>
      <Link to="/charts">{say('nav.charts')}</Link>
      <Link to="/coding">{say('nav.coding')}</Link>
      <Link to="/history">{say('nav.history')}</Link>
      <Link to="/import">{say('nav.import')}</Link>
      <Link to="/export">{say('nav.export')}</Link>
    </nav>
  );
};

const Choices = ({ showKeys }: { readonly showKeys: () => void }) => {
  const { say, language, choose } = useWords();
  const { theme } = useTheme();
  return (
    <div className="choices">
      <select
        aria-label={say('language.label')}
        value={language}
        onChange={(event) => choose(event.target.value as LanguageCode)}
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={say('theme.label')}
        value={theme}
        onChange={(event) => chooseTheme(event.target.value as Theme)}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {say(`theme.${name}`)}
          </option>
        ))}
      </select>
      <button type="button" className="button-plain" aria-label={say('nav.keys')} onClick={showKeys}>
        <kbd>?</kbd>
      </button>
    </div>
  );
};

/** Tells screen readers of a new page by moving to its heading, as a page load would. */
const useArrival = (): void => {
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (pathname === undefined) return;
    if (first.current) first.current = false;
    else document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname]);
};

const Frame = () => {
  const { say } = useWords();
  const [keysShown, setKeysShown] = useState(false);
  const navigate = useNavigate();
  useArrival();
  useKeys('keys.everywhere', [
    { keys: ['?'], says: 'keys.help', run: () => setKeysShown(true) },
    { keys: ['g e'], says: 'keys.goEvents', run: () => void navigate({ to: '/' }) },
    { keys: ['g q'], says: 'keys.goQueue', run: () => void navigate({ to: '/queue' }) },
    { keys: ['g r'], says: 'keys.goReports', run: () => void navigate({ to: '/reports' }) },
    { keys: ['g n'], says: 'keys.goNames', run: () => void navigate({ to: '/actors' }) },
    { keys: ['g c'], says: 'keys.goCharts', run: () => void navigate({ to: '/charts' }) },
    { keys: ['g t'], says: 'keys.goCoding', run: () => void navigate({ to: '/coding' }) },
    { keys: ['g x'], says: 'keys.goExport', run: () => void navigate({ to: '/export' }) },
    { keys: ['g i'], says: 'keys.goImport', run: () => void navigate({ to: '/import' }) },
    { keys: ['g h'], says: 'keys.goHistory', run: () => void navigate({ to: '/history' }) },
    { keys: ['/'], says: 'keys.search', run: () => document.querySelector<HTMLElement>('input[type=search]')?.focus() },
    { keys: ['d'], says: 'keys.theme', run: toggleTheme },
  ]);
  return (
    <>
      <a className="skip" href="#content">
        {say('skip.content')}
      </a>
      <header className="masthead">
        <Link to="/" className="wordmark" title={say('app.tagline')}>
          {say('app.name')}
        </Link>
        <Ways />
        <Choices showKeys={() => setKeysShown(true)} />
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Notice />
      <KeyList open={keysShown} close={() => setKeysShown(false)} />
    </>
  );
};

export const Shell = () => (
  <KeysProvider>
    <DeedsProvider>
      <Frame />
    </DeedsProvider>
  </KeysProvider>
);
