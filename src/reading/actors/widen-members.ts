/** People of an organisation take its mention with them: 'Sinaloa Cartel members', 'sicarios del CJNG', 'leader of the Zetas'. */
import type { ParticipantKind } from '../../claim.ts';
import { adjoins, type Draft, isPossessive, type ReportWords } from './draft.ts';

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

const MEMBERS = setOf(`
  members gunmen hitmen operatives fighters militants guerrillas rebels soldiers troops officers agents commandos thugs
  traffickers assassins enforcers henchmen associates forces police cells cell faction wing men militiamen guards elements personnel
  integrantes miembros sicarios pistoleros elementos operadores combatientes guerrilleros soldados efectivos agentes hombres
  halcones presuntos células milicianos disidentes personal marinos policías militares
`);
const ONE = setOf(`
  member gunman hitman operative fighter militant guerrilla soldier officer agent trafficker assassin enforcer leader boss chief head
  kingpin founder lieutenant commander spokesman spokeswoman spokesperson lawyer secretary director
  integrante miembro sicario pistolero elemento operador combatiente guerrillero soldado agente líder lider jefe cabecilla capo fundador
  lugarteniente comandante vocero vocera portavoz abogado titular director
`);
const OF = /^(?:of|from|de|del|al)$/;
const ARTICLE = /^(?:the|la|los|las|el|an|a)$/;

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
const MEMBERS_FOLDED: ReadonlySet<string> = new Set([...MEMBERS].map(fold));
const ONE_FOLDED: ReadonlySet<string> = new Set([...ONE].map(fold));

const kindFor = (folded: string, kind: ParticipantKind): ParticipantKind | null => {
  if (kind === 'person') return null;
  if (MEMBERS_FOLDED.has(folded)) return kind === 'state-force' ? kind : 'group';
  return ONE_FOLDED.has(folded) ? 'person' : null;
};

/** The mention with its member noun, before it ("miembros de los Zetas") or after it ("Zetas gunmen"). */
export const widenToMembers = (report: ReportWords, draft: Draft): Draft => {
  const { words } = report;
  if (draft.actor === null || draft.actor.generic || draft.kind === 'person') return draft;
  let after = draft.last;
  if (isPossessive(report, after)) after += 1;
  if (words[after] && adjoins(report, after - 1)) {
    const kind = kindFor(words[after].folded, draft.kind);
    if (kind !== null) return { ...draft, last: after + 1, kind };
  }
  let before = draft.first - 1;
  if (before > 0 && ARTICLE.test(words[before].folded)) before -= 1;
  if (before < 1 || !OF.test(words[before].folded) || !adjoins(report, before - 1)) return draft;
  const kind = kindFor(words[before - 1].folded, draft.kind);
  return kind === null ? draft : { ...draft, first: before - 1, kind };
};
