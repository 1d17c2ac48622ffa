/** Other forms of a gazetteer name, by rule: generic words left off, 'St' for 'Saint', the Arabic article dropped. */
import { foldName } from './fold-name.ts';

/** Words that say what kind of division a name is; dropped at either end to give the short name. */
const DIVISION_WORDS =
  'department|departamento de|departamento|departement de|governorate|province of|province|provincia de|provincia|region of|region|oblast|state of|state|estado de|estado|district of|district|prefecture|muhafazat|muhafazah|wilaya de|wilaya|voivodeship|county|canton of|canton|canton de|municipality of|municipality|municipio de|municipio|parish|division|republic of|republic|respublika|krai|kray|okrug|autonomous|raion|rayon|city|city of|metropolitan city of|territory|islands';
const LEADING = new RegExp(`^(?:${DIVISION_WORDS}) `);
const TRAILING = new RegExp(` (?:${DIVISION_WORDS})$`);

/** 'antioquia department' → 'antioquia'; undefined where nothing is dropped or too little would be left. */
export const shortDivision = (folded: string): string | undefined => {
  let short = folded.replace(TRAILING, '').replace(LEADING, '');
  short = short.replace(TRAILING, '');
  return short !== folded && short.length > 2 ? short : undefined;
};

const SWAPS: readonly (readonly [string, string])[] = [
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['fort', 'ft'],
  ['mount', 'mt'],
  ['santo', 'sto'],
  ['santa', 'sta'],
];

const ARABIC = new Set('AE BH DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE'.split(' '));
const ARTICLE = /^(?:al|el|ad|ar|as|ash|at|az|an|edh|ed|er|es|esh|et|ez|en) /;
/** Where a town's long form is "X de Y", and Y an honour: "Acapulco de Juárez", "Chilpancingo de los Bravo". */
const HONOURS = new Set('MX GT HN SV NI CR PA CO VE EC PE BO'.split(' '));
const GENERIC_FIRST =
  /^(?:san|santa|santo|villa|villas|puerto|ciudad|rio|cerro|valle|paso|pueblo|barra|boca|playa|isla|laguna|loma|monte|nuevo|nueva|el|la|los|las|rincon|ojo|agua|cruz|colonia|santiago|corral|mesa|llano|real|campo|fraccionamiento|ejido|rancho|hacienda|barrio|zona|unidad|cuatro|tierra|estacion|parque|jardines|lomas|bosque|bosques|fuentes|residencial|arroyo|sierra|salto|carmen|palo|tres)$/;
/** Countries whose census names towns "X City" where everyone says X. */
const CITY_DROPPED = new Set('PH CN TW KR JP VN ID MY NG'.split(' '));

/** Weaker forms of a town's folded name. */
export const townVariants = (folded: string, country: string): readonly string[] => {
  const found: string[] = [];
  const words = folded.split(' ');
  for (const [long, short] of SWAPS) {
    if (words[0] === long && words.length > 1) found.push([short, ...words.slice(1)].join(' '));
    if (words[0] === short && words.length > 1) found.push([long, ...words.slice(1)].join(' '));
  }
  if (ARABIC.has(country)) {
    const bare = folded.replace(ARTICLE, '');
    if (bare !== folded && bare.length > 3) found.push(bare, `al ${bare}`, `el ${bare}`);
  }
  if (CITY_DROPPED.has(country) && words.length > 1) {
    if (words[words.length - 1] === 'city' || words[words.length - 1] === 'shi')
      found.push(words.slice(0, -1).join(' '));
    if (folded.startsWith('city of ')) found.push(folded.slice(8));
  }
  const de = words.indexOf('de');
  if (HONOURS.has(country) && de > 0 && words[0].length > 3 && !(de === 1 && GENERIC_FIRST.test(words[0])))
    found.push(words.slice(0, de).join(' '));
  if (words[0] === 'ciudad' && words.length === 2 && words[1].length > 4) found.push(words[1]);
  return found;
};

/** Names written with a bar, brackets or a comma: "Biel/Bienne", "Washington, D.C.", "Donetsk (Donets)". */
export const spellingsOf = (name: string): readonly string[] => {
  if (!/[/(,]/.test(name)) return [foldName(name)];
  const parts = name.split(/[/(),]/).map(foldName);
  return [
    ...new Set([
      foldName(name),
      ...parts.filter((part, index) => part.length > 3 && (index === 0 || name.includes('/'))),
    ]),
  ];
};

/** Words too common in names to stand for one: "San", "Villa", "North". */
const GENERIC_PART = new Set(
  'san santa santo saint villa ville ciudad city town puerto port porto nueva nuevo new norte north south east west rio monte mount valle valley lake lago island isla islas beach playa playas pueblo barrio colonia district county village park hills heights point center central grande alto alta bajo baja viejo vieja los las del sur este oeste cerro sierra cruz boca paso punta laguna aguas agua hacienda rancho loma lomas campo santiago maria jose juan pedro luis miguel antonio francisco'.split(
    ' ',
  ),
);

/** Parts of a folded name that may stand for the whole within a known province: 'union' for 'villa union'. */
export const partsOf = (folded: string): readonly string[] => {
  const words = folded.split(' ');
  if (words.length === 1) return [];
  const parts = words.filter(
    (word, index) => word.length > 3 && !GENERIC_PART.has(word) && (index === 0 || index === words.length - 1),
  );
  if (words.length > 2 && /^(?:al|el|la|los|las|ad|ar|as|ash|az|an)$/.test(words[0]))
    parts.push(words.slice(1).join(' '));
  return parts;
};
