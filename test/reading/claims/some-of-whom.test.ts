/** Some of those who were counted: 'two of whom died' are two; and words with a hyphen, which the analysis cuts in three. */
import { test } from 'node:test';
import { assertSaid } from './said.ts';

type Row = readonly [text: string, ...facts: string[]];

const EN: readonly Row[] = [
  ['A gunman shot three people, two of whom died, in Leon on Monday.', 'shooting: killed 2', '!*: killed 3'],
  [
    'Gunmen attacked a bus carrying 20 passengers, five of whom were killed.',
    'killing: killed 5; perpetrator Gunmen',
    '!*: killed 20',
  ],
  ['The blast hit a convoy of soldiers, three of whom died later.', '*: killed 3'],
  [
    'Rebels abducted 30 students, 12 of whom were released on Monday.',
    'abduction: abducted 30',
    'release: released 12',
  ],
  ['Police arrested 14 suspects, three of whom were wounded.', 'arrest: arrested 14', '*: injured 3'],
  ['Twelve people were shot, three of them fatally, in Leon.', 'shooting: killed 3', '!*: killed 12'],
  ['Four people were shot, two fatally, in Leon.', 'shooting: killed 2', '!*: killed 4'],
  ['Eight people were injured, two of them seriously.', '*: injured 8', '!*: injured 2'],
  ['A shooting killed 12 people and injured 30 in Leon on Monday.', 'shooting: killed 12; injured 30', '!attack'],
  // cut at their hyphens
  ['Twelve people died in a drive-by shooting in Leon.', 'shooting: killed 12', '!*: perpetrator people'],
  ['The mayor condemned a drive-by shooting that killed 12 people.', 'shooting: killed 12', '!*: perpetrator mayor'],
  ['A shoot-out between police and a gang left three dead.', 'armed-clash: side police; side gang; killed 3'],
  ['Two men were arrested after a hold-up at a bank.', 'robbery: target bank'],
  ['Protesters fire-bombed a police station.', 'arson: target police station'],
  ['He pistol-whipped a shopkeeper on Monday.', 'attack: victim shopkeeper'],
  ['Gunmen machine-gunned a bus, killing two.', 'killing: target bus; killed 2'],
  ['A murder-suicide left three people dead.', 'killing: killed 3'],
];

for (const [text, ...facts] of EN) test(text, () => assertSaid('en', text, facts));

const ES: readonly Row[] = [
  ['Hombres armados balearon a tres personas, dos de las cuales murieron.', 'shooting: killed 2', '!*: killed 3'],
  [
    'Secuestraron a 30 estudiantes, 12 de los cuales fueron liberados.',
    'abduction: abducted 30',
    'release: released 12',
  ],
  ['Ocho personas resultaron heridas, dos de ellas de gravedad.', '*: injured 8'],
];

for (const [text, ...facts] of ES) test(text, () => assertSaid('es', text, facts));
