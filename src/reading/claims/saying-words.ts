/** Verbs that report what somebody says: their subject speaks, what hangs on them is what was said. */
import type { Language } from '../../language/analysis.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const SAYING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`said says saying told tells reported reports announced announces confirmed confirms added adds stated states claimed
    claims indicated noted notes acknowledged alleged alleges declared explained revealed disclosed testified wrote tweeted
    described informed charged asserted insisted maintained admitted denied accused blamed`),
  es: words(`dijo dijeron informo informaron reporto reportaron reporta senalo senalaron indico indicaron confirmo confirmaron confirma anuncio
    anunciaron afirmo afirmaron aseguro aseguraron declaro declararon explico explicaron detallo detallaron preciso precisaron
    expreso comento manifesto sostuvo revelo revelaron agrego agregaron anadio apunto refirio senala informa indica
    menciono mencionaron dio dieron asegura afirma detalla explica subrayo puntualizo denuncio denunciaron acuso`),
};

/** Whether the preposition belongs to words that name a speaker: 'according | to | the ministry', 'de acuerdo | con'. */
export const namesSpeaker = (forms: readonly string[], preposition: number): boolean =>
  /^(?:according|acuerdo)$/.test(forms[preposition - 1] ?? '');
