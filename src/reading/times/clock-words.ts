/** Words by which a time is known to belong to the telling, or to bound a stretch, and not to date what happened. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs and nouns of saying: a time right beside them dates the statement. */
export const SAYING: ReadonlySet<string> = set(
  'said says say told tells reported reports announced statement conference interview confirmed added stated declared issued released briefing spoke speaking speech remarks testified tweeted dijo informó informo señaló senalo reportó reporto anunció anuncio comunicado conferencia rueda entrevista confirmó confirmo declaró declaro afirmó afirmo indicó indico aseguró aseguro precisó preciso explicó explico detalló detallo informado reportado anunciado confirmado declarado dicho comunicado contado contabilizado',
);

/** Before a verb of saying these make it an earlier telling: "on Thursday it had reported eleven dead". */
export const HAD: ReadonlySet<string> = set('had había habían habia habian');

/** A time behind these bounds a stretch: it is not when the thing happened. */
export const BOUNDING: ReadonlySet<string> = set(
  'since until till before after by through desde hasta antes después despues tras',
);

/** Between a statement's time and a verb these make the verb a plan of that day: "said on Monday that it will send". */
export const INTENT: ReadonlySet<string> = set(
  'will would shall may might could intends intended intend plans planned plan planning vowed vows pledged threatened promised wants wanted hopes va van pretende pretenden planea planean buscará busca propone prometió podría quiere',
);

/** Where one clause ends and another begins. */
export const CLAUSE_MARKS: ReadonlySet<string> = set(
  'that who which when where while after before because but ; : — – ( ) que quien quienes cuando mientras donde pero porque',
);

/** Small words that may lie between a verb of saying and its time. */
export const SAYING_FILLERS: ReadonlySet<string> = set(
  'on in at late early a an the his her its their again also earlier later reporters journalists statement news press video this last en el la los un una de del este esta prensa a periodistas medios por again , to',
);
