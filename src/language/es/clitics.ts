/** Spanish pronouns written onto their verb: "dárselo" = "dar" + "se" + "lo", "uniéndose" = "uniendo" + "se". */

const CLITICS = ['nos', 'los', 'las', 'les', 'me', 'te', 'se', 'lo', 'la', 'le', 'os'] as const;

/** Infinitives of four letters or fewer; longer ones are told by their ending. */
const SHORT_INFINITIVES: ReadonlySet<string> = new Set(
  `dar ver ser ir oír leer reír usar atar unir amar caer huir roer criar orar arar asar alzar aliar obrar abrir echar
   guiar fiar liar piar pisar odiar huir errar airar armar armar ornar hacer poner tener decir salir pasar matar sacar
   mover traer crear jugar parar tomar tirar tocar bajar besar botar casar cazar citar coger comer curar dejar durar
   estar evitar fijar ganar haber robar girar herir pedir medir morir negar mirar notar pagar pegar rogar saber secar
   subir sufrir temer vivir votar untar usar velar vetar volar`.split(/\s+/),
);

/** End like a verb with a pronoun but are not: "Carlos", "muerte", "charla". */
const NOT_VERBS: ReadonlySet<string> = new Set(
  `carlos charla charlas burla burlas perla perlas carla karla orla orlas mirlo mirlos merlo chirla parla birla garla
   charles arles searle carle verla parte partes arte artes muerte suerte fuerte corte norte deporte arnés marte duarte
   baluarte estandarte contraparte comparte imparte reparte descarte aparte encarte firme informe enorme conforme
   uniforme alarme cirlos carmelos barlos terse torso verso curso bolsos martes viernes marlos berlos perlos
   adverse inverse converse disperse inmerse cerne carne carnes ferme germen hierros cursos versos inmerso disperso
   internos externos modernos cuadernos eternos paternos maternos fraternos alternos subalternos posmodernos
   gendarme desarme rearme confirme afirme reafirme reconfirme bonaparte`.split(/\s+/),
);

const PLAIN: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };
const withoutAccents = (word: string): string => word.replace(/[áéíóú]/g, (letter) => PLAIN[letter]);

const isInfinitive = (stem: string, clitics: number): boolean => {
  if (!/(?:[aáeéií])r$/.test(stem) || /(?:[iu]er)$/.test(stem)) return false;
  if (/[áé]r$/.test(stem) && clitics < 2) return false;
  const plain = /ír$/.test(stem) && SHORT_INFINITIVES.has(stem) ? stem : withoutAccents(stem);
  return stem.length >= 5 || SHORT_INFINITIVES.has(plain) || SHORT_INFINITIVES.has(stem);
};

const isGerund = (stem: string): boolean => stem.length >= 5 && /(?:ándo|éndo)$/.test(stem);

/** One or two clitics at the end of a word, the cuts from left to right. */
const cutsOf = (word: string): readonly number[] | undefined => {
  for (const last of CLITICS) {
    if (!word.endsWith(last)) continue;
    const one = word.length - last.length;
    const stem = word.slice(0, one);
    if (stem.endsWith('se') || stem.endsWith('me') || stem.endsWith('te') || stem.endsWith('nos')) {
      const two = one - (stem.endsWith('nos') ? 3 : 2);
      const verb = word.slice(0, two);
      if (isInfinitive(verb, 2) || isGerund(verb)) return [two, one];
    }
    // 'guerrilleros', 'pistoleros', 'compañeros': nouns in -eros, hardly ever an infinitive with 'os'
    if (isGerund(stem) || (isInfinitive(stem, 1) && last !== 'os')) return [one];
  }
  return undefined;
};

/** Words in -arte and -erte are nouns and finite verbs more often than an infinitive with "te": "parte", "advierte". */
const isDoubtful = (word: string): boolean => /(?:rte|rtes)$/.test(word) && word.length < 8;

/** Where a Spanish word is cut before its pronouns, from its start; undefined where it stands whole. `'dárselo'` → [3, 5]. */
export const spanishCuts = (word: string): readonly number[] | undefined => {
  if (word.length < 5 || word.length > 30) return undefined;
  const lower = word.toLowerCase();
  if (!/(?:[mts]e|l[aeo]s?|[n]?os)$/.test(lower) || !/(?:[aáeéií]r|[áé]ndo)(?:[mts]e|nos)?[a-z]{2,3}$/.test(lower))
    return undefined;
  if (NOT_VERBS.has(lower) || isDoubtful(lower)) return undefined;
  return cutsOf(lower);
};

/** The verb without the accent that its pronouns made it take: "dár" → "dar", "uniéndo" → "uniendo", "oír" stays. */
export const verbWithoutPronouns = (verb: string): string =>
  /ír$/i.test(verb)
    ? verb
    : verb.replace(/[áéÁÉ](?=r$|ndo$|R$|NDO$)/, (letter) =>
        letter === 'á' ? 'a' : letter === 'é' ? 'e' : letter === 'Á' ? 'A' : 'E',
      );
