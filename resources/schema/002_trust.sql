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

-- The ledger: shows that rows were changed, cut, swapped or put back by something else than this program. One
-- sealed row with a sum over all rows of each table. Its triggers call functions that the program registers
-- once it has the vault key: without it no row of these tables can be written. All columns, in the table's
-- order. A later file that changes one of these tables changes its triggers with it, and begins the ledger
-- anew where rows differ.
CREATE TABLE ledger (
    id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    content BLOB    NOT NULL -- sealed with the vault key; one that does not open: broken
) STRICT;

CREATE TRIGGER ledger_receptions_insert AFTER INSERT ON receptions
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'receptions', NEW.visit, NEW.day, NEW.number, NEW.status, NEW.schema, NEW.content,
            NEW.message);
END;

CREATE TRIGGER ledger_receptions_delete AFTER DELETE ON receptions
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'receptions', OLD.visit, OLD.day, OLD.number, OLD.status, OLD.schema, OLD.content,
            OLD.message);
END;

CREATE TRIGGER ledger_receptions_update AFTER UPDATE ON receptions
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'receptions', OLD.visit, OLD.day, OLD.number, OLD.status, OLD.schema, OLD.content,
            OLD.message);
    UPDATE ledger SET content =
        ledger_with(content, 'receptions', NEW.visit, NEW.day, NEW.number, NEW.status, NEW.schema, NEW.content,
            NEW.message);
END;

CREATE TRIGGER ledger_views_insert AFTER INSERT ON views
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'views', NEW.number, NEW.key, NEW.visit, NEW.kind, NEW.time, NEW.staff,
            NEW.qualification, NEW.audit_entry, NEW.reported, NEW.refused);
END;

CREATE TRIGGER ledger_views_delete AFTER DELETE ON views
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'views', OLD.number, OLD.key, OLD.visit, OLD.kind, OLD.time, OLD.staff,
            OLD.qualification, OLD.audit_entry, OLD.reported, OLD.refused);
END;

CREATE TRIGGER ledger_views_update AFTER UPDATE ON views
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'views', OLD.number, OLD.key, OLD.visit, OLD.kind, OLD.time, OLD.staff,
            OLD.qualification, OLD.audit_entry, OLD.reported, OLD.refused);
    UPDATE ledger SET content =
        ledger_with(content, 'views', NEW.number, NEW.key, NEW.visit, NEW.kind, NEW.time, NEW.staff,
            NEW.qualification, NEW.audit_entry, NEW.reported, NEW.refused);
END;

CREATE TRIGGER ledger_visits_to_forget_insert AFTER INSERT ON visits_to_forget
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'visits_to_forget', NEW.visit, NEW.since);
END;

CREATE TRIGGER ledger_visits_to_forget_delete AFTER DELETE ON visits_to_forget
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'visits_to_forget', OLD.visit, OLD.since);
END;

CREATE TRIGGER ledger_visits_to_forget_update AFTER UPDATE ON visits_to_forget
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'visits_to_forget', OLD.visit, OLD.since);
    UPDATE ledger SET content =
        ledger_with(content, 'visits_to_forget', NEW.visit, NEW.since);
END;

CREATE TRIGGER ledger_staff_insert AFTER INSERT ON staff
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'staff', NEW.id, NEW.name, NEW.role, NEW.qualification, NEW.password, NEW.enabled,
            NEW.wrong_tries, NEW.last_wrong_at);
END;

CREATE TRIGGER ledger_staff_delete AFTER DELETE ON staff
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'staff', OLD.id, OLD.name, OLD.role, OLD.qualification, OLD.password, OLD.enabled,
            OLD.wrong_tries, OLD.last_wrong_at);
END;

CREATE TRIGGER ledger_staff_update AFTER UPDATE ON staff
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'staff', OLD.id, OLD.name, OLD.role, OLD.qualification, OLD.password, OLD.enabled,
            OLD.wrong_tries, OLD.last_wrong_at);
    UPDATE ledger SET content =
        ledger_with(content, 'staff', NEW.id, NEW.name, NEW.role, NEW.qualification, NEW.password, NEW.enabled,
            NEW.wrong_tries, NEW.last_wrong_at);
END;

CREATE TRIGGER ledger_staff_accounts_insert AFTER INSERT ON staff_accounts
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'staff_accounts', NEW.id, NEW.schema, NEW.content, NEW.second_factor);
END;

CREATE TRIGGER ledger_staff_accounts_delete AFTER DELETE ON staff_accounts
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'staff_accounts', OLD.id, OLD.schema, OLD.content, OLD.second_factor);
END;

CREATE TRIGGER ledger_staff_accounts_update AFTER UPDATE ON staff_accounts
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'staff_accounts', OLD.id, OLD.schema, OLD.content, OLD.second_factor);
    UPDATE ledger SET content =
        ledger_with(content, 'staff_accounts', NEW.id, NEW.schema, NEW.content, NEW.second_factor);
END;

CREATE TRIGGER ledger_staff_use_insert AFTER INSERT ON staff_use
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'staff_use', NEW.id, NEW.schema, NEW.content);
END;

CREATE TRIGGER ledger_staff_use_delete AFTER DELETE ON staff_use
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'staff_use', OLD.id, OLD.schema, OLD.content);
END;

CREATE TRIGGER ledger_staff_use_update AFTER UPDATE ON staff_use
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'staff_use', OLD.id, OLD.schema, OLD.content);
    UPDATE ledger SET content =
        ledger_with(content, 'staff_use', NEW.id, NEW.schema, NEW.content);
