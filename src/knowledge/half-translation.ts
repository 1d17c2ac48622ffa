/** Words of place names that translators turn into English or Spanish and back: 'new Laredo', 'Saint Ferdinand'. */

/** Groups of words that stand for each other within names; each row one meaning. */
const GROUPS: readonly (readonly string[])[] = [
  ['new', 'nuevo', 'nueva', 'nouveau', 'nouvelle', 'novo', 'nova', 'neu', 'nuovo'],
  ['old', 'viejo', 'vieja', 'antiguo', 'antigua', 'vieux', 'velho'],
  ['saint', 'st', 'san', 'santa', 'santo', 'sao', 'sankt', 'ste', 'sainte', 'sent'],
  ['port', 'puerto', 'porto'],
  ['north', 'norte', 'nord'],
  ['south', 'sur', 'sul', 'sud'],
  ['east', 'este', 'oriente', 'est', 'leste', 'oriental'],
  ['west', 'oeste', 'poniente', 'ouest', 'occidente', 'occidental'],
  ['upper', 'alto', 'alta', 'haut', 'haute'],
  ['lower', 'bajo', 'baja', 'bas', 'basse'],
  ['big', 'great', 'grand', 'grande', 'gran'],
  ['small', 'little', 'chico', 'chica', 'petit', 'petite', 'pequeno'],
  ['white', 'blanco', 'blanca', 'branco'],
  ['black', 'negro', 'negra', 'noir', 'preto'],
  ['red', 'rojo', 'roja', 'colorado', 'colorada', 'rouge'],
  ['green', 'verde', 'vert'],
  ['rock', 'stone', 'piedra', 'pierre', 'pedra'],
  ['black stones', 'piedras negras'],
  ['river', 'rio'],
  ['city', 'ciudad', 'cidade', 'ville'],
  ['village', 'town', 'villa', 'vila', 'pueblo'],
  ['hill', 'cerro', 'colina', 'loma'],
  ['mountain', 'mount', 'monte', 'montana', 'mont', 'sierra', 'jabal', 'jebel', 'djebel'],
  ['island', 'isla', 'ilha', 'ile'],
  ['lake', 'lago', 'laguna', 'lac', 'lagoa'],
  ['valley', 'valle', 'vallee', 'vale'],
  ['field', 'campo', 'champ'],
  ['bridge', 'puente', 'pont', 'ponte'],
  ['cross', 'cruz', 'croix'],
  ['true cross', 'vera cruz', 'veracruz'],
  ['beach', 'playa', 'praia', 'plage'],
  ['sea', 'mar', 'mer'],
  ['water', 'agua', 'eau'],
  ['hot waters', 'warm waters', 'aguascalientes', 'aguas calientes'],
  ['good', 'bueno', 'buena', 'bon', 'bom', 'boa'],
  ['view', 'vista', 'vue'],
  ['holy', 'sacred', 'santo'],
  ['faith', 'fe'],
  ['peace', 'paz'],
  ['the peace', 'la paz'],
  ['kings', 'reyes'],
  ['angels', 'angeles'],
  ['mills', 'molinos', 'mochis'],
  ['the', 'el', 'la', 'los', 'las', 'al', 'ar', 'as', 'ash', 'ad', 'an', 'az', 'le', 'les'],
  ['of', 'de', 'del', 'do', 'da', 'du', 'of the', 'de la', 'de los', 'de las'],
  ['and', 'y', 'e', 'et'],
  // First names, which saints' towns carry.
  ['ferdinand', 'fernando'],
  ['louis', 'lewis', 'luis'],
  ['john', 'juan', 'joao', 'jean'],
  ['joseph', 'jose'],
  ['peter', 'pedro', 'pierre'],
  ['paul', 'pablo', 'paulo'],
  ['francis', 'francisco'],
  ['anthony', 'antonio'],
  ['michael', 'miguel', 'michel'],
  ['martin', 'martino'],
  ['james', 'santiago', 'jaime', 'diego', 'tiago'],
  ['catherine', 'catarina', 'catalina'],
  ['mary', 'maria', 'marie'],
  ['anne', 'ann', 'ana'],
  ['lawrence', 'lorenzo', 'lourenco'],
  ['christopher', 'cristobal', 'cristovao'],
  ['nicholas', 'nicolas'],
  ['vincent', 'vicente'],
  ['joachim', 'joaquin'],
  ['philip', 'felipe', 'felipe'],
  ['mark', 'marcos'],
  ['matthew', 'mateo'],
  ['luke', 'lucas'],
  ['andrew', 'andres', 'andre'],
  ['stephen', 'esteban', 'estevao'],
  ['raphael', 'rafael'],
  ['augustine', 'agustin', 'agostinho'],
  ['jerome', 'jeronimo', 'geronimo'],
  ['clement', 'clemente'],
  ['rose', 'rosa'],
  ['lucy', 'lucia', 'luzia'],
  ['theresa', 'teresa'],
  ['helen', 'elena', 'helena'],
  ['cross', 'cruz'],
  ['victory', 'victoria'],
  ['guadaloupe', 'guadalupe'],
  ['union', 'union'],
  ['dolores', 'pains'],
]; // prettier-ignore

const othersOf = new Map<string, readonly string[]>();
for (const group of GROUPS)
  for (const word of group)
    othersOf.set(word, [...new Set([...(othersOf.get(word) ?? []), ...group.filter((other) => other !== word)])]);

/** Words of other languages first: what a garbled name is most often translated from. */
const MOST = 24;

/**
 * Other wordings of a folded name, each with its translatable words exchanged; at most 24, none where no word is
 * known. 'new laredo' → 'nuevo laredo', 'nueva laredo', … Two words at most are exchanged together.
 */
export const translationsOf = (folded: string): readonly string[] => {
  const words = folded.split(' ');
  if (words.length < 2 && !othersOf.has(folded)) return [];
  let variants: readonly string[][] = [[]];
  let changed = false;
  for (const word of words) {
    const others = othersOf.get(word);
    changed ||= others !== undefined;
    const choices = others === undefined ? [word] : [word, ...others];
    variants = variants.flatMap((variant) => choices.map((choice) => [...variant, choice])).slice(0, 400);
  }
  const whole = othersOf.get(folded) ?? [];
  if (!changed && whole.length === 0) return [];
  const found = new Set([...whole, ...variants.map((variant) => variant.join(' '))]);
  found.delete(folded);
  return [...found].slice(0, MOST);
};
