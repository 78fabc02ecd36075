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
  -- Counts the channel's keys; the version of a key is its number. A regeneration adds one where the count is still the one
  -- that the caller saw: of two that saw the same key, the second finds no row to change.
  key_version INTEGER NOT NULL,
  PRIMARY KEY (project_id, id)
);

CREATE INDEX IF NOT EXISTS channels_in_order ON channels (project_id, sort_name, id);

-- How operations ended. A row is written once and never deleted, so that "never" stays true for ever.
CREATE TABLE IF NOT EXISTS operations (
  project_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  id TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('committed', 'fenced')),
  principal_id TEXT NOT NULL REFERENCES principals (id), -- who committed or fenced it
  body TEXT, -- the request's body, in one form
  ended_at TEXT NOT NULL,
  -- An operation has one end. A copy of its request, its settle, or both, in any number of processes: the first to insert
  -- the row decides, and the database holds the others until it has.
  PRIMARY KEY (project_id, channel_id, id),
  FOREIGN KEY (project_id, channel_id) REFERENCES channels (project_id, id),
  CHECK ((outcome = 'committed') = (body IS NOT NULL))
);

CREATE TABLE IF NOT EXISTS api_keys (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  operation_id TEXT, -- NULL for a channel's first key
  version INTEGER NOT NULL,
  value_hash TEXT NOT NULL UNIQUE, -- SHA-256; what messages are checked against
  sealed_value TEXT, -- AES-256-GCM; NULL once it is never shown again
  hint TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES principals (id),
  last_used_at TEXT,
  ended_at TEXT,
  UNIQUE (project_id, channel_id, version), -- a version is used once
  UNIQUE (project_id, channel_id, operation_id), -- an operation makes one key at most …
  FOREIGN KEY (project_id, channel_id) REFERENCES channels (project_id, id),
  FOREIGN KEY (project_id, channel_id, operation_id) REFERENCES operations (project_id, channel_id, id) -- … and is on record
);

-- One key of a channel works. A second one cannot be inserted, whatever the code does.
CREATE UNIQUE INDEX IF NOT EXISTS one_working_key ON api_keys (project_id, channel_id) WHERE ended_at IS NULL;
