/** robots.txt (RFC 9309): may a program of this name ask for a path, and how long should it wait between two requests? */

export interface Robots {
  readonly allows: (path: string) => boolean;
  /** Seconds, where the site asks for them. */
  readonly delay: number | undefined;
}

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

const MAX_LINES = 20_000;
const MAX_DELAY = 120;

/** `*` any letters, `$` the end; matched without backtracking, for patterns are written by strangers. */
const matches = (pattern: string, path: string): boolean => {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(parts[0])) return false;
  let at = parts[0].length;
  for (let index = 1; index < parts.length; index += 1) {
    const isLast = index === parts.length - 1;
    const found = isLast && anchored ? path.length - parts[index].length : path.indexOf(parts[index], at);
    if (found < at || !path.startsWith(parts[index], found)) return false;
    at = found + parts[index].length;
  }
  return !anchored || at === path.length;
};

/** `parseRobots('User-agent: *\nDisallow: /private', 'cotejo').allows('/private/a')` → false */
export const parseRobots = (text: string, agent: string): Robots => {
  const groups: { agents: string[]; rules: Rule[]; delay?: number }[] = [];
  let naming = false;
  for (const raw of text.split(/\r?\n|\r/, MAX_LINES)) {
    const line = raw.replace(/#.*/, '');
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const field = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (field === 'user-agent') {
      if (!naming) groups.push({ agents: [], rules: [] });
      groups[groups.length - 1].agents.push(value.toLowerCase());
      naming = true;
      continue;
    }
    const group = groups.at(-1);
    if (field === 'sitemap' || !group) continue;
    naming = false;
    if ((field === 'allow' || field === 'disallow') && value)
      group.rules.push({ allow: field === 'allow', pattern: value });
    else if (field === 'crawl-delay' && Number(value) >= 0) group.delay = Math.min(MAX_DELAY, Number(value));
  }
  const own = groups.filter(({ agents }) =>
    agents.some((name) => name !== '*' && agent.toLowerCase().startsWith(name)),
  );
  const applying = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const rules = applying.flatMap((group) => group.rules);
  return {
    allows: (path) => {
      let best: Rule | undefined;
      for (const rule of rules) {
        if (!matches(rule.pattern, path)) continue;
        const longer = rule.pattern.length - (best?.pattern.length ?? -1);
        if (longer > 0 || (longer === 0 && rule.allow)) best = rule;
      }
      return best?.allow ?? true;
    },
    delay: applying.find(({ delay }) => delay !== undefined)?.delay,
  };
};

export const ALLOWS_ALL: Robots = { allows: () => true, delay: undefined };
export const ALLOWS_NONE: Robots = { allows: () => false, delay: undefined };
