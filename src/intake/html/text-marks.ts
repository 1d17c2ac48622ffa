/** What the words of a block betray of its part on the page, in the languages of the reports. */

const GROUPS: Readonly<Record<string, RegExp>> = {
  rights: /©|\(c\)\s*\d{4}|copyright|all rights reserved|todos los derechos|alle rechte|tous droits/i,
  cookies: /\bcookies?\b|privacy (?:policy|settings)|pol[ií]tica de privacidad|datenschutz|terms (?:of|and)|consent\b/i,
  subscribe:
    /newsletter|subscri|sign up|sign in|log ?in|register|suscr[ií]b|abonn|inbox|e-?mail address|free trial|join (?:us|now|our)|unsubscribe|membership|donate/i,
  related:
    /^(?:read (?:more|next|also|full)|see also|more (?:from|on|in|stories|news)|related|recommended|you (?:may|might)|also (?:on|read)|up next|popular|trending|latest|most (?:read|popular)|further reading|lea tambi[eé]n|le puede|te puede|m[aá]s (?:le[ií]d|sobre|noticias)|lesen sie|mehr (?:zum|zu)|lire aussi|keep reading|what to read|top stories|featured|don't miss|next article|previous|next\b|continue reading)/i,
  share:
    /^(?:share|tweet|facebook|twitter|whatsapp|linkedin|pinterest|copy link|print|e-?mail|compart|follow|like this|teilen|partager|save)\b/i,
  comments: /\bcomments?\b|\breply\b|leave a|log in to|comentarios|kommentare|responses?$/i,
  advert:
    /^(?:advertisement|sponsored|ad\b|promoted|publicidad|anzeige|publicit)|affiliate|commission|paid (?:post|content)/i,
  byline:
    /^(?:by|von|por|par|written by|posted by|author|reviewed by|edited by|photo(?:graph)?(?: by)?|image|credit|source|foto|via)\b/i,
  about:
    /^(?:about (?:the )?(?:author|us|me)|meet the|.{0,40} is (?:a|an|the) .{0,60}(?:writer|editor|author|journalist|reporter|founder|contributor|correspondent))/i,
  dated:
    /^(?:(?:published|posted|updated|last (?:updated|modified)|first published|publicado|actualizado|ver[oö]ffentlicht|stand)\b|(?:\w+,?\s+)?(?:\d{1,2}\.?\s+)?[\p{L}.]{3,10}\s+\d{1,2},?\s+\d{4}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b)|\bmin(?:ute)?s? read\b|\bago$/iu,
  tags: /^(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|etiquetas|temas|schlagw)\b/i,
  references: /^(?:references|sources|footnotes|bibliography|works cited|notes|citations?)\b/i,
  contents:
    /^(?:table of contents|contents|in this (?:article|guide|post|story)|jump to|on this page|key (?:takeaways|points)|skip to)/i,
  call: /^(?:learn more|get started|buy|shop|download|click here|contact|book a|try |request a|view |find out|watch|listen|play|load more|show more|see (?:all|more)|open|close|menu|search|home|back to)\b/i,
  picture:
    /getty|shutterstock|unsplash|reuters\/|istock|\bap photo|photo(?:graph)? (?:by|courtesy)|image (?:credit|source)|file photo|\/\s?afp|\(photo|photo:|image:/i,
};

export const TEXT_GROUPS: readonly string[] = Object.keys(GROUPS);
const PATTERNS: readonly RegExp[] = Object.values(GROUPS);

/** Longer blocks are prose: what they speak of is their matter, not their part. */
const LOOKED_AT = 160;

/** `textBits('Share this story')` → a bit for each group. */
export const textBits = (text: string): number => {
  const start = text.slice(0, LOOKED_AT);
  let bits = 0;
  for (let group = 0; group < PATTERNS.length; group += 1) if (PATTERNS[group].test(start)) bits |= 1 << group;
  return bits;
};
