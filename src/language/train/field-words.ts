/**
 * Nouns of armed violence that treebanks of blogs and old newswire have seldom or never: given to the lexicon, so that
 * "Gunmen" at the head of a sentence is no name and "comando" no verb. Written for this project.
 */
import type { Language } from '../analysis.ts';
import type { Example } from './corpus.ts';

/** Singular and plural; a lone word has a regular plural in -s. */
const ENGLISH = `gunman gunmen, hitman hitmen, militiaman militiamen, policeman policemen, serviceman servicemen,
  paramilitary paramilitaries, guerrilla, cartel, narco, kidnapper, abductor, captor, assailant, attacker, shooter, sniper,
  shootout, gunfight, firefight, gunfire gunfire, ambush ambushes, roadblock, blockade, checkpoint, hostage, commando, rebel, insurgent,
  militant, bandit, trafficker, smuggler, kingpin, capo, sicario, vigilante, bomber, bombing, shelling, soldier, trooper,
  marine, officer, detainee, bodyguard, motorcade, convoy convoys, patrol, grenade, rifle, mortar, pistol, firearm,
  ransom, massacre, beheading, abduction, kidnapping, killing, slaying, stabbing, shooting, clash clashes, raid, attack,
  gang, mob, villager, peasant, protester, demonstrator, rioter, looter, arsonist, extremist, terrorist, separatist,
  jihadist, mercenary mercenaries, warlord, ringleader, accomplice, suspect, perpetrator, victim, casualty casualties,
  corpse, graveyard, explosive, landmine, drone, airstrike, crossfire crossfire, ceasefire, truce, curfew, prosecutor,
  coroner, lawman lawmen, deputy deputies, sheriff, inmate, prisoner, fugitive, defector, informant, migrant, torch torches, loot loot, bomb, storm, rescue`;

/** Gender, singular and plural. */
const SPANISH = `m sicario sicarios, m comando comandos, m pistolero pistoleros, f balacera balaceras, m tiroteo tiroteos,
  m enfrentamiento enfrentamientos, f emboscada emboscadas, m ataque ataques, f agresión agresiones, m homicidio homicidios,
  f ejecución ejecuciones, m levantón levantones, m secuestro secuestros, m secuestrador secuestradores, m plagio plagios,
  m bloqueo bloqueos, m narcobloqueo narcobloqueos, m retén retenes, f granada granadas, m fusil fusiles, f pistola pistolas,
  m rifle rifles, f camioneta camionetas, m convoy convoyes, m uniformado uniformados, m efectivo efectivos, m marino marinos,
  m militar militares, m soldado soldados, m custodio custodios, m occiso occisos, f víctima víctimas, m lesionado lesionados,
  m herido heridos, m muerto muertos, m detenido detenidos, m cártel cárteles, m cartel carteles, m capo capos,
  m narcotraficante narcotraficantes, f autodefensa autodefensas, m comunero comuneros, m ejidatario ejidatarios,
  m guerrillero guerrilleros, f guerrilla guerrillas, m paramilitar paramilitares, m encapuchado encapuchados,
  m delincuente delincuentes, m criminal criminales, m asesino asesinos, m agresor agresores, m atacante atacantes,
  m cadáver cadáveres, f fosa fosas, f explosión explosiones, m explosivo explosivos, f bomba bombas, m atentado atentados,
  m feminicidio feminicidios, f masacre masacres, f matanza matanzas, m rehén rehenes, m rescate rescates, m policía policías,
  m fiscal fiscales, f fiscalía fiscalías, m alcalde alcaldes, m edil ediles, m regidor regidores, m periodista periodistas,
  m operativo operativos, m decomiso decomisos, m cateo cateos, f patrulla patrullas, m casquillo casquillos,
  m proyectil proyectiles, m disparo disparos, m balazo balazos, f bala balas, m impacto impactos`;

const entry = (form: string, lemma: string, feats: string): Example => ({
  forms: [form],
  lemmas: [lemma],
  upos: ['NOUN'],
  feats: [feats],
  heads: [-1],
  deprels: ['root'],
});

const pairs = (list: string): readonly (readonly string[])[] => list.split(',').map((item) => item.trim().split(/\s+/));

const english = (): Example[] =>
  pairs(ENGLISH).flatMap(([one, many = `${one}s`]) => [
    ...(one === many ? [] : [entry(many, one, 'Number=Plur')]),
    entry(one, one, 'Number=Sing'),
  ]);

const spanish = (): Example[] =>
  pairs(SPANISH).flatMap(([gender, one, many]) => {
    const feats = gender === 'm' ? 'Gender=Masc' : 'Gender=Fem';
    return [entry(one, one, `${feats}|Number=Sing`), entry(many, one, `${feats}|Number=Plur`)];
  });

/** Each counts as often as a word must be seen to be known. */
const TIMES = 3;

/** One-word examples for the lexicon and the lemmas; nothing else learns from them. */
export const fieldWords = (language: Language): Example[] => {
  const words = language === 'en' ? english() : spanish();
  return Array.from({ length: TIMES }, () => words).flat();
};
