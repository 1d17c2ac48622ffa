/** Spanish sentences whose words of violence tell no happening, or tell it with another standing; and their neighbours that do. */
import { test } from 'node:test';
import { assertSaid } from './said.ts';

type Row = readonly [text: string, ...facts: string[]];

const ROWS: readonly Row[] = [
  // offices, laws and colectivos
  ['La Fiscalía Especializada en Búsqueda de Personas Desaparecidas abrió sus puertas.', '!abduction'],
  ['El Senado aprobó la Ley General contra la Tortura.', '!torture'],
  ['México firmó la Convención Interamericana sobre Desaparición Forzada.', '!abduction'],
  // names of crimes
  ['Se ha reducido el delito de secuestro en Rivas.', '!abduction'],
  ['Fue procesado por el delito de homicidio en agravio de Juan Lira.', 'killing'],
  ['La falta de empleo genera migración, violencia y muerte, dijo el senador.', '!killing'],
  ['Los diputados hablaron de homicidios, secuestros y extorsiones.', '!killing/asserted', '!abduction/asserted'],
  // phrases that mean something else
  ['En la sesión se llevaron a cabo grandes reformas.', '!abduction'],
  ['El alcalde rindió protesta ante el cabildo.', '!protest'],
  ['Declaró bajo protesta de decir verdad.', '!protest'],
  ['El auto detuvo su marcha frente al mercado.', '!protest', '!arrest'],
  ['La violación a las leyes de tránsito se multará.', '!sexual-violence'],
  ['La violación de una menor indignó a Rivas.', 'sexual-violence'],
  ['El usuario no podrá explotar los contenidos del sitio.', '!bombing'],
  ['La joven sufrió un ataque de epilepsia.', '!attack'],
  ['Sufrió un paro cardiorrespiratorio en su casa.', '!strike'],
  ['El gobierno reforzó el combate a la corrupción y el combate a los incendios.', '!armed-clash'],
  ['La secretaría alertó por amenaza de lluvias.', '!threat'],
  ['Los peritos llegaron a la escena del crimen.', '!killing'],
  ['La jueza hizo un estudio detenido del caso.', '!arrest'],
  ['La alcaldía logró liberar la vialidad.', '!release'],
  // courts and those already held
  ['Fue sentenciada a 20 años de prisión.', '!arrest', '!statement'],
  ['La mujer es condenada a pagar una multa.', '!statement'],
  ['La ahora sentenciada se declaró inocente.', '!arrest'],
  ['Hay gente del Congreso y empresarios, aseguró José Lira, vocero del consejo.', '!arrest'],
  ['El tráfico se detuvo y los vecinos salieron.', '!arrest'],
  ['En el retén se detuvo a dos hombres armados.', 'arrest'],
  // accidents, gas, weather, natural deaths
  ['El conductor perdió el control tras estallar la llanta trasera.', '!bombing'],
  ['Identifican a las víctimas tras choque en la autopista a Rivas.', '!armed-clash'],
  ['Un incendio arrasaba el pueblo desde el martes.', '!property-damage'],
  ['Los conductores que se desplazaban por el lugar ayudaron a los vecinos.', '!displacement'],
  [
    'Falleció a los 90 años el pintor Abel Lira. Su familia dio la noticia. El funeral será hoy. Deja una gran obra.',
    '!killing',
  ],
  ['El comando mató al pintor. Su familia dio la noticia. Falleció en el hospital. Deja una gran obra.', 'killing'],
  // what turns out, what is found, who goes
  ['La movilización de uniformados se extendió a las colonias.', '!protest'],
  ['No encontraban el dinero que buscaban.', '!seizure'],
  ['Se enfrentan grupos antagónicos en Frontera Comalapa.', 'armed-clash'],
  ['Dos equipos se enfrentan el domingo en Puebla.', '!armed-clash'],
  ['Una joven de 19 años desapareció el viernes en Ecatepec.', 'abduction: missing 1'],
  ['Los rebeldes mataron a dos mil 833 personas.', '*: killed 2833'],
  // a first word tagged as an adjective
  ['Explota coche bomba en Celaya; tres policías resultan lesionados.', 'bombing', '*: injured 3 police'],
  // standing
  ['Convocan a un plantón en apoyo al líder.', 'protest/planned'],
  ['Ofrecen recompensa por información que conduzca a la captura de Abel Lira.', 'arrest/planned'],
  ['En la actual administración suman 120 mil homicidios.', 'killing/background', '!killing/asserted'],
  ['De enero a junio hubo 212 asesinatos en el estado.', 'killing/background'],
  ['Crecen ataques a niños en la región.', 'attack/background'],
  ['Exigen justicia por el asesinato de Luis Lira.', 'killing/asserted'],
  ['Los rebeldes mataron a 2 mil 833 personas.', '*: killed 2833'],
  [
    'La diputada habló del campo. Pidió apoyo. Nadie hace nada. Llegan a las casas y asesinan a las mujeres.',
    '!killing/asserted',
  ],
  // what a law or a career is made of
  ['La reforma busca castigar la tentativa de feminicidio con prisión preventiva.', '!killing/asserted'],
  ['La corte avaló el aborto en menores por violación.', '!sexual-violence'],
  ['Recibieron condenas por delincuencia organizada y secuestro agravado.', '!abduction'],
  ['Lira pertenece a una banda dedicada al secuestro.', '!abduction'],
  ['El capo coordinaba y ordenaba los homicidios de sus rivales.', '!killing/asserted', 'killing/background'],
  ['El intento de feminicidio de una maestra ocurrió ayer en Rivas.', 'attack', '!killing'],
  // who says so, who stands still, who left
  ['“Habrá becas para todos”, aseguró AMLO.', '!arrest', '!seizure'],
  ['“Ya lo sabemos”, aseguró ahora el mandatario.', '!arrest', '!seizure'],
  ['El varón se ha marchado a trabajar al norte.', '!protest'],
  ['Llamó a votar y a no dejarse intimidar.', '!threat'],
  ['El gobierno pidió que nadie sea agredido.', '!attack/asserted', '!attack/denied'],
  ['La política se basa en la quema de combustóleo.', '!arson'],
  ['Su llegada detonó una serie de protestas.', '!bombing'],
  // police at work are no raid and no blockade, and people are not seized
  ['Tras el ataque armado se implementó un operativo de búsqueda de los responsables.', 'deployment', '!raid'],
  ['Los oficiales acordonaron la zona, bloqueando la circulación de la avenida.', '!roadblock'],
  ['Al ingresar al inmueble, la mujer localizó colgado a un menor de 17 años.', '!seizure'],
  ['La mujer fue localizada con una lesión de arma de fuego.', '!seizure'],
  ['Los agentes localizaron un arma de fuego en el auto.', 'seizure'],
  ['Los piratas lograron sustraer equipos de comunicación de la plataforma.', '!abduction', 'robbery'],
  ['Hombres armados ingresaron a la vivienda y dispararon.', '!deployment', 'shooting'],
  // suicides and storms
  [
    'Se consuma otro caso de suicidio. Un adolescente tomó esa decisión en su casa. Una mujer localizó el cuerpo sin vida de su hijo. La zona fue acordonada.',
    '!body-found',
    '!killing',
  ],
  [
    'El ciclón dejó 11 muertos y 33 desaparecidos. El gobernador informó que hay 11 víctimas mortales. Aún se busca a 33 personas desaparecidas.',
    '!killing',
    '!abduction',
  ],
  ['El agresor sacó un arma de fuego; tras la primera detonación la gente corrió.', '!bombing', 'shooting'],
  // who tells is no doer, and money is not executed
  ['Se supo por los medios de comunicación de una amenaza contra Lira.', '!threat: perpetrator medios'],
  [
    'Se registraron 18 homicidios, según el informe dado a conocer este lunes por la Secretaría de Seguridad.',
    '!killing: perpetrator secretaría',
  ],
  ['El monto no se ha ejecutado por la impericia del secretario.', '!killing'],
  ['Se ejecutó a dos hombres en Rivas.', 'killing: killed 2'],
  ['La senadora rinde protesta; Lira protesta como alcaldesa.', '!protest'],
  ['Las reformas le hacen un daño terrible a la sociedad.', '!property-damage'],
  ['El senador habló de la ola de violencia en el país.', '!attack/asserted', 'attack/background'],
  ['El poder y el alcohol: abusa de su autoridad.', '!sexual-violence'],
  ['Ofrecieron dinero para que los militares liberaran al capo.', '!release/asserted', 'release/planned'],
  [
    'Deslizamiento de tierra deja 26 víctimas fatales\n\nHay 37 personas desaparecidas. Las lluvias de este año han sido las más fuertes de los últimos tiempos y han dañado caminos, casas, escuelas y campos en todo el norte del país, dijo el gobierno, que pidió a la gente quedarse en casa, guardar agua y comida y esperar noticias de las autoridades. La zona conoció una larga insurgencia.',
    '!killing',
    '!abduction',
  ],
  ['Se quitó la vida. El hombre le había quitado la vida a su novia, dijo el fiscal.', 'killing'],
  ['Los policías realizan un operativo vial en la zona.', '!raid'],
];

for (const [text, ...facts] of ROWS) test(text, () => assertSaid('es', text, facts));
