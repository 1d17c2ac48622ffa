/**
 * Confidences as shares that are right: curves between raw weights and what held on development data, fitted by isotonic
 * regression on every second judged value of es_cameo (participants) and geo/lgl-dev (places);
 * `npm run bench -- reading --only calibration` measures them on the other half and prints the curve anew.
 */

type Curve = readonly (readonly [raw: number, share: number])[];

const PARTICIPANT: Curve = [
  [0, 0],
  [0.5, 0.5],
  [0.8, 0.77],
  [0.9, 0.81],
  [1, 0.9],
];

const PLACE: Curve = [
  [0, 0],
  [0.36, 0.05],
  [0.53, 0.2],
  [0.56, 0.36],
  [0.64, 0.5],
  [0.77, 0.6],
  [0.8, 0.8],
  [0.85, 0.87],
  [0.98, 0.91],
  [0.999, 0.92],
  [1, 1],
];

/** Straight lines between the curve's points. */
const along = (curve: Curve, raw: number): number => {
  const at = curve.findIndex(([from]) => from >= raw);
  if (at <= 0) return curve[at === 0 ? 0 : curve.length - 1][1];
  const [left, low] = curve[at - 1];
  const [right, high] = curve[at];
  return low + ((raw - left) / (right - left)) * (high - low);
};

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** A rule's strength → how often such a participant is right: 0.9 → 0.81. */
export const participantConfidence = (strength: number): number => rounded(along(PARTICIPANT, strength));

/** The resolver's weight of a place → how often such a place lies within 161 km: 0.7 → 0.546. */
export const placeConfidence = (weight: number): number => rounded(along(PLACE, weight));
