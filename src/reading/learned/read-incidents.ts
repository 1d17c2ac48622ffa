/** The learned layer on one report: English reports of the kind it learned from; others keep what the rules found. */
import type { ClaimContext } from '../claims/context.ts';
import type { DraftClaim } from '../claims/draft.ts';
import { placeChooser } from './choose-place.ts';
import { decideIncidents } from './decide-incidents.ts';
import { scoreLinear } from './linear.ts';
import { loadIncidentModel } from './model.ts';
import { sceneOf, sceneWords } from './scene.ts';
import { type ToldDrafts, tellIncidents } from './tell-incidents.ts';
import { domainFeatures } from './text-features.ts';
import { viewOf } from './view-of.ts';

/**
 * Log-odds from which a report counts as one of the kind learned from. Of 171 reports learned from the least has 1.8; police
 * news of today, told day by day, comes to 0.5, other news to less than 0, a short made-up story of a guerrilla war to 0.8.
 */
const LEAST_DOMAIN = 0.7;

/** Drafts and templates as the models see them; undefined where the report is of another kind. */
export const readIncidents = (
  context: ClaimContext,
  drafts: readonly DraftClaim[],
  templates: readonly string[],
): ToldDrafts | undefined => {
  if (context.language !== 'en' || !context.parsed || drafts.length === 0) return undefined;
  const model = loadIncidentModel();
  const words = sceneWords(context);
  if (scoreLinear(model.domain, domainFeatures(words))[0] < LEAST_DOMAIN) return undefined;
  const view = viewOf(sceneOf(context, drafts, words), model);
  return tellIncidents(
    view,
    templates,
    decideIncidents(view, model, model.thresholds),
    model.toll,
    placeChooser(view, model.place),
  );
};
