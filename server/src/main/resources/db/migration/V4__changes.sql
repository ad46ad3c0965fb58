-- What changed in the catalogue, in the order in which it was committed. Rows are added, never changed.
-- Whoever adds one holds an advisory lock until the end of the transaction, so that a position is
-- seen only after every lower one: a reader who goes on from the highest that it has seen misses none.
CREATE TABLE catalog.change (
  position   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- the same change for protocols that want a name that is good everywhere
  id         uuid        NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  type       text        NOT NULL CHECK (type IN ('release.published', 'release.withdrawn',
                           'release.restored', 'dataset.withdrawn', 'dataset.restored',
                           'metadata.changed')),
  dataset_id text        NOT NULL REFERENCES catalog.dataset,
  -- null where it is about the whole dataset
  number     integer,
  changed_at timestamptz NOT NULL,
  CHECK ((number IS NOT NULL) = (type LIKE 'release.%')),
  FOREIGN KEY (dataset_id, number) REFERENCES catalog.release
);

-- Position of the last change of each dataset: what a reader asks for who wants its newest state only.
ALTER TABLE catalog.dataset
  ADD last_change bigint NOT NULL DEFAULT 0;

-- What was written down before there was this table.
INSERT INTO catalog.change (type, dataset_id, number, changed_at)
SELECT type, dataset_id, number, changed_at
  FROM (SELECT 'release.published' AS type, dataset_id, number, published_at AS changed_at, 0 AS rank
          FROM catalog.release
         UNION ALL
        SELECT CASE WHEN number IS NULL THEN 'dataset.' ELSE 'release.' END || action,
               dataset_id, number, decided_at, id
          FROM catalog.withdrawal) AS before
 ORDER BY changed_at, rank, dataset_id, number;

UPDATE catalog.dataset d
   SET last_change = c.position
  FROM (SELECT dataset_id, max(position) AS position FROM catalog.change GROUP BY dataset_id) AS c
 WHERE c.dataset_id = d.id;

CREATE INDEX dataset_by_change ON catalog.dataset (last_change);

CREATE TRIGGER change_is_kept
BEFORE UPDATE OR DELETE OR TRUNCATE ON catalog.change
FOR EACH STATEMENT EXECUTE FUNCTION catalog.refuse_change();

-- Who is told of changes by a request to an address of theirs.
CREATE SCHEMA feed;

CREATE TABLE feed.webhook (
  id              uuid        PRIMARY KEY,
  url             text        NOT NULL,
  -- key of the signatures; each delivery needs it as it is
  secret          bytea       NOT NULL,
  created_at      timestamptz NOT NULL,
  -- of the last change that was taken there
  position        bigint      NOT NULL,
  -- in a row
  failures        integer     NOT NULL DEFAULT 0,
  failing_since   timestamptz,
  -- code of the last failure
  problem         text,
  next_attempt_at timestamptz NOT NULL,
  -- the server that delivers just now; one that was killed loses it when the time is over
  lease           uuid,
  leased_until    timestamptz,
  disabled_at     timestamptz
);
