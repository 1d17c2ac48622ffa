/**
 * A claim's ACLED types. A type's own code is sharpened by the trigger, the weapon and the sides, in the order of
 * ACLED's hierarchy: demonstrations are coded by who used force, violence by the weapon, then by whether both sides
 * are armed (battle) or one is civilian.
 */
import type { Claim, EventType } from '../../claim.ts';
import { acledEventType, EVENT_TYPE_CODES } from '../../knowledge/event-types.ts';
import { bitsByWord, wordClasses } from '../words.ts';
import type { ClaimContext } from './context.ts';
import { describe } from './described.ts';
import type { DraftClaim } from './draft.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const SIGNALS = {
  demonstrators:
    words(`protester protesters protestor protestors demonstrator demonstrators protest protests demonstration demonstrations
    rally rallies march marchers sit-in activists manifestantes protesta protestas manifestacion marcha unrest`),
  disorder:
    words(`rioters riot riots rioted rioting stones rocks molotov torched looted looting barricades clashed clashes clash burned
    burning vandalized vandalised hurled threw throwing pelted bottles violent ransacked attacked debris petrol disturbios piedras bricks
    scuffles stone-throwing tyres tires`),
  dispersal:
    words(`dispersed disperse dispersing tear teargas gas water cannon cannons rubber batons detained detain arrested arrest
    arrests arresting suppressed suppress crackdown pepper blocked prevented dispersaron gases`),
  police: words(
    `police officers forces soldiers army troops security authorities riot policia policias ejercito gendarmes military`,
  ),
  force:
    words(`killed shot dead died death deaths beaten beat brutally injured wounded live ammunition opened fire bullets brutality
    gunfire excessive lethal muertos heridos dispararon`),
  mob: words(`mob mobs vigilante vigilantes lynched lynching villagers residents locals tribesmen communal sectarian turba pobladores
    linchamiento neighbors herders herdsmen farmers youths gang-fight brawl rival-fans fans supporters settlers hooligans irate angry`),
  chemical: words('chlorine sarin mustard nerve chemical poison poisonous toxic'),
  grenade: words('grenade grenades granada granadas'),
  suicide: words('suicide blew-himself'),
  air: words(
    'airstrike airstrikes air-strike warplane warplanes jets drone drones aerial helicopter warplanes bombers fighter-jets',
  ),
  artillery:
    words(`mortar mortars shells shelling shelled artillery rockets rocket missile missiles howitzer katyusha tank tanks
    projectiles ballistic`),
  mine: words(
    'ied ieds landmine landmines mine mines roadside improvised car-bomb bomb bombs explosive explosives device detonated planted',
  ),
  stateTarget:
    words(`soldiers soldier army troops military patrol convoy base outpost checkpoint checkpoints positions barracks camp police policemen
    officers gendarmes guards garrison crpf rangers forces marines headquarters defence jawans militants rebels fighters insurgents
    position militia terrorists guerrillas peacekeepers`),
  armed:
    words(`militants rebels gunmen insurgents fighters terrorists guerrillas militia taliban al-shabaab shabaab shabab isis isil is
    daesh houthis houthi jihadists maoists army forces troops boko pkk hezbollah separatists bandits kdf`),
  civilians:
    words(`civilians civilian villagers villager woman women children child students student farmers passengers journalist journalists
    worker workers residents resident worshippers mosque church school market shoppers priest priests aid restaurant bar man men family persons
    people driver teacher activist mayor politician lawyer bus home house employees tourists vehicle`),
  found:
    words(`found discovered recovered seized intercepted defused deactivated identified unearthed disposal confiscated dismantled destroyed
    cache caches uncovered neutralized disarmed`),
  burst: words(
    'exploded explosion detonated blast killed killing injured injuring wounded wounding dead thrown hurled hit blew attack attacked',
  ),
  rubber: words('rubber cannon cannons batons'),
  mobs: words('mob mobs vigilante vigilantes lynched lynching lynch communal'),
  withdraw: words(
    'withdrew withdraw withdrawn withdrawal withdrawing pulled handed retreat retreated vacated evacuated ceded',
  ),
  capture: words(
    'captured capture seized overran overrun control retook recaptured liberated regained cleared freed advance advanced villages',
  ),
  government: words(
    'government army iraqi syrian troops military forces national federal state security coalition ukrainian soldiers sdf',
  ),
} as const;
type Signal = keyof typeof SIGNALS;

const BITS = bitsByWord(SIGNALS);

/** The signals that a word gives, a bit each. */
const signalsOf = wordClasses((_, word, language) =>
  // a Spanish 'vigilante' is a guard
  language === 'es' && word.startsWith('vigilante') ? 0 : (BITS.of.get(word) ?? 0),
);

/** The words around a claim: its sentence and, in short reports, all of them. */
const SHORT_REPORT = 140;
const WIDEST = 80;

const signalTest = (context: ClaimContext, claim: DraftClaim): ((signal: Signal) => number) => {
  const { sentences, tokens } = context.analysis;
  const own = sentences[claim.trigger.sentence];
  const short = tokens.length <= SHORT_REPORT;
  const first = short ? 0 : Math.max(own.first, claim.trigger.first - WIDEST);
  const last = short ? tokens.length : Math.min(own.last, claim.trigger.last + WIDEST);
  const given = signalsOf(context.analysis);
  return (signal) => {
    const bit = BITS.bit[signal];
    let count = 0;
    for (let i = first; i < last; i++) if ((given[i] & bit) !== 0) count++;
    return count;
  };
};

