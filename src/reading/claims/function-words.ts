/** Small words that steer roles, standing and boundaries, folded, by language. */
import type { Language } from '../../language/analysis.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export interface FunctionWords {
  readonly determiners: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** 'by': marks the doer of a passive. */
  readonly agent: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly onto: ReadonlySet<string>;
  readonly with: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly relative: ReadonlySet<string>;
  readonly beForms: ReadonlySet<string>;
  readonly haveForms: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly plural: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
}

export const FUNCTION_WORDS: Readonly<Record<Language, FunctionWords>> = {
  en: {
    determiners:
      words(`the a an this that these those his her its their our my your some any no each every all both another other
      many several few more most one two`),
    definite: words('the this that these those his her its their our'),
    prepositions: words(`of in on at by to for from with without against between among amid during after before near
      under over into onto through throughout across toward towards around about inside outside behind beside upon
      within including despite following since until via as than per like`),
    agent: words('by'),
    of: words('of'),
    onto: words('on against at upon to toward towards into onto over'),
    with: words('with against'),
    between: words('between among'),
    and: words('and & or plus'),
    relative: words('who whom which that whose where when'),
    beForms: words("was were is are be been being get got gets getting 's 're"),
    haveForms: words('has have had having'),
    pronouns: words('he she they it him her them himself herself themselves who'),
    plural: words('they them these those themselves'),
    possessives: words("his her its their 's"),
    negations: words("not n't no never nor neither without nobody none"),
  },
  es: {
    determiners:
      words(`el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus nuestro
      nuestra algun alguna algunos algunas ningun ninguna otro otra otros otras varios varias todo toda todos todas
      cada ambos ambas dicho dicha dichos dichas mi lo cuyo cuya`),
    definite: words(
      'el la los las este esta estos estas ese esa esos esas aquel aquella su sus dicho dicha dichos dichas',
    ),
    prepositions:
      words(`de a en por para con sin contra entre hacia hasta desde sobre tras ante bajo durante mediante segun
      segun como junto cerca frente`),
    agent: words('por'),
    of: words('de'),
    onto: words('contra a sobre hacia'),
    with: words('con contra'),
    between: words('entre'),
    and: words('y e o u asi'),
    relative: words('que quien quienes cual cuales donde cuando cuyo cuya'),
    beForms: words(
      'fue fueron es son ser sido siendo era eran sea sean fuera fueran sera seran seria estaba estaban resulto resultaron resultar resultado quedo quedaron',
    ),
    haveForms: words('ha han habia habian haber habria habrian haya hayan hubo'),
    pronouns: words('el ella ellos ellas este esta estos quien quienes lo los las le les se'),
    plural: words('ellos ellas estos estas los las les quienes'),
    possessives: words('su sus'),
    negations: words('no nunca sin ni jamas tampoco ningun ninguna ninguno nadie'),
  },
};
