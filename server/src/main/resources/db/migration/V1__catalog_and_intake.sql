-- Datasets and their releases. The released rows themselves are files, named by address.
CREATE SCHEMA catalog;

CREATE TABLE catalog.dataset (
  id             text        PRIMARY KEY,
  title          text        NOT NULL,
  department     text        NOT NULL,
  licence        text        NOT NULL,
  source_name    text        NOT NULL,
  -- the sheet, where the file has several tables
  source_part    text        NOT NULL,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  latest_release integer     NOT NULL CHECK (latest_release >= 0),
  UNIQUE (department, source_name, source_part)
);

CREATE INDEX dataset_by_update ON catalog.dataset (updated_at DESC, id);

CREATE TABLE catalog.release (
  dataset_id     text        NOT NULL REFERENCES catalog.dataset,
  number         integer     NOT NULL CHECK (number > 0),
  address        text        NOT NULL,
  -- SHA-256 of everything the release was made from and by; equal recipes give equal releases
  recipe         text        NOT NULL,
  published_at   timestamptz NOT NULL,
  row_count      bigint      NOT NULL,
  columns        jsonb       NOT NULL,
  cells_repaired bigint      NOT NULL,
  errors         bigint      NOT NULL,
  warnings       bigint      NOT NULL,
  fixed          bigint      NOT NULL,
  source_name    text        NOT NULL,
  source_sheet   text        NOT NULL,
  source_sha256  text        NOT NULL,
  source_format  text        NOT NULL,
  encoding       text        NOT NULL,
  kind           text        NOT NULL,
  edition        text        NOT NULL,
  verified       boolean     NOT NULL,
  PRIMARY KEY (dataset_id, number)
);

-- Files that were brought, and what became of them.
CREATE SCHEMA publish;

CREATE TABLE publish.intake (
  id            uuid        PRIMARY KEY,
  department    text        NOT NULL,
  name          text        NOT NULL,
  licence       text        NOT NULL,
  overrides     jsonb       NOT NULL,
  source_sha256 text        NOT NULL,
  state         text        NOT NULL,
  attempts      integer     NOT NULL DEFAULT 0,
  received_at   timestamptz NOT NULL,
  finished_at   timestamptz,
  rows_done     bigint      NOT NULL DEFAULT 0,
  tables        jsonb       NOT NULL DEFAULT '[]',
  problem       jsonb
);

CREATE INDEX intake_waiting ON publish.intake (received_at) WHERE state IN ('received', 'processing');

CREATE TABLE publish.report (
  intake_id uuid    NOT NULL REFERENCES publish.intake,
  position  integer NOT NULL,
  report    text    NOT NULL,
  PRIMARY KEY (intake_id, position)
);

-- What a person decided about a layout, for the next file of the same layout.
CREATE TABLE publish.mapping (
  department text  NOT NULL,
  layout     text  NOT NULL,
  overrides  jsonb NOT NULL,
  PRIMARY KEY (department, layout)
);

-- Finished downloads by day. No address, no browser, no person.
CREATE SCHEMA usage;

CREATE TABLE usage.download (
  dataset_id text    NOT NULL,
  number     integer NOT NULL,
  format     text    NOT NULL,
  day        date    NOT NULL,
  downloads  bigint  NOT NULL,
  PRIMARY KEY (dataset_id, number, format, day)
);