const DEMONSTRATIONS: ReadonlySet<EventType> = new Set(['protest', 'riot', 'strike']);
const BLOWS: ReadonlySet<EventType> = new Set([
  'attack',
  'shooting',
  'killing',
  'bombing',
  'armed-clash',
  'shelling',
  'air-strike',
]);

const ofDemonstration = (claim: DraftClaim, has: (signal: Signal) => number): string | undefined => {
  const demonstration = DEMONSTRATIONS.has(claim.type);
  if (!demonstration && !(BLOWS.has(claim.type) && has('demonstrators') > 1)) return undefined;
  if (has('mob') > 0 && !has('demonstrators')) return 'Mob violence';
  if (has('rubber') > 0 && has('police') > 0 && has('disorder') === 0) return 'Excessive force against protesters';
  if (has('force') > 0 && has('police') > 0 && (has('force') > has('disorder') || has('disorder') === 0))
    return 'Excessive force against protesters';
  if (has('disorder') > 0) return 'Violent demonstration';
  if (has('dispersal') > 0 && has('police') > 0) return 'Protest with intervention';
  return demonstration ? (claim.type === 'riot' ? 'Violent demonstration' : 'Peaceful protest') : undefined;
};

const ofWeapon = (has: (signal: Signal) => number): string | undefined => {
  if (has('chemical') > 0) return 'Chemical weapon';
  if (has('suicide') > 0) return 'Suicide bomb';
  if (has('air') > 0) return 'Air/drone strike';
  if (has('grenade') > 0) return 'Grenade';
  return has('artillery') > 0 ? 'Shelling/artillery/missile attack' : undefined;
};

const MOBBED: ReadonlySet<EventType> = new Set(['attack', 'killing', 'arson', 'property-damage', 'riot']);
const ARMED_WHOM = new Set(['police', 'military', 'armed-group']);

/** Whether both the attackers and the attacked carry arms. */
const bothArmed = (context: ClaimContext, claim: DraftClaim, has: (signal: Signal) => number): boolean => {
  const armed = (role: string) =>
    claim.fillers.some((filler) => filler.role === role && ARMED_WHOM.has(describe(context, filler.phrase).whom));
  const civil = claim.fillers.some(
    ({ role, phrase }) => (role === 'victim' || role === 'target') && describe(context, phrase).whom === 'civilians',
  );
  if (civil) return false;
  if ((armed('victim') || armed('target')) && (armed('perpetrator') || has('armed') > 0)) return true;
  return has('stateTarget') > 0 && has('armed') > 0 && has('civilians') === 0;
};

const TERRITORY = new Set(['Government regains territory', 'Non-state actor overtakes territory']);

/** Who takes a town: the words before the verb tell whether an army or rebels did. */
const ofTerritory = (context: ClaimContext, { trigger }: DraftClaim): string | undefined => {
  if (trigger.entry.acled === null || !TERRITORY.has(trigger.entry.acled)) return undefined;
  const { first } = context.analysis.sentences[trigger.sentence];
  let state = 0;
  let armed = 0;
  for (let i = first; i < trigger.first; i++) {
    if (SIGNALS.government.has(context.forms[i])) state++;
    if (REBELS.has(context.forms[i])) armed++;
  }
  if (state === armed) return undefined;
  return state > armed ? 'Government regains territory' : 'Non-state actor overtakes territory';
};

const REBELS = words(
  'militants rebels rebel insurgents taliban isis isil is houthi houthis shabaab al-shabaab jihadists fighters terrorists maoists militia opposition',
);
const ARMS = new Set(['explosive', 'firearm']);

/** Bombs and arms that were found or destroyed, and harmed nobody. */
const isDisrupted = (
  context: ClaimContext,
  { trigger, type }: DraftClaim,
  has: (signal: Signal) => number,
): boolean => {
  if (has('found') === 0 || has('burst') > 0) return false;
  const noun = context.phraseAt.at(trigger.head)?.noun;
  return (
    (type === 'bombing' && noun !== undefined && ARMS.has(noun.id)) || (type === 'property-damage' && has('mine') > 0)
  );
};

const ofViolence = (context: ClaimContext, claim: DraftClaim, has: (signal: Signal) => number): string | undefined => {
  if (has('mobs') > 0 && MOBBED.has(claim.type)) return 'Mob violence';
  if (!BLOWS.has(claim.type)) return undefined;
  const weapon = claim.type === 'armed-clash' && has('air') + has('suicide') === 0 ? undefined : ofWeapon(has);
  if (weapon) return weapon;
  if (
    claim.type === 'bombing' ||
    claim.type === 'shelling' ||
    claim.type === 'air-strike' ||
    claim.type === 'armed-clash'
  )
    return undefined;
  if (has('mine') > 1) return 'Remote explosive/landmine/IED';
  if (has('mob') > 0 && has('armed') === 0 && has('police') === 0) return 'Mob violence';
  return bothArmed(context, claim, has) ? 'Armed clash' : undefined;
};

const coded = (sub_event_type: string): Claim['acled'] => ({
  event_type: acledEventType(sub_event_type),
  sub_event_type,
});

export const acledOf = (context: ClaimContext, claim: DraftClaim): Claim['acled'] => {
  const { entry } = claim.trigger;
  const has = signalTest(context, claim);
  const sub =
    (isDisrupted(context, claim, has) ? 'Disrupted weapons use' : undefined) ??
    ofTerritory(context, claim) ??
    (entry.acled !== null && !DEMONSTRATIONS.has(claim.type) ? entry.acled : undefined) ??
    ofDemonstration(claim, has) ??
    ofViolence(context, claim, has) ??
    entry.acled;
  if (sub) return coded(sub);
  return EVENT_TYPE_CODES[claim.type].acled ?? { event_type: null, sub_event_type: null };
};
