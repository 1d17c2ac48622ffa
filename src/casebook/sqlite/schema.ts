/** The tables of a casebook, as migrations from one schema version to the next. A published migration never changes. */

/** `PRAGMA application_id` of a casebook: "Cote" in ASCII. */
export const APPLICATION_ID = 0x436f7465;

const VERSION_1 = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;

-- Bytes as received, once per content; never changed.
CREATE TABLE original (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  packing TEXT NOT NULL CHECK (packing IN ('none', 'zstd')),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE report (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL REFERENCES original,
  received TEXT NOT NULL,
  origin TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  language TEXT NOT NULL,
  day INTEGER,
  duplicate_of TEXT,
  text TEXT NOT NULL,
  body TEXT NOT NULL,       -- the contract's report without text and duplicateOf, JSON
  sentences TEXT NOT NULL,  -- [start, end, part, …], JSON
  digest TEXT NOT NULL      -- of what cannot be worked out again from other columns
) STRICT;
CREATE INDEX report_newest ON report (coalesce(day, -10000000) DESC, id);
CREATE INDEX report_outlet ON report (outlet);

-- What a report said before a changed one of the same id came in.
CREATE TABLE superseded (
  report TEXT NOT NULL,
  replaced TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES original,
  received TEXT NOT NULL,
  origin TEXT NOT NULL,
  body TEXT NOT NULL        -- { report, claims }, JSON
) STRICT;
CREATE INDEX superseded_report ON superseded (report);

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  from_day INTEGER,
  to_day INTEGER,
  country TEXT,
  admin1 TEXT,
  lat REAL,
  lon REAL,
  place_precision TEXT,
  killed INTEGER,
  reports INTEGER NOT NULL,
  disagreements INTEGER NOT NULL,
  reviewed INTEGER NOT NULL DEFAULT 0,
  stale INTEGER NOT NULL DEFAULT 0,  -- a report of it was read anew: to be written again even if it reads the same
  digest TEXT NOT NULL      -- of event_text: what collation gives again is not written again
) STRICT;
CREATE INDEX event_newest ON event (coalesce(from_day, -10000000) DESC, id);
CREATE INDEX event_oldest ON event (coalesce(from_day, 10000000), id);
CREATE INDEX event_toll ON event (coalesce(killed, -1) DESC, id);
CREATE INDEX event_reports ON event (reports DESC, id);
CREATE INDEX event_type ON event (type);
CREATE INDEX event_country ON event (country, admin1);

-- Apart from the columns, so that counting and mapping many events reads few pages.
CREATE TABLE event_text (
  event INTEGER PRIMARY KEY REFERENCES event ON DELETE CASCADE,
  body TEXT NOT NULL,       -- the contract's event, JSON
  summary TEXT NOT NULL     -- its row in lists, JSON
) STRICT;

CREATE TABLE claim (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  event INTEGER REFERENCES event ON DELETE SET NULL,
  type TEXT NOT NULL,
  standing TEXT NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  body TEXT NOT NULL,       -- the contract's claim, JSON
  digest TEXT NOT NULL      -- of body
) STRICT;
CREATE INDEX claim_report ON claim (report, ordinal);
CREATE INDEX claim_event ON claim (event);

