/**
 * Every error that Cotejo can name: a code, a sentence that says what is wrong, what to do, and the HTTP status.
 * The command line and the API print the same entry.
 */
export interface ErrorEntry {
  readonly sentence: string;
  readonly remedy: string;
  readonly status: number;
}

const entry = (sentence: string, remedy: string, status: number): ErrorEntry => ({ sentence, remedy, status });

/** `{name}` in a sentence is filled from the error's details. */
export const ERRORS = {
  'input-not-found': entry('There is no file or folder {path}.', 'Check the path.', 404),
  'input-unreadable': entry('{path} could not be opened: {reason}.', 'Check its permissions.', 422),
  'input-empty': entry('{path} holds no text.', 'Leave it out, or check how it was saved.', 422),
  'input-binary': entry(
    '{path} is not text in any format that Cotejo reads (it looks binary).',
    "Convert it to text, HTML or another format of README's list.",
    415,
  ),
  'input-encoding': entry(
    '{path} is not valid text in {encoding}; it looks like {guess}.',
    'Save it as UTF-8, or name its encoding: --encoding {label}',
    422,
  ),
  'format-unsupported': entry(
    '{path} is {format}, which Cotejo does not read yet.',
    'Convert it to text or HTML first.',
    415,
  ),
  'input-too-large': entry('{path} is larger than {limit}.', 'Split it into smaller reports.', 413),
  'input-malformed': entry('{path} is malformed: {reason}.', 'Mend the file, or remove the broken part.', 422),
  'scan-without-text': entry(
    '{path} is a scan: its pages are pictures without text.',
    'Recognise its text first, or let the tesseract of this machine do it: --ocr spa+eng',
    422,
  ),
  'ocr-missing': entry(
    'The program {program}, which recognises the text of scans, is not installed.',
    'Install tesseract and poppler-utils, or leave --ocr out.',
    501,
  ),
  'columns-unknown': entry(
    '{path}: {reason} its columns: {columns}.',
    'Name them in a file, "text: COLUMN" a line, and give it with --map FILE.',
    422,
  ),
  'address-refused': entry(
    '{url} is not fetched: {reason}.',
    'Only http and https addresses of the public internet are fetched.',
    403,
  ),
  'fetch-failed': entry('{url} could not be fetched: {reason}.', 'Check the address, or try again later.', 502),
  'fetching-off': entry(
    'This server fetches nothing from the web.',
    'Start it with: cotejo serve --fetch; or fetch from the command line: cotejo import ADDRESS',
    403,
  ),
  'robots-refused': entry(
    '{url} is not fetched: the robots.txt of its site asks programs to stay away from it.',
    'Save the page with a browser and import the file.',
    403,
  ),
  'reading-failed': entry(
    '{path} could not be read to its end: {reason}.',
    'The others are not affected; please report it with this input.',
    500,
  ),
  'language-unsupported': entry(
    '{path} is in {language}, which Cotejo does not read yet.',
    'Leave it out, or give an English or Spanish text.',
    422,
  ),
  'arguments-unusable': entry('{reason}', 'See --help.', 400),
  'casebook-not-found': entry(
    'There is no casebook {path}.',
    'Create one with: cotejo import PATH... --casebook {path}',
    404,
  ),
  'casebook-newer': entry(
    'The casebook {path} was made by a newer version (schema {found}, this one knows {known}).',
    'Update Cotejo.',
    409,
  ),
  'casebook-foreign': entry('{path} is not a casebook.', 'Give a file made by cotejo import.', 422),
  'casebook-damaged': entry(
    'The casebook {path} is damaged: {reason}.',
    'Restore a backup; export what is whole.',
    500,
  ),
  'journal-broken': entry('The journal of {path} is broken: {reason}.', 'Compare it with a backup.', 500),
  'original-altered': entry(
    'The original {sha256} is not what was received.',
    'Restore it from a backup, or import it again.',
    500,
  ),
  'evidence-outside': entry(
    'Claim {id} rests on words that its report does not hold ({start}–{end}).',
    'Import the report again.',
    500,
  ),
  'disk-full': entry('The disk of {path} is full.', 'Make room; nothing that was acknowledged is lost.', 507),
  'casebook-unreachable': entry(
    'The database {path} cannot be used: {reason}.',
    'Check its address, that it runs, and what its user may do.',
    503,
  ),
  'database-order': entry(
    'The database {path} sorts by {order}, not by code points.',
    'Make one that does: createdb --template=template0 --locale=C.UTF-8 NAME',
    422,
  ),
  'casebook-busy': entry('The casebook {path} is being written by another process.', 'Try again in a moment.', 503),
  'casebook-exists': entry('There is already a file {path}.', 'Give another name.', 409),
  'queue-unreachable': entry(
    'The queue {address} cannot be used: {reason}.',
    'Check its address, that it runs, and what its user may do.',
    503,
  ),
  'queue-full': entry(
    'The queue {address} takes nothing more: {reason}.',
    'Make room, or wait for the workers; nothing that was taken in is lost.',
    507,
  ),
  'objects-unreachable': entry(
    'The object store {address} does not answer: {reason}.',
    'Check its address (AWS_ENDPOINT_URL) and that it runs.',
    503,
  ),
  'objects-refused': entry(
    'The object store {address} refuses: {reason}.',
    'Check the bucket, the keys (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY), AWS_REGION and what they may do.',
    502,
  ),
  'object-missing': entry(
    'Nothing lies under {key} in {address}.',
    'Check the key, and that the address names the store into which it was put.',
    404,
  ),
  'queue-message-too-large': entry(
    '{id} is larger than the queue takes in one message ({limit}).',
    'Raise max_payload of the NATS server, or give the queue PostgreSQL.',
    413,
  ),
  'message-unreadable': entry(
    'Message {id} of the queue is none that this version can read: {reason}.',
    'Bring all workers to the version that submitted it, then: cotejo fleet retry',
    422,
  ),
  'decision-conflict': entry(
    'Somebody decided about {what} {id} in the meantime (decision {found}).',
    'Load it again and decide anew.',
    409,
  ),
  'decision-unusable': entry('{reason}', 'Correct the decision and send it again.', 422),
  'request-invalid': entry('{reason}', '/api/openapi.json describes every route.', 400),
  'login-needed': entry('This casebook has accounts: log in first.', 'POST /api/login, or open the workbench.', 401),
  'login-failed': entry('Name or password is wrong.', 'Try again, or ask an administrator for a new password.', 401),
  'login-limited': entry(
    'Too many wrong passwords for {name}.',
    'Wait {minutes} minutes, or ask an administrator for a new password.',
    429,
  ),
  'role-missing': entry('{name} is a {role}; this needs a {needed}.', 'Ask an administrator for the role.', 403),
  'account-exists': entry('There is already an account {name}.', 'Choose another name.', 409),
  'accounts-needed': entry(
    'Without accounts the server answers this machine only, not {host}.',
    'Add one first: cotejo account add NAME --role administrator',
    409,
  ),
  'host-refused': entry(
    'This server does not answer to the name {host}.',
    'Open it at the address that cotejo serve printed.',
    403,
  ),
  'origin-refused': entry(
    'Pages of {origin} may not use this server.',
    'Use the workbench that it serves itself.',
    403,
  ),
  'port-in-use': entry('Port {port} is in use.', 'Give another with --port.', 409),
  'not-found': entry('There is no {what} {id}.', 'Check the id.', 404),
  'tiles-unusable': entry(
    'The map tiles {path} cannot be used: {reason}.',
    'Give a PMTiles file, a folder of z/x/y tiles, or an address such as https://tiles.example/{z}/{x}/{y}.png',
    422,
  ),
  'pack-invalid': entry('The pack {path} is not valid: {reason}.', 'Mend the YAML; docs/packs.md describes it.', 422),
  'data-missing': entry('{what} has not been built.', 'Run: npm run build', 500),
  internal: entry(
    'Something went wrong inside Cotejo: {reason}.',
    'Please report it with the input that caused it.',
    500,
  ),
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

export type ErrorDetails = Readonly<Record<string, string | number>>;

/** Names of files and words of inputs may hold line ends and terminals' escapes: shown, not obeyed. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

const shown = (value: string | number): string =>
  String(value)
    .replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .toWellFormed();

const fill = (sentence: string, details: ErrorDetails): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, key: string) => (key in details ? shown(details[key]) : whole));

export class CotejoError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(fill(ERRORS[code].sentence, details), options);
    this.name = 'CotejoError';
    this.code = code;
    this.details = details;
  }

  get remedy(): string {
    return fill(ERRORS[this.code].remedy, this.details);
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** Anything thrown, as an entry of the table. */
export const asCotejoError = (thrown: unknown): CotejoError =>
  thrown instanceof CotejoError
    ? thrown
    : new CotejoError(
        'internal',
        { reason: thrown instanceof Error ? thrown.message : String(thrown) },
        { cause: thrown },
      );

/** One line for a terminal: `input-empty: a.txt holds no text. Leave it out…` */
export const errorLine = (error: CotejoError): string => `${error.code}: ${error.message} ${error.remedy}`;