END;

CREATE TRIGGER ledger_station_insert AFTER INSERT ON station
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'station', NEW.id, NEW.schema, NEW.content);
END;

CREATE TRIGGER ledger_station_delete AFTER DELETE ON station
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'station', OLD.id, OLD.schema, OLD.content);
END;

CREATE TRIGGER ledger_station_update AFTER UPDATE ON station
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'station', OLD.id, OLD.schema, OLD.content);
    UPDATE ledger SET content =
        ledger_with(content, 'station', NEW.id, NEW.schema, NEW.content);
END;

CREATE TRIGGER ledger_patients_insert AFTER INSERT ON patients
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'patients', NEW.key, NEW.number_key, NEW.last_seen, NEW.schema, NEW.content);
END;

CREATE TRIGGER ledger_patients_delete AFTER DELETE ON patients
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'patients', OLD.key, OLD.number_key, OLD.last_seen, OLD.schema, OLD.content);
END;

CREATE TRIGGER ledger_patients_update AFTER UPDATE ON patients
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'patients', OLD.key, OLD.number_key, OLD.last_seen, OLD.schema, OLD.content);
    UPDATE ledger SET content =
        ledger_with(content, 'patients', NEW.key, NEW.number_key, NEW.last_seen, NEW.schema, NEW.content);
END;

CREATE TRIGGER ledger_open_receptions_insert AFTER INSERT ON open_receptions
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'open_receptions', NEW.visit, NEW.day, NEW.number, NEW.since, NEW.schema, NEW.content,
            NEW.message);
END;

CREATE TRIGGER ledger_open_receptions_delete AFTER DELETE ON open_receptions
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'open_receptions', OLD.visit, OLD.day, OLD.number, OLD.since, OLD.schema,
            OLD.content, OLD.message);
END;

CREATE TRIGGER ledger_open_receptions_update AFTER UPDATE ON open_receptions
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'open_receptions', OLD.visit, OLD.day, OLD.number, OLD.since, OLD.schema,
            OLD.content, OLD.message);
    UPDATE ledger SET content =
        ledger_with(content, 'open_receptions', NEW.visit, NEW.day, NEW.number, NEW.since, NEW.schema, NEW.content,
            NEW.message);
END;

CREATE TRIGGER ledger_consent_receipts_insert AFTER INSERT ON consent_receipts
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'consent_receipts', NEW.visit, NEW.day, NEW.schema, NEW.content);
END;

CREATE TRIGGER ledger_consent_receipts_delete AFTER DELETE ON consent_receipts
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'consent_receipts', OLD.visit, OLD.day, OLD.schema, OLD.content);
END;

CREATE TRIGGER ledger_consent_receipts_update AFTER UPDATE ON consent_receipts
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'consent_receipts', OLD.visit, OLD.day, OLD.schema, OLD.content);
    UPDATE ledger SET content =
        ledger_with(content, 'consent_receipts', NEW.visit, NEW.day, NEW.schema, NEW.content);
END;

CREATE TRIGGER ledger_records_cache_insert AFTER INSERT ON records_cache
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'records_cache', NEW.visit, NEW.kind, NEW.until, NEW.schema, NEW.content);
END;

CREATE TRIGGER ledger_records_cache_delete AFTER DELETE ON records_cache
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'records_cache', OLD.visit, OLD.kind, OLD.until, OLD.schema, OLD.content);
END;

CREATE TRIGGER ledger_records_cache_update AFTER UPDATE ON records_cache
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'records_cache', OLD.visit, OLD.kind, OLD.until, OLD.schema, OLD.content);
    UPDATE ledger SET content =
        ledger_with(content, 'records_cache', NEW.visit, NEW.kind, NEW.until, NEW.schema, NEW.content);
END;

CREATE TRIGGER ledger_records_cache_keys_insert AFTER INSERT ON records_cache_keys
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'records_cache_keys', NEW.visit, NEW.kind, NEW.staff, NEW.sealed);
END;

CREATE TRIGGER ledger_records_cache_keys_delete AFTER DELETE ON records_cache_keys
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'records_cache_keys', OLD.visit, OLD.kind, OLD.staff, OLD.sealed);
END;

CREATE TRIGGER ledger_records_cache_keys_update AFTER UPDATE ON records_cache_keys
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'records_cache_keys', OLD.visit, OLD.kind, OLD.staff, OLD.sealed);
    UPDATE ledger SET content =
        ledger_with(content, 'records_cache_keys', NEW.visit, NEW.kind, NEW.staff, NEW.sealed);
END;

CREATE TRIGGER ledger_audit_base_insert AFTER INSERT ON audit_base
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'audit_base', NEW.id, NEW.number, NEW.link, NEW.seal);
END;

CREATE TRIGGER ledger_audit_base_delete AFTER DELETE ON audit_base
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'audit_base', OLD.id, OLD.number, OLD.link, OLD.seal);
END;

CREATE TRIGGER ledger_audit_base_update AFTER UPDATE ON audit_base
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'audit_base', OLD.id, OLD.number, OLD.link, OLD.seal);
    UPDATE ledger SET content =
        ledger_with(content, 'audit_base', NEW.id, NEW.number, NEW.link, NEW.seal);
END;

-- Of the audit only the newest entry: its chain holds the others.
CREATE TRIGGER ledger_audit_insert AFTER INSERT ON audit
BEGIN
    UPDATE ledger SET content = ledger_audit(content, NEW.number, NEW.link);
END;
