/** Words whose full stop belongs to them, so that "Gen. Ríos" and "Calif. police" stay one sentence. */
import type { Language } from './analysis.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Always followed by more: a stop after these never ends a sentence. */
const TITLES: Record<Language, ReadonlySet<string>> = {
  en: words(`mr mrs ms mx dr prof gen lt col maj capt cpt cmdr sgt cpl pvt adm brig rep reps sen sens gov hon rev fr
    st ste ft mt messrs pres supt insp det atty vs no nos fig vol pp cf approx est`),
  es: words(`sr sra srta sres dr dra dres lic ing arq prof profa gral gra cap cmdte cnel tte sgto cabo mtro mtra fray
    d dña don mons pbro av avda blvd col fracc no núm nro núms pág págs vol art arts fig aprox c cd edo mpio gob
    pdte pdta vs ej tel`),
};

/** May also end a sentence: only what follows can tell. */
const OTHERS: Record<Language, ReadonlySet<string>> = {
  en: words(`jr sr inc corp co ltd llc bros etc al dept univ assn ave blvd rd jan feb mar apr jun jul aug sep sept oct
    nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass
    md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ph.d hrs min sec ext attn`),
  es: words(`etc cía ltda sa hnos ene feb abr jun jul ago sep sept oct nov dic hab hs hrs min km kms mts m p ee uu ud
    uds vd vds depto dpto prov`),
};

/** Whether a stop after this lower-case word belongs to the word. */
export const isAbbreviation = (word: string, language: Language): boolean =>
  TITLES[language].has(word) || OTHERS[language].has(word);

/** Whether the lower-case word is a title or the like, which never ends a sentence. */
export const neverEnds = (word: string, language: Language): boolean => TITLES[language].has(word);
