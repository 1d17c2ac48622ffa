/** What kinds of people and things head nouns name: the classes that the word lists of each language fill. */
import type { ParticipantKind, SpeakerKind, Whom } from '../../claim.ts';

export interface NounClass {
  readonly id: NounClassId;
  readonly kind: ParticipantKind;
  readonly whom: Whom;
  /** What kind of source it is when it speaks. */
  readonly speaks: SpeakerKind;
  /** Counted as persons. */
  readonly people: boolean;
  /** One noun, several people: 'gang', 'patrulla'; or an institution. */
  readonly collective: boolean;
}

const entry = (kind: ParticipantKind, whom: Whom, speaks: SpeakerKind, { people = true, collective = false } = {}) => ({
  kind,
  whom,
  speaks,
  people,
  collective,
});

const thing = (kind: ParticipantKind) => entry(kind, 'unknown', 'other', { people: false });
const body = { collective: true };
const institution = { people: false, collective: true };

const CLASSES = {
  /** Nothing is said but that it is a person. */
  person: entry('person', 'unknown', 'witness'),
  /** Civilian by age, kinship, trade or word. */
  civilian: entry('civilians', 'civilians', 'witness'),
  witness: entry('civilians', 'civilians', 'witness'),
  demonstrator: entry('civilians', 'civilians', 'other'),
  official: entry('person', 'officials', 'government'),
  speaker: entry('person', 'officials', 'government'),
  /** Speaks for nobody but himself: 'a political analyst'. */
  expert: entry('person', 'civilians', 'other'),
  journalist: entry('person', 'journalists', 'media'),
  police: entry('state-force', 'police', 'police'),
  soldier: entry('state-force', 'military', 'military'),
  guard: entry('group', 'unknown', 'other'),
  gunman: entry('group', 'armed-group', 'armed-group'),
  suspect: entry('person', 'unknown', 'other'),
  prisoner: entry('person', 'unknown', 'other'),
  victim: entry('person', 'unknown', 'other'),
  body: entry('person', 'unknown', 'other'),
  /** 'group', 'band': the class comes from what it is made of. */
  group: entry('group', 'unknown', 'other', body),
  family: entry('civilians', 'civilians', 'witness', body),
  crowd: entry('civilians', 'civilians', 'other', body),
  'police-body': entry('state-force', 'police', 'police', body),
  'military-body': entry('state-force', 'military', 'military', institution),
  gang: entry('organisation', 'armed-group', 'armed-group', institution),
  government: entry('organisation', 'officials', 'government', institution),
  organisation: entry('organisation', 'unknown', 'ngo', institution),
  company: entry('organisation', 'unknown', 'other', institution),
  medium: entry('organisation', 'journalists', 'media', institution),
  structure: thing('structure'),
  place: thing('structure'),
  vehicle: thing('vehicle'),
  firearm: thing('weapon'),
  explosive: thing('weapon'),
  blade: thing('weapon'),
  ammunition: thing('weapon'),
  drug: thing('other'),
  money: thing('other'),
  property: thing('other'),
  device: thing('other'),
  animal: thing('other'),
} as const;

export type NounClassId = keyof typeof CLASSES;

export const NOUN_CLASSES = Object.fromEntries(
  Object.entries(CLASSES).map(([id, value]) => [id, { id, ...value }]),
) as Readonly<Record<NounClassId, NounClass>>;
