/** The objects of a page's JSON-LD (schema.org), however deep; lists of other pages' articles are left. */

export interface JsonLd {
  readonly objects: readonly Readonly<Record<string, unknown>>[];
  /** Scripts that are no JSON. */
  readonly broken: readonly string[];
}

const MAX_DEPTH = 6;
const MAX_ITEMS = 50;
const OTHERS = /itemListElement|comment|review|hasPart|relatedLink|video|image|mentions|isPartOf/i;

const collect = (value: unknown, into: Record<string, unknown>[], depth: number): void => {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, MAX_ITEMS)) collect(one, into, depth + 1);
    return;
  }
  into.push(value as Record<string, unknown>);
  for (const [key, inner] of Object.entries(value)) if (!OTHERS.test(key)) collect(inner, into, depth + 1);
};

/** `readJsonLd(['{"@type":"NewsArticle","headline":"…"}'])` → its one object */
export const readJsonLd = (scripts: readonly string[]): JsonLd => {
  const objects: Record<string, unknown>[] = [];
  const broken: string[] = [];
  for (const script of scripts) {
    try {
      collect(JSON.parse(script), objects, 0);
    } catch {
      broken.push(script);
    }
  }
  return { objects, broken };
};

const ARTICLE = /Article|Posting|Report|Liveblog/i;

/** The first object that says it is an article, or nothing. */
export const articleOf = ({ objects }: JsonLd): Readonly<Record<string, unknown>> =>
  objects.find((object) => ARTICLE.test(String(object['@type']))) ?? {};
