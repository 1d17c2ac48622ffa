/** What writers of pages call their parts, in classes, ids and roles: each group is one sign that the model weighs. */

const GROUPS: Readonly<Record<string, RegExp>> = {
  body: /article[-_]{0,2}(?:body|content|text|copy)|(?:entry|post|story|page|blog|body|rich|single)[-_]{0,2}(?:content|body|text|copy)|articlebody|main-?content|prose|markdown|wysiwyg|field-{1,2}(?:name-)?body|cuerpo|contenido-nota/,
  article: /article|story|post|entry|blog|noticia|nota|artikel/,
  content: /content|main|body|text|contenido|inhalt/,
  comment: /comment|disqus|respon[ds]|repl(?:y|ies)|discussion|kommentar|comentario/,
  related:
    /relat|recirc|recommend|more-?(?:from|on|stories|like|news)|read-?(?:next|more|also)|suggest|also-?like|you-?may|similar|outbrain|taboola|popular|trending|most-?read|latest|next-?(?:post|article|up)|prev|empfehl|mas-?leid/,
  card: /card|teaser|tile|grid|list-?item|feed|archive|carousel|slider|swiper/,
  promo: /promo|upsell|cta|call-?to|banner|offer|download|sponsor|affiliate|advert|\bads?\b|ad-|-ad\b|dfp|donat/,
  social: /share|social|sharing|follow|facebook|twitter|whatsapp|addtoany|compartir/,
  aside: /sidebar|side-|aside|rail\b|widget|secondary|complementary|column-right|right-col/,
  nav: /nav|menu|breadcrumb|pagina|pager|topbar|masthead|skip|toolbar|\btabs?\b|migas/,
  footer: /foot|copyright|colophon|legal|disclaim|\bpie\b/,
  header: /header|hero|headline|title|titulo|cabecera|heading/,
  byline: /byline|author|contributor|\bbio\b|writer|autor|firma/,
  meta: /meta|date|time|publish|posted|\btags?\b|categor|topic|label|kicker|eyebrow|fecha|details/,
  caption: /caption|credit|figure|gallery|image|photo|slide|video|media|\bpie-?foto/,
  signup: /newsletter|subscri|sign-?up|optin|paywall|regist|login|member|form\b|hs-/,
  overlay: /cookie|consent|gdpr|modal|popup|overlay|dialog|lightbox|toast|notice|alert/,
  contents: /\btoc\b|table-of-contents|jump|in-this|key-?points|takeaway|highlights/,
  hidden: /hidden|sr-only|visually|screen-?reader|d-none|print-only|collapse|accordion/,
  reference: /reference|footnote|citation|bibliograph|endnote|sources?\b/,
  summary: /summary|excerpt|dek\b|standfirst|subtitle|subhead|intro|lede|description|bajada|sumario/,
  product: /product|price|cart|\bbuy|shop|rating|review/,
  quote: /quote|pull/,
};

export const MARK_GROUPS: readonly string[] = Object.keys(GROUPS);
const PATTERNS: readonly RegExp[] = Object.values(GROUPS);

/** `markBits('post-content')` → a bit for each group that it speaks of. */
export const markBits = (marks: string): number => {
  let bits = 0;
  for (let group = 0; group < PATTERNS.length; group += 1) if (PATTERNS[group].test(marks)) bits |= 1 << group;
  return bits;
};
