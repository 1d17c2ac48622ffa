/** The weights of the learned layer (`models/reading/incidents.bin`): read once a process, when the first report wants them. */
import { openContainer, writeContainer } from '../../language/container.ts';
import { INCIDENT_MODEL_FILE } from '../../language/model-files.ts';
import { readShared } from '../../read-shared.ts';
import type { PackedLinear } from './linear.ts';
import type { Precedents } from './precedents.ts';
import type { SplitOptions } from './split-incidents.ts';
import type { Forest } from './trees.ts';
import { INCIDENT_ROLES } from './view.ts';

export interface Thresholds {
  /** Least probability of an incident by type. */
  readonly types: readonly number[];
  /** Least probability of a filler by role. */
  readonly roles: readonly number[];
  readonly split: SplitOptions;
}

export interface IncidentModel {
  /** Log-odds that a report is of the kind learned from. */
  readonly domain: PackedLinear;
  readonly mention: PackedLinear;
  readonly chain: PackedLinear;
  readonly story: PackedLinear;
  readonly sentence: PackedLinear;
  readonly report: PackedLinear;
  readonly cut: PackedLinear;
  readonly type: Forest;
  /** By role. */
  readonly fillers: readonly Forest[];
  readonly anyFiller: Forest;
  /** By role. */
  readonly precedents: readonly Precedents[];
  readonly pair: Forest;
  /** Which of the places that a report tells is an incident's. */
  readonly place: Forest;
  /** Whether a toll is an incident's. */
  readonly toll: Forest;
  readonly thresholds: Thresholds;
}

const LINEARS = ['domain', 'mention', 'chain', 'story', 'sentence', 'report', 'cut'] as const;

interface Meta {
  readonly linears: Readonly<Record<(typeof LINEARS)[number], Omit<PackedLinear, 'weights'>>>;
  readonly bases: readonly number[];
  readonly priors: readonly number[];
  readonly thresholds: Thresholds;
}

const bytesOf = (values: readonly number[] | Float32Array): Uint8Array =>
  new Uint8Array(Float32Array.from(values).buffer);

/** The bytes of a model file. */
export const writeIncidentModel = (model: IncidentModel): Uint8Array => {
  const arrays: Record<string, Int32Array | Uint8Array> = {};
  for (const name of LINEARS) {
    const { weights } = model[name];
    arrays[name] = new Uint8Array(weights.buffer, weights.byteOffset, weights.length);
  }
  const forests = [model.type, model.pair, model.place, model.anyFiller, model.toll, ...model.fillers];
  forests.forEach(({ roots, feature, threshold, left }, i) => {
    arrays[`roots${i}`] = Int32Array.from(roots);
    arrays[`feature${i}`] = Int32Array.from(feature);
    arrays[`left${i}`] = Int32Array.from(left);
    arrays[`threshold${i}`] = bytesOf(threshold as readonly number[]);
  });
  model.precedents.forEach(({ keys, seen, filled }, role) => {
    arrays[`keys${role}`] = keys;
    arrays[`seen${role}`] = seen;
    arrays[`filled${role}`] = filled;
  });
  const meta: Meta = {
    linears: Object.fromEntries(
      LINEARS.map((name) => {
        const { bits, outputs, steps, bias } = model[name];
        return [name, { bits, outputs, steps, bias }];
      }),
    ) as Meta['linears'],
    bases: forests.map(({ base }) => base),
    priors: model.precedents.map(({ prior }) => prior),
    thresholds: model.thresholds,
  };
  return writeContainer(meta, arrays);
};

export const openIncidentModel = (buffer: SharedArrayBuffer): IncidentModel => {
  const { meta, int32, uint8 } = openContainer(buffer);
  const { linears, bases, priors, thresholds } = meta as Meta;
  const linear = (name: (typeof LINEARS)[number]): PackedLinear => {
    const bytes = uint8(name);
    return { ...linears[name], weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
  };
  const forest = (i: number): Forest => {
    const bytes = uint8(`threshold${i}`);
    return {
      base: bases[i],
      roots: int32(`roots${i}`),
      feature: int32(`feature${i}`),
      left: int32(`left${i}`),
      threshold: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4),
    };
  };
  return {
    domain: linear('domain'),
    mention: linear('mention'),
    chain: linear('chain'),
    story: linear('story'),
    sentence: linear('sentence'),
    report: linear('report'),
    cut: linear('cut'),
    type: forest(0),
    pair: forest(1),
    place: forest(2),
    anyFiller: forest(3),
    toll: forest(4),
    fillers: INCIDENT_ROLES.map((_, role) => forest(role + 5)),
    precedents: priors.map((prior, role) => ({
      keys: int32(`keys${role}`),
      seen: int32(`seen${role}`),
      filled: int32(`filled${role}`),
      prior,
    })),
    thresholds,
  };
};

let loaded: IncidentModel | undefined;

export const loadIncidentModel = (): IncidentModel => (loaded ??= openIncidentModel(readShared(INCIDENT_MODEL_FILE)));
