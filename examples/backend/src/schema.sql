-- The schema, for SQLite and PostgreSQL alike. Every promise of the contract that two processes could break together is
-- kept here, by a constraint: code can be wrong, can die half-way, and can run twice.
--
-- Instants are ISO 8601 in UTC with milliseconds, as text: they sort as they read, and both databases have text.

CREATE TABLE IF NOT EXISTS principals (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  may_regenerate INTEGER NOT NULL CHECK (may_regenerate IN (0, 1))
);

CREATE TABLE IF NOT EXISTS sessions (
  token_hash TEXT PRIMARY KEY, -- the token itself is stored nowhere
  principal_id TEXT NOT NULL REFERENCES principals (id),
  signed_in_at TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS projects (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL, -- the name in the form that search and order compare
  rank INTEGER NOT NULL, -- 0 starred, 1 neither, 2 disabled
  color TEXT,
  created_at TEXT NOT NULL,
  activity TEXT NOT NULL -- JSON
);

CREATE INDEX IF NOT EXISTS projects_in_order ON projects (rank, sort_name, id);

CREATE TABLE IF NOT EXISTS channels (
  project_id TEXT NOT NULL REFERENCES projects (id),
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  connected_at TEXT NOT NULL,
  -- Counts the changes of the current key; the version of a key is the count at which it became the current one. A change adds one
  -- where the count is still the one that the caller saw: of two that saw the same key, the second finds no row to change. Whatever
  -- touches a channel's keys updates this row first, so that one change waits for the other.
  key_version INTEGER NOT NULL,
  PRIMARY KEY (project_id, id)
);

CREATE INDEX IF NOT EXISTS channels_in_order ON channels (project_id, sort_name, id);

CREATE TABLE IF NOT EXISTS api_keys (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  value_hash TEXT NOT NULL UNIQUE, -- SHA-256; what messages are checked against
  sealed_value TEXT, -- AES-256-GCM; NULL once it is never shown again
  hint TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES principals (id),
  first_used_at TEXT,
  last_used_at TEXT,
  last_used_client TEXT,
  last_used_address TEXT,
  -- A key without a place has ended. The previous one works until `ends_at`.
  place TEXT CHECK (place IN ('current', 'previous')),
  replaced_at TEXT, -- when another became the current one
  ends_at TEXT, -- for the previous key this may be to come
  ended_by TEXT REFERENCES principals (id), -- NULL where time did it
  first_use_seconds INTEGER, -- not NULL: so long after the first use of the current key this one ends, `ends_at` at the latest
  UNIQUE (project_id, channel_id, place), -- at most one is current, and one previous, whatever the code does
  UNIQUE (project_id, channel_id, version), -- a version is used once
  CHECK ((ends_at IS NULL) = (COALESCE(place, '') = 'current')), -- the current key has no end, and every other one has
  CHECK ((replaced_at IS NULL) = (ends_at IS NULL)),
  FOREIGN KEY (project_id, channel_id) REFERENCES channels (project_id, id)
);

-- How operations ended. A row is written once and never deleted, so that "never" stays true for ever.
CREATE TABLE IF NOT EXISTS operations (
  project_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  id TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('committed', 'fenced')),
  principal_id TEXT NOT NULL REFERENCES principals (id), -- who committed or fenced it
  kind TEXT CHECK (kind IN ('regenerate', 'restore')),
  request_hash TEXT, -- SHA-256 of what was asked for, in one form
  reason TEXT,
  -- The key that it made or restored. The row is written before that key's.
  key_id TEXT REFERENCES api_keys (id) DEFERRABLE INITIALLY DEFERRED,
  ended_at TEXT NOT NULL,
  -- An operation has one end. A copy of its request, its settle, or both, in any number of processes: the first to insert
  -- the row decides, and the database holds the others until it has.
  PRIMARY KEY (project_id, channel_id, id),
  FOREIGN KEY (project_id, channel_id) REFERENCES channels (project_id, id),
  CHECK ((outcome = 'committed') = (kind IS NOT NULL AND request_hash IS NOT NULL AND key_id IS NOT NULL))
);

-- A key is made by one operation.
CREATE UNIQUE INDEX IF NOT EXISTS one_maker ON operations (key_id) WHERE kind = 'regenerate';
