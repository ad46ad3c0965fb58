-- What named persons decided about findings. Rows are added, never changed and never removed.
CREATE TABLE publish.decision (
  id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- no reference: a dataset that is stopped before its first release is not in the catalogue yet
  dataset_id    text        NOT NULL,
  code          text        NOT NULL,
  -- heading in the source; null for every column
  column_name   text,
  scope         text        NOT NULL CHECK (scope IN ('this_file', 'from_now_on', 'withdrawn')),
  -- as given by whoever held the write token; not verified
  decided_by    text        NOT NULL,
  decided_at    timestamptz NOT NULL,
  reason        text        NOT NULL,
  source_sha256 text        NOT NULL,
  intake_id     uuid        NOT NULL REFERENCES publish.intake
);

CREATE INDEX decision_of_dataset ON publish.decision (dataset_id, id);

CREATE FUNCTION publish.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'decisions are added, never changed';
END
$$;

CREATE TRIGGER decision_is_kept
BEFORE UPDATE OR DELETE OR TRUNCATE ON publish.decision
FOR EACH STATEMENT EXECUTE FUNCTION publish.refuse_change();
