/**
 * The original beside the text, as it was received. A page is shown without anything that runs, loads or leads away, in a
 * frame that may do nothing; any other text as it stands.
 */
import { useQuery } from '@tanstack/react-query';
import { CloseSign } from '../shell/icons.tsx';
import { Failure, Loading } from '../shell/messages.tsx';
import { useWords } from '../words/use-words.tsx';

/** What is shown of an original at most, in bytes: the rest is downloaded. */
const MOST = 2_000_000;

const GONE =
  'script, style, link, meta, base, iframe, frame, frameset, object, embed, applet, svg, math, template, noscript, ' +
  'img, picture, source, video, audio, track, canvas, map, form, input, button, select, textarea, dialog, portal';
const KEPT: ReadonlySet<string> = new Set(['dir', 'lang', 'colspan', 'rowspan', 'title']);

/**
 * Handlers under names that mean nothing: the page's policy would refuse them in any case, but it says so in the console for
 * each that is only parsed.
 */
const withoutHandlers = (html: string): string =>
  html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'/])on(?=[a-z]+\s*=)/gi, '$1no-'));

/** HTML as received → HTML that holds words and structure only. */
export const withoutPowers = (html: string): string => {
  const page = new DOMParser().parseFromString(withoutHandlers(html), 'text/html');
  for (const element of page.querySelectorAll(GONE)) element.remove();
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (!KEPT.has(name)) element.removeAttribute(name);
  }
  return page.body.innerHTML;
};

const isPage = (text: string): boolean => /<(!doctype html|html|body|article|div|p)\b/i.test(text.slice(0, 4000));

const originalQuery = (id: string) => ({
  queryKey: ['original', id] as const,
  queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<string> => {
    const response = await fetch(`/api/reports/${encodeURIComponent(id)}/original`, { signal });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const bytes = new Uint8Array(await response.arrayBuffer()).slice(0, MOST);
    const charset = /charset=["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.slice(0, 2000)))?.[1];
    try {
      return new TextDecoder(charset ?? 'utf-8').decode(bytes);
    } catch {
      // A charset that no browser knows: what can be told is shown.
      return new TextDecoder().decode(bytes);
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export const OriginalPane = ({ id, close }: { readonly id: string; readonly close: () => void }) => {
  const { say } = useWords();
  const { data, error, refetch } = useQuery(originalQuery(id));
  return (
    <section className="original" aria-labelledby="original-title">
      <header>
        <h2 id="original-title" className="pane-title">
          {say('report.original')}
        </h2>
        <button type="button" className="button-plain" aria-label={say('original.close')} onClick={close}>
          <CloseSign />
        </button>
      </header>
      {error && <Failure error={error} again={() => void refetch()} />}
      {data === undefined && !error && <Loading />}
      {data !== undefined &&
        (isPage(data) ? (
          <iframe title={say('report.original')} sandbox="" srcDoc={withoutPowers(data)} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
          <pre tabIndex={0} dir="auto">
            {data}
          </pre>
        ))}
      <p className="hint">{say('original.hint')}</p>
    </section>
  );
};
