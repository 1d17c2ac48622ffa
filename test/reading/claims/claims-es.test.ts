import { test } from 'node:test';
import { assertSaid } from './said.ts';

/** Oraciones propias: lo que un lector debe sacar de cada una. */
const ROWS: readonly (readonly [text: string, ...facts: string[]])[] = [
  [
    'Hombres armados asesinaron a tres campesinos en la comunidad de El Sauz.',
    'killing: killed 3 civilians; perpetrator hombres armados; victim tres campesinos',
  ],
  ['Dos policías fueron asesinados por sicarios la noche del lunes.', 'killing: killed 2 police; perpetrator sicarios'],
  ['Soldados abatieron a cuatro presuntos delincuentes.', 'killing: killed 4 armed-group; perpetrator soldados'],
  ['Un comando rafagueó la comandancia municipal.', 'shooting: perpetrator comando; target comandancia'],
  [
    'Sujetos armados levantaron a dos jóvenes afuera de un bar.',
    'abduction: abducted 2 civilians; perpetrator sujetos armados',
  ],
  ['El empresario fue plagiado por un grupo armado.', 'abduction: abducted 1; perpetrator grupo armado'],
  ['Hallan cuerpo sin vida de una mujer en un lote baldío.', 'body-found: killed 1'],
  ['Localizaron los cuerpos de dos hombres encobijados.', 'body-found: killed 2'],
  ['Elementos de la Marina detuvieron a cinco personas.', 'arrest: arrested 5; authority marina'],
  ['Militares aseguraron 14 armas largas y 300 cartuchos.', 'seizure: seized 14 armas largas; seized 300 cartuchos'],
  ['Policías decomisaron 15 kilos de cocaína.', 'seizure: seized 15 cocaína'],
  ['Guerrilleros atacaron el puesto de policía.', 'attack: perpetrator guerrilleros; target puesto de policía'],
  [
    'Paramilitares dieron muerte a una joven de 16 años.',
    'killing: killed 1; perpetrator paramilitares; victim joven',
    '!killing: killed 16',
  ],
  [
    'Una persona fue muerta de varios impactos de bala por hombres armados.',
    'killing: killed 1; perpetrator hombres armados',
  ],
  [
    'Un enfrentamiento entre soldados y sicarios dejó siete muertos.',
    'armed-clash: side soldados; side sicarios; killed 7',
  ],
  ['La balacera dejó un saldo de tres muertos y dos heridos.', 'shooting: killed 3; injured 2'],
  ['Quemaron vehículos y montaron narcobloqueos en la carretera.', 'roadblock', 'arson'],
  ['Los encapuchados bloquearon la autopista con tráileres.', 'roadblock: perpetrator encapuchados; target autopista'],
  ['Privaron de la libertad a un periodista.', 'abduction: abducted 1 journalists'],
  ['Agentes catearon un domicilio en la colonia Centro.', 'raid: target domicilio'],
  ['Ladrones asaltaron una tienda a mano armada.', 'robbery: perpetrator ladrones; target tienda'],
  ['Amenazaron de muerte a cuatro periodistas.', 'threat: target cuatro periodistas'],
  ['El alcalde resultó herido en el ataque.', 'attack: injured 1 officials'],
  ['Al menos 11 personas murieron en el atentado.', 'killing: killed 11+'],
  ['Más de 30 reos se fugaron del penal.', 'escape'],
  ['Un coche bomba explotó frente al cuartel.', 'bombing'],
  ['Un agresor fue abatido y otros dos fueron detenidos.', 'killing: killed 1', 'arrest: arrested 2'],
  ['El ataque dejó sin vida a tres estudiantes.', '*: killed 3'],
  ['Marchan cientos de maestros contra la violencia.', 'protest: side maestros'],
  ['Fueron liberados los seis migrantes secuestrados.', 'release: released 6 civilians'],
  ['Según la fiscalía, los sicarios mataron a dos agentes.', 'killing: @ fiscalía; killed 2 police'],
  ['"Murieron tres soldados", informó el gobernador.', 'killing: @ gobernador; killed 3 military'],
  ['De acuerdo con el ejército, los rebeldes atacaron la base.', 'attack: @ ejército'],
  ['El gobierno negó que soldados mataran a civiles.', '*/denied'],
  ['El grupo amenazó con matar a los rehenes.', 'killing/threatened'],
  ['Los rebeldes planean atacar la capital.', 'attack/planned'],
  ['En lo que va del año han sido asesinadas 300 personas.', 'killing/background'],
  ['El equipo atacó por la banda y marcó dos goles en el partido.', '!attack'],
  ['Los precios se dispararon en enero.', '!shooting'],
  ['El presidente aseguró que habrá becas.', '!arrest', '!seizure'],
  ['Murió de un infarto en su casa.', '!killing'],
  ['Tres personas murieron en un accidente automovilístico.', '!killing'],
  ['La obra se ejecutó en tiempo.', '!killing'],
  ['El delantero disparó al arco y fue gol del equipo.', '!shooting'],
];

for (const [text, ...facts] of ROWS) test(text, () => assertSaid('es', text, facts));
