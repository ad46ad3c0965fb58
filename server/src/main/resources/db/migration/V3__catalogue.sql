-- Who publishes: one record for each department, with a name for addresses and a UUID for others.
CREATE TABLE catalog.organisation (
  id         text        PRIMARY KEY,
  uuid       uuid        NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  name       text        NOT NULL UNIQUE,
  created_at timestamptz NOT NULL
);

-- The same hash as where a department publishes for the first time.
INSERT INTO catalog.organisation (id, name, created_at)
SELECT 'org-' || left(encode(sha256(convert_to(department, 'UTF8')), 'hex'), 12),
       department,
       min(created_at)
  FROM catalog.dataset
 GROUP BY department;

ALTER TABLE catalog.dataset
  ADD uuid             uuid        NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  ADD organisation_id  text        REFERENCES catalog.organisation,
  -- the highest release that is not withdrawn; 0 where there is none
  ADD current_release  integer     NOT NULL DEFAULT 0 CHECK (current_release >= 0),
  -- when anything changed that a catalogue shows: a release, what persons say, a withdrawal
  ADD modified_at      timestamptz,
  -- when the file came last, also where nothing in it had changed
  ADD confirmed_at     timestamptz,
  -- from when on the promised update is late; null where none is promised
  ADD due_at           timestamptz,
  ADD withdrawn_at     timestamptz,
  ADD withdrawn_reason text,
  ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

UPDATE catalog.dataset d
   SET organisation_id = o.id,
       current_release = latest_release,
       modified_at = updated_at,
       confirmed_at = updated_at
  FROM catalog.organisation o
 WHERE o.name = d.department;

ALTER TABLE catalog.dataset
  ALTER organisation_id SET NOT NULL,
  ALTER modified_at SET NOT NULL,
  ALTER confirmed_at SET NOT NULL;

CREATE INDEX dataset_by_modification ON catalog.dataset (modified_at DESC, id);
CREATE INDEX dataset_by_organisation ON catalog.dataset (organisation_id, id);
CREATE INDEX dataset_by_due_day ON catalog.dataset (due_at, id) WHERE due_at IS NOT NULL;

ALTER TABLE catalog.release
  -- degrees; null where the release says nothing of places
  ADD west  double precision,
  ADD south double precision,
  ADD east  double precision,
  ADD north double precision,
  ADD withdrawn_at     timestamptz,
  ADD withdrawn_reason text,
  ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

CREATE INDEX release_by_day ON catalog.release (dataset_id, published_at DESC);

-- What persons say about a dataset or a department, every version of it. The newest one counts.
CREATE TABLE catalog.statement (
  -- dataset/ID or organisation/ID
  subject    text        NOT NULL,
  version    integer     NOT NULL CHECK (version > 0),
  content    jsonb       NOT NULL,
  -- as given by whoever held the write token; not verified
  changed_by text        NOT NULL,
  changed_at timestamptz NOT NULL,
  reason     text        NOT NULL,
  -- two who write on the same version cannot both win
  PRIMARY KEY (subject, version)
);

-- Who took what from the public, and gave it back.
CREATE TABLE catalog.withdrawal (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset_id text        NOT NULL REFERENCES catalog.dataset,
  -- null for the whole dataset
  number     integer,
  action     text        NOT NULL CHECK (action IN ('withdrawn', 'restored')),
  -- as given by whoever held the write token; not verified
  decided_by text        NOT NULL,
  decided_at timestamptz NOT NULL,
  reason     text        NOT NULL,
  FOREIGN KEY (dataset_id, number) REFERENCES catalog.release
);

CREATE INDEX withdrawal_of_dataset ON catalog.withdrawal (dataset_id, id);

CREATE FUNCTION catalog.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are added, never changed', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER statement_is_kept
BEFORE UPDATE OR DELETE OR TRUNCATE ON catalog.statement
FOR EACH STATEMENT EXECUTE FUNCTION catalog.refuse_change();

CREATE TRIGGER withdrawal_is_kept
BEFORE UPDATE OR DELETE OR TRUNCATE ON catalog.withdrawal
FOR EACH STATEMENT EXECUTE FUNCTION catalog.refuse_change();