CREATE TABLE evidence (
  claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
  about TEXT NOT NULL,
  place INTEGER NOT NULL,   -- in the claim's participants, figures or attributed
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_claim ON evidence (claim);

CREATE TABLE event_report (
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  PRIMARY KEY (event, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_report_report ON event_report (report);

CREATE TABLE event_actor (
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  role TEXT NOT NULL,
  actor TEXT,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX event_actor_event ON event_actor (event);
CREATE INDEX event_actor_actor ON event_actor (actor);
CREATE INDEX event_actor_name ON event_actor (name);

-- Values to choose from that an event may have several of: actor, effect, outlet; once an event each.
CREATE TABLE event_facet (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  label TEXT NOT NULL,
  PRIMARY KEY (facet, value, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_facet_event ON event_facet (event);

CREATE TABLE toll (
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  effect TEXT NOT NULL,
  whom TEXT NOT NULL,
  what TEXT,
  low INTEGER,
  best INTEGER,
  high INTEGER,
  rule TEXT NOT NULL,
  why TEXT NOT NULL,
  claims TEXT NOT NULL
) STRICT;
CREATE INDEX toll_event ON toll (event);
CREATE INDEX toll_effect ON toll (effect, best);

CREATE TABLE disagreement (
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  about TEXT NOT NULL,
  effect TEXT,
  whom TEXT,
  chosen TEXT,
  why TEXT NOT NULL,
  "values" TEXT NOT NULL
) STRICT;
CREATE INDEX disagreement_event ON disagreement (event);

CREATE TABLE related (
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  other TEXT NOT NULL,
  how TEXT NOT NULL
) STRICT;
CREATE INDEX related_event ON related (event);

-- Ids that no event bears any more.
CREATE TABLE retired_event (id TEXT PRIMARY KEY, successor TEXT) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE event_place USING rtree (event, west, east, south, north);

CREATE VIRTUAL TABLE report_search USING fts5 (
  title, text, content='report', content_rowid='seq', tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE claim_search USING fts5 (
  words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE event_search USING fts5 (
  words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER report_indexed AFTER INSERT ON report BEGIN
  INSERT INTO report_search (rowid, title, text) VALUES (new.seq, new.title, new.text);
END;
CREATE TRIGGER report_unindexed AFTER DELETE ON report BEGIN
  INSERT INTO report_search (report_search, rowid, title, text) VALUES ('delete', old.seq, old.title, old.text);
END;
CREATE TRIGGER report_reindexed AFTER UPDATE OF title, text ON report BEGIN
  INSERT INTO report_search (report_search, rowid, title, text) VALUES ('delete', old.seq, old.title, old.text);
  INSERT INTO report_search (rowid, title, text) VALUES (new.seq, new.title, new.text);
END;
CREATE TRIGGER claim_unindexed AFTER DELETE ON claim BEGIN DELETE FROM claim_search WHERE rowid = old.seq; END;
CREATE TRIGGER event_unindexed AFTER DELETE ON event BEGIN
  DELETE FROM event_search WHERE rowid = old.seq;
  DELETE FROM event_place WHERE event = old.seq;
END;

-- What people decided: only ever added to.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  decision TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  why TEXT,
  seen TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER journal_stays BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_keeps BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TABLE journal_about (id TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (id, seq)) STRICT, WITHOUT ROWID;

-- What stands of the decisions; worked out from the journal, and at any time again.
CREATE TABLE undone (seq INTEGER PRIMARY KEY) STRICT;
CREATE TABLE claim_review (claim TEXT PRIMARY KEY, state TEXT NOT NULL, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE event_review (event TEXT PRIMARY KEY, claims TEXT NOT NULL, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE comment (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL) STRICT;
CREATE INDEX comment_id ON comment (id);
`;

/** Decisions that link, correct and assign; what collation made kept beside what people made of it. */
const VERSION_2 = `
ALTER TABLE event ADD COLUMN priority REAL NOT NULL DEFAULT 0;   -- place in the review queue
ALTER TABLE event ADD COLUMN cause TEXT NOT NULL DEFAULT 'new';  -- why it stands there
ALTER TABLE event ADD COLUMN assigned TEXT;
UPDATE event SET priority = 0.1 + min(coalesce(killed, 0), 40) / 20.0
  + CASE WHEN disagreements > 0 THEN 1 + min(disagreements, 5) / 5.0 ELSE 0 END;
UPDATE event SET cause = 'disagreement' WHERE disagreements > 0;
UPDATE event SET cause = 'deadly' WHERE disagreements = 0 AND killed >= 10;
CREATE INDEX event_queue ON event (reviewed, priority DESC, id);
ALTER TABLE event_text ADD COLUMN collated TEXT;  -- as collation made it, where decisions made something else of it

INSERT INTO event_facet (facet, value, event, label)
  SELECT 'place', coalesce(id, 'name:' || concat_ws('/', country, admin1, name)), event, coalesce(name, id) FROM (
    SELECT event, json_extract(body, '$.where.id') AS id, json_extract(body, '$.where.country') AS country,
      json_extract(body, '$.where.admin1') AS admin1,
      coalesce(json_extract(body, '$.where.name'), json_extract(body, '$.where.city')) AS name
    FROM event_text
  ) WHERE id IS NOT NULL OR name IS NOT NULL;

ALTER TABLE claim ADD COLUMN linked TEXT;     -- the same for claims that collation holds to be about one happening
ALTER TABLE claim ADD COLUMN added INTEGER;   -- the decision that added it; null where it was read
ALTER TABLE claim ADD COLUMN reading TEXT;    -- body as read, where a person corrected it
UPDATE claim SET linked = 'e' || event WHERE event IS NOT NULL;
CREATE INDEX claim_linked ON claim (linked);

ALTER TABLE report ADD COLUMN format TEXT;    -- how the original was read
ALTER TABLE report ADD COLUMN encoding TEXT;
ALTER TABLE report ADD COLUMN placed INTEGER NOT NULL DEFAULT 0;  -- in the record of collation
CREATE INDEX report_to_place ON report (seq) WHERE placed = 0;

ALTER TABLE journal ADD COLUMN value TEXT;
CREATE INDEX journal_decision ON journal (decision, subject_id);
CREATE INDEX retired_successor ON retired_event (successor);

CREATE TABLE skip (event TEXT NOT NULL, by TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (event, by)) STRICT, WITHOUT ROWID;

-- What was decided about names of actors and places.
CREATE TABLE authority (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  merged_into TEXT,
  name TEXT,
  lat REAL,
  lon REAL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE alias (kind TEXT NOT NULL, alias TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, alias)) STRICT, WITHOUT ROWID;
CREATE INDEX alias_id ON alias (kind, id);
CREATE INDEX authority_into ON authority (kind, merged_into);

CREATE TABLE saved_filter (
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  saved TEXT NOT NULL,
  PRIMARY KEY (owner, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  salt TEXT NOT NULL,
  hash TEXT NOT NULL,
  created TEXT NOT NULL,
  closed TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
  token TEXT PRIMARY KEY,     -- SHA-256 of what the browser holds
  account TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
  expires TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** What nothing looks up goes: it stands in the claims and events themselves. */
const VERSION_3 = `
DROP TABLE evidence;
DROP TABLE disagreement;
DROP TABLE related;
ALTER TABLE toll RENAME TO wide_toll;
CREATE TABLE toll (
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  effect TEXT NOT NULL,
  best INTEGER
) STRICT;
INSERT INTO toll (event, effect, best) SELECT event, effect, best FROM wide_toll;
DROP TABLE wide_toll;
CREATE INDEX toll_event ON toll (event);
CREATE INDEX toll_effect ON toll (effect, best);

-- What is counted beside a page is counted from an index alone.
DROP INDEX event_queue;
CREATE INDEX event_queue ON event (reviewed, priority DESC, id, assigned);
CREATE INDEX event_cause ON event (reviewed, cause, priority DESC, id, assigned);
CREATE INDEX event_days ON event (coalesce(to_day, from_day), coalesce(from_day, to_day));
`;

/** What is counted beside a filtered list or queue is counted from an index alone. */
const VERSION_4 = `
DROP INDEX event_type;
CREATE INDEX event_type ON event (type, reviewed);
DROP INDEX event_country;
CREATE INDEX event_country ON event (country, admin1, reviewed);
DROP INDEX event_days;
CREATE INDEX event_days ON event (coalesce(to_day, from_day), coalesce(from_day, to_day), reviewed);
CREATE INDEX event_disputed ON event (reviewed, disagreements);
DROP INDEX toll_effect;
CREATE INDEX toll_effect ON toll (effect, best, event);
DROP INDEX event_actor_actor;
CREATE INDEX event_actor_actor ON event_actor (actor, event);
DROP INDEX event_actor_name;
CREATE INDEX event_actor_name ON event_actor (name, event);
`;

/**
 * Words of a report are indexed by the statement after its own: before every statement with a trigger, SQLite has the full text index write
 * out what it holds, a piece a report.
 */
const VERSION_5 = `
DROP TRIGGER report_indexed;
`;

/** What is counted beside all events is kept. */
const VERSION_6 = `
CREATE TABLE facet_count (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  label TEXT NOT NULL,
  count INTEGER NOT NULL,   -- events that have the value, called so
  PRIMARY KEY (facet, value, label)
) STRICT, WITHOUT ROWID;
INSERT INTO facet_count
  SELECT facet, value, label, count(*) FROM event_facet WHERE facet <> 'place' GROUP BY 1, 2, 3
  UNION ALL SELECT 'total', '', '', count(*) FROM event HAVING count(*) > 0
  UNION ALL SELECT 'type', type, type, count(*) FROM event GROUP BY type
  UNION ALL SELECT 'country', country, country, count(*) FROM event WHERE country IS NOT NULL GROUP BY country
  UNION ALL SELECT 'admin1', admin1, admin1, count(*) FROM event WHERE admin1 IS NOT NULL GROUP BY admin1
  UNION ALL SELECT 'year', strftime('%Y', from_day * 86400, 'unixepoch'), strftime('%Y', from_day * 86400, 'unixepoch'), count(*)
    FROM event WHERE strftime('%Y', from_day * 86400, 'unixepoch') IS NOT NULL GROUP BY 2
  UNION ALL SELECT 'reviewed', CASE WHEN reviewed = 1 THEN 'true' ELSE 'false' END,
    CASE WHEN reviewed = 1 THEN 'reviewed' ELSE 'not reviewed' END, count(*) FROM event GROUP BY 2, 3;
`;

/** Whoever holds facets of events in memory learns which of them were written since. */
const VERSION_7 = `
CREATE TABLE event_touched (
  event INTEGER PRIMARY KEY,  -- its number, which may be nobody's any more
  at INTEGER NOT NULL         -- a step of meta's 'touched'
) STRICT;
`;

/** `MIGRATIONS[n]` leads from schema version n to n + 1. */
export const MIGRATIONS: readonly string[] = [
  VERSION_1,
  VERSION_2,
  VERSION_3,
  VERSION_4,
  VERSION_5,
  VERSION_6,
  VERSION_7,
];

export const SCHEMA_VERSION = MIGRATIONS.length;
