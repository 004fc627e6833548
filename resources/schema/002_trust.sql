-- Accounts, patients, receipts and records, all sealed, and what shows that somebody else wrote here.
-- Every `schema` is the user_version that the row's sealed values were bound to.

-- Accounts. `staff` of 001 is only read any more: its rows go over, sealed, when the key is there.
CREATE TABLE staff_accounts (
    id            TEXT    NOT NULL PRIMARY KEY,
    schema        INTEGER NOT NULL,
    content       BLOB    NOT NULL, -- sealed with the vault key
    second_factor BLOB    NOT NULL  -- the same; empty: none was set up
) STRICT;

-- What changes with every use of an account: apart, so that a wrong password rewrites no account.
CREATE TABLE staff_use (
    id      TEXT    NOT NULL PRIMARY KEY,
    schema  INTEGER NOT NULL,
    content BLOB    NOT NULL -- sealed with the vault key
) STRICT;

-- Which station this store was made for, and what its backups are sealed to.
CREATE TABLE station (
    id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    schema  INTEGER NOT NULL,
    content BLOB    NOT NULL -- sealed with the vault key
) STRICT;

-- Patients who were here: recognised by keyed hashes, all else sealed with the patient key.
CREATE TABLE patients (
    key        BLOB    NOT NULL PRIMARY KEY, -- keyed hash of the insurance identity
    number_key BLOB    NOT NULL,             -- keyed hash of the clinic's own patient number; empty: none
    last_seen  TEXT    NOT NULL,             -- the clinic's day, yyyy-MM-dd
    schema     INTEGER NOT NULL,
    content    BLOB    NOT NULL
) STRICT;

CREATE INDEX patients_by_number ON patients (number_key) WHERE number_key <> X'';
CREATE INDEX patients_by_day ON patients (last_seen);

-- Receptions of a forgotten day that are not resolved yet, sealed with the open key.
CREATE TABLE open_receptions (
    visit   TEXT    NOT NULL PRIMARY KEY,
    day     TEXT    NOT NULL, -- the clinic's day that it was received on, yyyy-MM-dd
    number  INTEGER NOT NULL CHECK (number > 0),
    since   TEXT    NOT NULL, -- when it was put here: UTC, RFC 3339 with milliseconds
    schema  INTEGER NOT NULL,
    content BLOB    NOT NULL,
    message BLOB    NOT NULL  -- the service's message byte for byte
) STRICT;

-- What the card signed at a visit, sealed with the vault key.
CREATE TABLE consent_receipts (
    visit   TEXT    NOT NULL PRIMARY KEY,
    day     TEXT    NOT NULL, -- yyyy-MM-dd
    schema  INTEGER NOT NULL,
    content BLOB    NOT NULL
) STRICT;

CREATE INDEX consent_receipts_by_day ON consent_receipts (day);

-- Records that were read at this station, each under a key of its own, and that key once for each reader.
CREATE TABLE records_cache (
    visit   TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    until   TEXT    NOT NULL, -- the consent's end: UTC, RFC 3339 with milliseconds
    schema  INTEGER NOT NULL,
    content BLOB    NOT NULL,
    PRIMARY KEY (visit, kind)
) STRICT;

CREATE TABLE records_cache_keys (
    visit  TEXT NOT NULL,
    kind   TEXT NOT NULL,
    staff  TEXT NOT NULL,
    sealed BLOB NOT NULL, -- to that account's public key
    PRIMARY KEY (visit, kind, staff),
    FOREIGN KEY (visit, kind) REFERENCES records_cache (visit, kind) ON DELETE CASCADE
) STRICT;

-- What the audit begins after, once its oldest entries were cut (audit_years).
CREATE TABLE audit_base (
    id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL CHECK (number >= 0), -- of the last entry that was cut; 0: none was
    link   BLOB    NOT NULL,                     -- that entry's; empty: none
    seal   BLOB    NOT NULL                      -- of both, under the audit key; empty: none
) STRICT;

INSERT INTO audit_base (id, number, link, seal) VALUES (1, 0, X'', X'');

CREATE TRIGGER audit_base_only_grows BEFORE UPDATE ON audit_base
WHEN NEW.id IS NOT OLD.id OR NEW.number <= OLD.number
    OR NOT EXISTS (SELECT 1 FROM audit WHERE number = NEW.number AND link = NEW.link)
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;

CREATE TRIGGER audit_base_stays BEFORE DELETE ON audit_base
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;

-- The oldest entry may go, and only once the base says so.
DROP TRIGGER audit_is_not_shortened;

CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit
WHEN OLD.number > (SELECT number FROM audit_base) OR OLD.number IS NOT (SELECT min(number) FROM audit)
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;

DROP TRIGGER audit_goes_on;

CREATE TRIGGER audit_goes_on BEFORE INSERT ON audit
WHEN NEW.number IS NOT max(coalesce((SELECT max(number) FROM audit), 0), (SELECT number FROM audit_base)) + 1
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;
