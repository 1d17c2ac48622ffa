/** Spanish inflections of lexicon words, folded: every finite form, participles, gerund and infinitive with its pronouns. */
import { foldSpanish } from '../fold.ts';

/** Stem in stressed syllables (present, subjunctive) and, of '-ir' verbs, in the third person past and gerund. */
const CHANGES: Readonly<Record<string, readonly [stressed: string, past?: string]>> = {
  herir: ['hier', 'hir'],
  malherir: ['malhier', 'malhir'],
  morir: ['muer', 'mur'],
  colgar: ['cuelg'],
  disparar: ['dispar'],
  perder: ['pierd'],
  encontrar: ['encuentr'],
  volar: ['vuel'],
  soltar: ['suelt'],
  quebrar: ['quiebr'],
  arremeter: ['arremet'],
  embestir: ['embist', 'embist'],
  perseguir: ['persig', 'persigu'],
  destruir: ['destruy', 'destruy'],
  huir: ['huy', 'huy'],
  obstruir: ['obstruy', 'obstruy'],
  aprehender: ['aprehend'],
  sembrar: ['siembr'],
  atender: ['atiend'],
  cerrar: ['cierr'],
  sostener: ['sostien'],
  detener: ['detien'],
  retener: ['retien'],
  reforzar: ['refuerz'],
  plegar: ['plieg'],
  desplegar: ['desplieg'],
  replegar: ['replieg'],
  sustraer: ['sustra'],
  acordar: ['acuerd'],
  rodar: ['rued'],
  repeler: ['repel'],
  segar: ['sieg'],
  requerir: ['requier', 'requir'],
};

/** Forms that no rule gives. */
const IRREGULAR: Readonly<Record<string, string>> = {
  morir: 'muerto muerta muertos muertas',
  ser: 'es son fue fueron era eran sido siendo sera seran fuera',
  dar: 'da dan dio dieron daba daban dado dando dara daran diera dieran den',
  ir: 'va van fue fueron iba iban ido yendo ira iran',
  irse: 'va van fue fueron iba iban ido yendo ira iran',
  hacer: 'hace hacen hizo hicieron hacia hacian hecho haciendo hara haran',
  poner: 'pone ponen puso pusieron ponia ponian puesto puesta puestos puestas poniendo pondra pondran',
  caer: 'cae caen cayo cayeron caia caian caido caidos caida cayendo caera',
  abrir: 'abre abren abrio abrieron abria abrian abierto abriendo',
  detener:
    'detiene detienen detuvo detuvieron detenia detenian detenido detenida detenidos detenidas deteniendo deteniendolo deteniendolos deteniendola deteniendolas detendra detendran detuviera detuvieran detenga',
  retener:
    'retiene retienen retuvo retuvieron retenia retenian retenido retenida retenidos retenidas reteniendo retuviera',
  sostener: 'sostiene sostienen sostuvo sostuvieron sostenia sostenian sostenido sosteniendo sostuvieran',
  sustraer: 'sustrae sustraen sustrajo sustrajeron sustraido sustraida sustraidos sustraidas sustrajeran',
  deponer: 'depone deponen depuso depusieron depuesto deponiendo',
  llevarse: 'lleva llevan llevo llevaron llevaba llevaban llevado llevada llevando llevarse llevara llevaran llevaria',
  tener: 'tiene tienen tuvo tuvieron tenia tenian tenido',
  expulsar: 'expulso',
  fugarse: 'fuga fugan fugo fugaron fugado fugados fugarse fugaran',
  intervenir: 'interviene intervino intervinieron intervenido intervenida intervenidos',
};

const ENDINGS = {
  ar: {
    unstressed:
      'amos aste o aron abamos aba aban are ara aran aria arian ado ada ados adas ando ar ase aran asen arlo arlos arla arlas arse arle arles andolo andolos andola andolas andole andoles andose e',
    stressed: 'o as a an',
    subjunctive: 'e es en emos',
    past: '',
  },
  er: {
    unstressed: 'emos iste i ia ian ere era eran eria erian ido ida idos idas er erlo erlos erla erlas erse erle erles',
    stressed: 'o es e en',
    subjunctive: 'a as an amos',
    past: 'io ieron iera ieran iese iendo iendolo iendolos iendola iendolas iendole iendoles iendose',
  },
  ir: {
    unstressed: 'imos iste i ia ian ire ira iran iria irian ido ida idos idas ir irlo irlos irla irlas irse irle irles',
    stressed: 'o es e en',
    subjunctive: 'a as an amos',
    past: 'io ieron iera ieran iese iendo iendolo iendolos iendola iendolas iendole iendoles iendose',
  },
} as const;

/** Keeps the sound before e: 'atac' → 'ataqu', 'plagi' stays, 'carg' → 'cargu', 'lanz' → 'lanc'. */
const beforeE = (stem: string): string =>
  stem
    .replace(/c$/, 'qu')
    .replace(/g$/, 'gu')
    .replace(/z$/, 'c')
    .replace(/gu(?=gu$)/, '');

const add = (into: Set<string>, stem: string, endings: string): void => {
  if (endings) for (const ending of endings.split(' ')) into.add(stem + ending);
};

const spellPast = (form: string): string =>
  // 'destruyio' → 'destruyo', 'huyieron' → 'huyeron'
  form.replace(/yi(?=[oe])/, 'y');

/** 'atacar' → ataca, atacan, atacó, ataquen, atacado…, all without accents. */
export const inflectVerbEs = (item: string): readonly string[] => {
  const verb = foldSpanish(item);
  const forms = new Set([verb, ...(Object.hasOwn(IRREGULAR, verb) ? IRREGULAR[verb].split(' ') : [])]);
  const plain = verb.endsWith('se') && /[aei]rse$/.test(verb) ? verb.slice(0, -2) : verb;
  const kind = plain.slice(-2) as keyof typeof ENDINGS;
  if (!Object.hasOwn(ENDINGS, kind) || plain.length < 4) return [...forms];
  const stem = plain.slice(0, -2);
  const [stressed = stem, past = stem] = CHANGES[plain] ?? [];
  const endings = ENDINGS[kind];
  add(forms, stem, endings.unstressed);
  add(forms, stressed, endings.stressed);
  add(forms, kind === 'ar' ? beforeE(stressed) : stressed, endings.subjunctive);
  if (kind === 'ar') forms.add(`${beforeE(stem)}e`);
  for (const ending of endings.past.split(' ')) if (ending) forms.add(spellPast(past + ending));
  return [...forms];
};

const VOWEL = /[aeiou]$/;

/** 'explosión' → explosion, explosiones; of a compound the first word takes the plural. */
export const inflectNounEs = (noun: string): readonly string[] => {
  const word = foldSpanish(noun);
  if (/s$/.test(word)) return [word];
  return [word, VOWEL.test(word) ? `${word}s` : word.endsWith('z') ? `${word.slice(0, -1)}ces` : `${word}es`];
};
