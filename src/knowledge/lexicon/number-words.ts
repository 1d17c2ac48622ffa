/** Number words, comparators, vague words and units of measure of both languages. Phrases are folded, '|' divides them. */
import type { Language } from '../../language/analysis.ts';
import type { VagueWord } from './vague-numbers.ts';

/** How words before a number bound it: 'more than 60' starts at 61, 'at least 14' at 14, 'up to 20' ends at 20. */
export type Comparator = 'above' | 'from' | 'to' | 'nearly' | 'below' | 'about' | 'exact';

export interface NumberWords {
  readonly units: Readonly<Record<string, number>>;
  /** 'hundred', 'mil': multiply what stands before them. */
  readonly scales: Readonly<Record<string, number>>;
  /** 'and' of 'a hundred and six', 'y' of 'treinta y dos'. */
  readonly joiner: string;
  readonly articles: readonly string[];
  readonly comparators: Readonly<Record<Comparator, string>>;
  /** 'or more' after the number. */
  readonly trailing: Readonly<Partial<Record<Comparator, string>>>;
  readonly vague: Readonly<Record<VagueWord, string>>;
  /** Words that say that the number adds to one before: 'another 2', 'three others', 'dos más'. */
  readonly additive: string;
  readonly between: readonly [string, string];
  /** 'to' of '5 to 7'. */
  readonly ranges: string;
  readonly months: string;
  readonly ordinals: string;
}

const EN_UNITS = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const ES_UNITS = {
  cero: 0,
  un: 1,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
  veinte: 20,
  veintiun: 21,
  veintiuno: 21,
  veintiuna: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  doscientas: 200,
  trescientos: 300,
  trescientas: 300,
  cuatrocientos: 400,
  cuatrocientas: 400,
  quinientos: 500,
  quinientas: 500,
  seiscientos: 600,
  seiscientas: 600,
  setecientos: 700,
  setecientas: 700,
  ochocientos: 800,
  ochocientas: 800,
  novecientos: 900,
  novecientas: 900,
  par: 2,
  trio: 3,
  decena: 10,
  docena: 12,
  quincena: 15,
  veintena: 20,
  treintena: 30,
  cuarentena: 40,
  cincuentena: 50,
  centenar: 100,
  millar: 1000,
};

export const NUMBER_WORDS: Readonly<Record<Language, NumberWords>> = {
  en: {
    units: EN_UNITS,
    scales: { dozen: 12, hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 },
    joiner: 'and',
    articles: ['a', 'an'],
    comparators: {
      above: 'more than|over|upwards of|upward of|in excess of|greater than|well over|north of',
      from: 'at least|no fewer than|no less than|not less than|a minimum of|minimum of|at the very least',
      to: 'up to|as many as|at most|no more than|not more than|a maximum of|maximum of|as much as',
      nearly: 'nearly|almost|close to|just under|approaching|just short of',
      below: 'less than|fewer than|under',
      about: 'about|around|some|approximately|roughly|an estimated|estimated|circa|approx.|an approximate',
      exact: 'only|just|exactly|precisely|a total of|total of|as few as|the',
    },
    trailing: { from: 'or more|and more|at least|plus|+', about: 'or so', to: 'or fewer|or less|at most' },
    vague: {
      few: 'a few|few|a handful of|handful of|a small number of',
      several:
        'several|various|a number of|an unknown number of|an undetermined number of|an unspecified number of|a series of',
      many: 'many|numerous|a large number of|large numbers of|countless',
      tens: 'tens of|tens',
      dozens: 'dozens of|dozens|several dozen',
      scores: 'scores of|scores',
      hundreds: 'hundreds of|hundreds|several hundred',
      thousands: 'thousands of|thousands|tens of thousands of|several thousand',
    },
    additive: 'another|a further|an additional|additional|further|other|others|more|besides',
    between: ['between', 'and'],
    ranges: 'to|-|–|or',
    months:
      'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
    ordinals: 'first second third fourth fifth sixth seventh eighth ninth tenth',
  },
  es: {
    units: ES_UNITS,
    scales: { mil: 1000, millon: 1e6, millones: 1e6 },
    joiner: 'y',
    articles: ['un', 'una'],
    comparators: {
      above: 'mas de|poco mas de|arriba de|por encima de|mas de el',
      from: 'al menos|a el menos|por lo menos|cuando menos|un minimo de|minimo|no menos de|como minimo',
      to: 'hasta|un maximo de|maximo|no mas de|como maximo|a lo mucho',
      nearly: 'casi|cerca de|poco menos de|a punto de',
      below: 'menos de',
      about: 'unos|unas|alrededor de|aproximadamente|en torno a|aproximados|un aproximado de|como|algunos|algunas',
      exact: 'solo|solamente|exactamente|un total de|total de|unicamente|los|las|tan solo',
    },
    trailing: { from: 'o mas|por lo menos|al menos|a el menos', about: 'aproximadamente', to: 'o menos' },
    vague: {
      few: 'unos cuantos|unas cuantas|pocos|pocas|un punado de|algunos|algunas|unos pocos',
      several:
        'varios|varias|diversos|diversas|un numero indeterminado de|un numero no determinado de|diferentes|una serie de',
      many: 'muchos|muchas|numerosos|numerosas|gran cantidad de|un gran numero de|multiples|infinidad de|cantidad de',
      tens: 'decenas de|decenas',
      dozens: 'docenas de|docenas',
      scores: 'veintenas de',
      hundreds: 'cientos de|cientos|centenares de|centenares',
      thousands: 'miles de|miles|millares de',
    },
    additive: 'otro|otra|otros|otras|mas|adicionales|demas|ademas',
    between: ['entre', 'y'],
    ranges: 'a|-|–|o|u',
    months:
      'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene feb mar abr jun jul ago sep oct nov dic',
    ordinals: 'primer primero primera segundo segunda tercer tercero tercera cuarto cuarta quinto quinta sexto sexta',
  },
};

/** Words that a number measures, in both languages; what they measure is no count of people or things. */
export const UNIT_WORDS: Readonly<Record<'time' | 'distance' | 'money' | 'percent' | 'calibre' | 'weight', string>> = {
  time: "second seconds minute minutes min mins hour hours hr hrs day days night nights week weeks weekend weekends month months year years decade decades century centuries o'clock a.m. p.m. am pm a.m p.m segundo segundos minuto minutos hora horas hrs dia dias noche noches semana semanas mes meses ano anos decada decadas siglo siglos",
  distance:
    'metre metres meter meters kilometre kilometres kilometer kilometers km kms mile miles foot feet yard yards inch inches block blocks acre acres hectare hectares metro metros kilometro kilometros milla millas cuadra cuadras hectarea hectareas m2 degree degrees grado grados',
  money:
    'dollar dollars peso pesos euro euros pound pounds rupee rupees cent cents usd mxn dolar dolares quetzales lempiras soles intis bolivares reales colones libra libras',
  percent: 'percent per-cent % percentage ciento',
  calibre: 'caliber calibre mm millimeter millimetre cal cal. calibres milimetros gauge',
  weight:
    'kilo kilos kilogram kilograms kg kgs gram grams ton tons tonne tonnes litre litres liter liters gallon gallons ounce ounces kilogramo kilogramos gramo gramos tonelada toneladas litro litros galon galones',
};
