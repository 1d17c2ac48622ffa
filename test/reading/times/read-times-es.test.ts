import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTimes } from '../../../src/reading/times/read-times.ts';
import { analysisOf } from './analysis-of.ts';

type Row = readonly [text: string, found: string, timex: string, edtf: string | null];

// 2020-06-17 is a Wednesday.
const check = (name: string, rows: readonly Row[]): void => {
  test(name, () => {
    for (const [text, found, timex, edtf] of rows) {
      const times = readTimes(analysisOf(text, 'es'), { published: '2020-06-17' });
      const time = times.find((one) => one.text === found);
      assert.ok(time, `${text}: ${found} not among ${JSON.stringify(times.map((one) => one.text))}`);
      assert.equal(time.timex, timex, `${text}: ${found}`);
      assert.equal(time.edtf, edtf, `${text}: ${found}`);
    }
  });
};

check('días de la semana y partes del día', [
  ['Fue asesinado el sábado.', 'el sábado', '2020-06-13', '2020-06-13'],
  ['la madrugada del sábado un comando', 'la madrugada del sábado', '2020-06-13TMO', '2020-06-13'],
  ['El viernes por la noche murieron', 'El viernes por la noche', '2020-06-12TNI', '2020-06-12'],
  ['el pasado lunes hallaron', 'el pasado lunes', '2020-06-15', '2020-06-15'],
  ['se reunirán el próximo viernes', 'el próximo viernes', '2020-06-19', '2020-06-19'],
  ['anoche balearon a dos', 'anoche', '2020-06-16TNI', '2020-06-16'],
  ['ayer por la tarde', 'ayer por la tarde', '2020-06-16TAF', '2020-06-16'],
  ['antier fue detenido', 'antier', '2020-06-15', '2020-06-15'],
  ['la mañana de este miércoles', 'la mañana de este miércoles', '2020-06-17TMO', '2020-06-17'],
]);

check('fechas con y sin año', [
  ['El 3 de mayo de 2018 mataron', 'El 3 de mayo de 2018', '2018-05-03', '2018-05-03'],
  ['El pasado 3 de junio fue', 'El pasado 3 de junio', '2020-06-03', '2020-06-03'],
  ['el 12 de diciembre murió', 'el 12 de diciembre', '2019-12-12', '2019-12-12'],
  ['a mediados de mayo huyó', 'mediados de mayo', '2020-05', '2020-05-11/2020-05-20'],
  ['a principios de este año', 'principios de este año', '2020', '2020-01/2020-04'],
  ['el primero de enero', 'el primero de enero', '2020-01-01', '2020-01-01'],
  ['en diciembre del año pasado', 'diciembre del año pasado', '2019-12', '2019-12'],
  ['el 19/02/2019 y', '19/02/2019', '2019-02-19', '2019-02-19'],
  ['en los años setenta', 'los años setenta', '197', '197X'],
  ['el segundo trimestre de 2019', 'el segundo trimestre de 2019', '2019-Q2', '2019-34'],
  ['desde mil novecientos noventa y cuatro', 'mil novecientos noventa y cuatro', '1994', '1994'],
]);

check('desde hoy, desde el relato, duraciones', [
  ['hace dos días hallaron', 'hace dos días', '2020-06-15', '2020-06-15'],
  ['hace tres años', 'hace tres años', '2017', '2017'],
  ['la semana pasada', 'la semana pasada', '2020-W24', '2020-06-08/2020-06-14'],
  ['El 3 de junio huyó. Al día siguiente fue detenido.', 'Al día siguiente', '2020-06-04', '2020-06-04'],
  ['El 3 de junio huyó. Ese mismo día fue detenido.', 'Ese mismo día', '2020-06-03', '2020-06-03'],
  ['El 3 de junio huyó. Dos días después fue detenido.', 'Dos días después', 'P2D', '2020-06-05'],
  ['El 3 de junio huyó. A los dos días fue detenido.', 'los dos días', 'P2D', '2020-06-05'],
  ['El gobernador falleció a los 81 años.', 'los 81 años', 'P81Y', null],
  ['durante casi tres horas', 'casi tres horas', 'PT3H', null],
  ['cada lunes', 'cada lunes', 'XXXX-WXX-1', null],
]);

check('horas', [
  ['El martes, a las 7 de la tarde, dos hombres', 'las 7 de la tarde', '2020-06-16T19:00', '2020-06-16'],
  ['a las 22:50 horas de ayer', 'las 22:50 horas de ayer', '2020-06-16T22:50', '2020-06-16'],
  [
    'alrededor de las dos y media de la madrugada del domingo',
    'alrededor de las dos y media de la madrugada del domingo',
    '2020-06-14T02:30',
    '2020-06-14',
  ],
]);

test('calles con nombre de fecha y edades no son tiempos', () => {
  for (const text of [
    'en la avenida 16 de Septiembre',
    'la colonia 5 de Mayo',
    'un hombre de 34 años.',
    'las 12 personas',
  ])
    assert.deepEqual(
      readTimes(analysisOf(text, 'es'), { published: '2020-06-17' }).map((time) => time.text),
      [],
      text,
    );
});

test('los días de una lista comparten el mes', () => {
  const times = readTimes(analysisOf('Los ataques de los días 1, 2 y 3 de mayo', 'es'), { published: '2020-06-17' });
  assert.deepEqual(
    times.map(({ edtf }) => edtf),
    ['2020-05-01', '2020-05-02', '2020-05-03'],
  );
});
