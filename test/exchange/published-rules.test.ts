/**
 * Exports against the published rules of their formats: FollowTheMoney's schemas, Frictionless Data Package 1, the W3C's Web
 * Annotation Data Model. What each rule names stands in these tables, so that no other program is needed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORMATS } from '../../src/exchange/formats.ts';
import { openFormat } from '../../src/intake/formats/open-format.ts';
import { inventedRecord, REPORT } from './invented-record.ts';

// biome-ignore lint/suspicious/noExplicitAny: lines of formats whose fields the tests name
type Json = Record<string, any>;

const written = async (format: 'ftm' | 'webannotation' | 'datapackage', options = {}): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of FORMATS[format].write(inventedRecord(3), options))
    pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
};

const linesOf = async (format: 'ftm' | 'webannotation'): Promise<Json[]> =>
  (await written(format))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Property → its type; of an entity's property the schemas that it may point to. */
type Properties = Readonly<Record<string, string | readonly string[]>>;

const THING: Properties = {
  name: 'name',
  summary: 'text',
  country: 'country',
  sourceUrl: 'url',
  publisher: 'string',
  address: 'address',
  addressEntity: ['Address'],
  proof: ['PlainText'],
};
const PARTIES = ['Person', 'Organization', 'PublicBody'];
/** The part of followthemoney's `schema/*.yaml` that is written, with what is inherited. */
const SCHEMAS: Readonly<Record<string, Properties>> = {
  Person: THING,
  Organization: THING,
  PublicBody: THING,
  PlainText: { ...THING, title: 'string', publishedAt: 'date', language: 'language', bodyText: 'text' },
  Address: { ...THING, full: 'address', city: 'string', region: 'string', latitude: 'number', longitude: 'number' },
  Event: {
    ...THING,
    startDate: 'date',
    endDate: 'date',
    recordId: 'string',
    location: 'address',
    organizer: PARTIES,
    involved: PARTIES,
  },
};

const VALUES: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}(?:-\d\d(?:-\d\d)?)?$/,
  country: /^[a-z]{2}$/,
  language: /^[a-z]{3}$/,
  url: /^https?:\/\/\S+$/,
  number: /^-?\d+(?:\.\d+)?$/,
};

test('FollowTheMoney: known schemas and properties, values of their types, references that lead somewhere', async () => {
  const entities = await linesOf('ftm');
  const schemas = new Map(entities.map(({ id, schema }) => [id, schema]));
  for (const schema of ['Address', 'Event', 'Person', 'PlainText'])
    assert.ok([...schemas.values()].includes(schema), schema);
  for (const { id, schema, properties } of entities) {
    assert.match(id, /^[A-Za-z0-9-]+$/);
    assert.ok(properties.name?.length > 0, `${schema} has no name`);
    for (const [name, values] of Object.entries<string[]>(properties)) {
      const type = SCHEMAS[schema]?.[name];
      assert.ok(type, `${schema} has no ${name}`);
      for (const value of values) {
        assert.ok(typeof value === 'string' && value !== '', `${schema}.${name}`);
        if (typeof type === 'string') assert.match(value, VALUES[type] ?? /./, `${schema}.${name}`);
        else assert.ok(type.includes(schemas.get(value)), `${schema}.${name} leads to ${schemas.get(value)}`);
      }
    }
  }
});

const NAME = /^[-a-z0-9._/]+$/;
const FIELD_TYPES = ['string', 'integer', 'number', 'boolean', 'date'];

test('Data Package: names, paths, field types, keys and licence as the standard wants them', async () => {
  const chunks = async function* () {
    yield await written('datapackage', { licence: 'CC BY 4.0', tables: ['events', 'claims', 'ucdp'] });
  };
  let descriptor: Json | undefined;
  for await (const found of openFormat('a.zip', chunks(), {}))
    if ('bytes' in found && found.path.includes('datapackage.json'))
      descriptor = JSON.parse(Buffer.from(found.bytes).toString());
  assert.ok(descriptor);
  assert.match(descriptor.name, NAME);
  assert.deepEqual(descriptor.licenses, [{ name: 'CC-BY-4.0', title: 'CC BY 4.0' }]);
  const fields = (resource: Json): string[] => resource.schema.fields.map(({ name }: Json) => name);
  const resources = new Map<string, Json>(descriptor.resources.map((one: Json) => [one.name, one]));
  assert.equal(resources.size, 3);
  for (const resource of resources.values()) {
    assert.match(resource.name, NAME);
    assert.match(resource.path, /^data\/[a-z]+\.csv$/);
    assert.equal(new Set(fields(resource)).size, resource.schema.fields.length);
    for (const { type } of resource.schema.fields) assert.ok(FIELD_TYPES.includes(type), type);
    if (resource.schema.primaryKey) assert.ok(fields(resource).includes(resource.schema.primaryKey));
    for (const { fields: own, reference } of resource.schema.foreignKeys ?? []) {
      assert.ok(fields(resource).includes(own));
      assert.ok(fields(resources.get(reference.resource) as Json).includes(reference.fields));
    }
  }
});

const MOTIVATIONS = ['describing', 'identifying', 'linking'];
const IRI = /^(?:https?:\/\/|urn:[a-z0-9][a-z0-9-]+:)[^\s"<>\\^`{|}]+$/i;

test('Web Annotations: context, bodies, targets and selectors as the model wants them', async () => {
  const annotations = await linesOf('webannotation');
  assert.ok(annotations.length > 10);
  assert.equal(new Set(annotations.map(({ id }) => id)).size, annotations.length);
  for (const annotation of annotations) {
    assert.equal(annotation['@context'], 'http://www.w3.org/ns/anno.jsonld');
    assert.match(annotation.id, IRI);
    assert.equal(annotation.type, 'Annotation');
    assert.ok(MOTIVATIONS.includes(annotation.motivation));
    for (const body of annotation.body) {
      assert.ok(MOTIVATIONS.includes(body.purpose));
      if (body.type === 'TextualBody') assert.equal(typeof body.value, 'string');
      else {
        assert.equal(body.type, 'SpecificResource');
        assert.match(body.source, IRI);
      }
    }
    assert.ok(annotation.target.length > 0);
    for (const { type, source, selector } of annotation.target) {
      assert.equal(type, 'SpecificResource');
      assert.match(source, IRI);
      const [quote, position] = selector;
      assert.deepEqual([quote.type, position.type], ['TextQuoteSelector', 'TextPositionSelector']);
      assert.equal([...REPORT.text].slice(position.start, position.end).join(''), quote.exact);
      assert.ok(REPORT.text.includes(quote.prefix + quote.exact + quote.suffix));
    }
  }
});
