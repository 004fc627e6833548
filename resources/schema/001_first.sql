-- The store as first shipped. Personal values stand in BLOB columns only, sealed before they come here
-- (security.md 13). Never edit a numbered file that was shipped: add the next one.

-- 受付. `content` and `message` are sealed with the day's key; the rest says nothing about a person.
CREATE TABLE receptions (
    visit   TEXT    NOT NULL PRIMARY KEY, -- the service's visit id: the same visit never stands twice
    day     TEXT    NOT NULL,             -- the clinic's day, yyyy-MM-dd
    number  INTEGER NOT NULL CHECK (number > 0),
    status  INTEGER NOT NULL,
    schema  INTEGER NOT NULL,             -- user_version when it was sealed
    content BLOB    NOT NULL,
    message BLOB    NOT NULL,             -- the service's message byte for byte
    UNIQUE (day, number)
) STRICT;

-- The audit. Each entry's link covers the entry and the link before it, under the audit key.
CREATE TABLE audit (
    number  INTEGER NOT NULL PRIMARY KEY,
    time    TEXT    NOT NULL, -- UTC, RFC 3339 with milliseconds
    staff   TEXT    NOT NULL,
    role    TEXT    NOT NULL,
    station TEXT    NOT NULL,
    visit   TEXT    NOT NULL,
    patient BLOB    NOT NULL, -- keyed hash; empty: of no patient
    what    TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    period  TEXT    NOT NULL,
    purpose TEXT    NOT NULL,
    result  TEXT    NOT NULL, -- empty: done; else the failure's name
    link    BLOB    NOT NULL
) STRICT;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;

CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;

-- REPLACE deletes without asking the trigger above; an entry that is not the next one is refused here.
CREATE TRIGGER audit_goes_on BEFORE INSERT ON audit
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM audit)
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;

CREATE TABLE staff (
    id            TEXT    NOT NULL PRIMARY KEY,
    name          TEXT    NOT NULL,
    role          TEXT    NOT NULL CHECK (role IN ('reception', 'qualified', 'administrator')),
    qualification TEXT    NOT NULL CHECK ((role = 'qualified') = (qualification <> '')),
    password      TEXT    NOT NULL, -- Argon2id
    enabled       INTEGER NOT NULL,
    wrong_tries   INTEGER NOT NULL,
    last_wrong_at TEXT    NOT NULL  -- UTC, RFC 3339 with milliseconds; empty: never
) STRICT;

-- Views that the service is to be told of, each once.
CREATE TABLE views (
    number        INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key           TEXT    NOT NULL UNIQUE, -- idempotency key: a report that is repeated is the same report
    visit         TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    time          TEXT    NOT NULL, -- UTC, RFC 3339 with milliseconds
    staff         TEXT    NOT NULL,
    qualification TEXT    NOT NULL,
    audit_entry   INTEGER NOT NULL,
    reported      INTEGER NOT NULL DEFAULT 0,
    refused       TEXT    NOT NULL DEFAULT '' -- the failure's name, where the service will never take it
) STRICT;

CREATE INDEX views_to_report ON views (number) WHERE reported = 0 AND refused = '';

-- Visits that the service is still to be told to forget: their patients stopped before they were identified.
CREATE TABLE visits_to_forget (
    visit TEXT NOT NULL PRIMARY KEY, -- says nothing of whose it was
    since TEXT NOT NULL              -- UTC, RFC 3339 with milliseconds
) STRICT;
