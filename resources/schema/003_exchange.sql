-- Exchange with the central service: request files and their numbers, what waits to be sent, bulk queries. Every
-- `schema` is the user_version that the row's sealed values were bound to.

-- The day's counter for request files (config.md, tokens): what was given out never comes again.
CREATE TABLE folder_tokens (
    day  TEXT    NOT NULL PRIMARY KEY, -- calendar day in Japan, yyyy-MM-dd
    next INTEGER NOT NULL CHECK (next >= 0) -- the first number that was not given out yet
) STRICT;

-- Requests that were put into the folders, until what came of them is settled. Nothing of a person.
CREATE TABLE folder_exchanges (
    token      TEXT    NOT NULL PRIMARY KEY, -- of the file names
    key        TEXT    NOT NULL, -- of the question: it may have had several tokens
    family     TEXT    NOT NULL, -- "OQSsiquc01"
    records    INTEGER NOT NULL, -- 1: in the consulting room's own folders
    identifier TEXT    NOT NULL, -- ArbitraryFileIdentifier as sent
    written    TEXT    NOT NULL, -- UTC, RFC 3339 with milliseconds
    state      TEXT    NOT NULL -- as written by FolderExchanges
) STRICT;

CREATE INDEX folder_exchanges_by_key ON folder_exchanges (key);

-- What waits to be sent, each once and in order for one patient, sealed with the open key.
CREATE TABLE outbox (
    number  INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, -- the order
    id      TEXT    NOT NULL UNIQUE, -- what the content is bound to
    key     TEXT    NOT NULL UNIQUE, -- idempotency key of the newest question
    kind    TEXT    NOT NULL, -- "eligibility", "reference"
    patient BLOB    NOT NULL, -- keyed hash of the insurance: the order is kept for each
    visit   TEXT    NOT NULL, -- the reception that it is for
    since   TEXT    NOT NULL, -- UTC, RFC 3339 with milliseconds
    asked   TEXT    NOT NULL, -- when the key was used first; empty: not yet
    tries   INTEGER NOT NULL,
    again   TEXT    NOT NULL, -- not before; empty: at once
    state   TEXT    NOT NULL, -- "waiting", "done", "refused"
    failure TEXT    NOT NULL, -- name of what the newest attempt came to; empty: none
    schema  INTEGER NOT NULL,
    content BLOB    NOT NULL -- sealed; empty once it waits no more
) STRICT;

CREATE INDEX outbox_waiting ON outbox (number) WHERE state = 'waiting';

-- Booked patients, asked in one query: the questions and what came of them, sealed with the open key.
CREATE TABLE bulk_queries (
    number  INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id      TEXT    NOT NULL UNIQUE, -- what the contents are bound to
    key     TEXT    NOT NULL UNIQUE, -- idempotency key of the query
    day     TEXT    NOT NULL, -- that the patients are booked for, yyyy-MM-dd
    since   TEXT    NOT NULL, -- UTC, RFC 3339 with milliseconds
    asked   TEXT    NOT NULL, -- when the key was used first; empty: not yet
    slip    TEXT    NOT NULL, -- the service's ReceptionNumber; empty: none yet
    tries   INTEGER NOT NULL, -- since the last step that was made
    again   TEXT    NOT NULL, -- not before; empty: at once
    state   TEXT    NOT NULL, -- "waiting", "asked", "answered", "refused"
    failure TEXT    NOT NULL, -- name of what the newest attempt came to; empty: none
    schema  INTEGER NOT NULL,
    content BLOB    NOT NULL, -- sealed: who is booked, and the slip
    result  BLOB    NOT NULL -- sealed: what came of them; empty: nothing yet
) STRICT;

-- Their place in the ledger (002).

CREATE TRIGGER ledger_folder_tokens_insert AFTER INSERT ON folder_tokens
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'folder_tokens', NEW.day, NEW.next);
END;

CREATE TRIGGER ledger_folder_tokens_delete AFTER DELETE ON folder_tokens
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'folder_tokens', OLD.day, OLD.next);
END;

CREATE TRIGGER ledger_folder_tokens_update AFTER UPDATE ON folder_tokens
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'folder_tokens', OLD.day, OLD.next);
    UPDATE ledger SET content =
        ledger_with(content, 'folder_tokens', NEW.day, NEW.next);
END;

CREATE TRIGGER ledger_folder_exchanges_insert AFTER INSERT ON folder_exchanges
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'folder_exchanges', NEW.token, NEW.key, NEW.family, NEW.records, NEW.identifier,
            NEW.written, NEW.state);
END;

CREATE TRIGGER ledger_folder_exchanges_delete AFTER DELETE ON folder_exchanges
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'folder_exchanges', OLD.token, OLD.key, OLD.family, OLD.records,
            OLD.identifier, OLD.written, OLD.state);
END;

CREATE TRIGGER ledger_folder_exchanges_update AFTER UPDATE ON folder_exchanges
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'folder_exchanges', OLD.token, OLD.key, OLD.family, OLD.records,
            OLD.identifier, OLD.written, OLD.state);
    UPDATE ledger SET content =
        ledger_with(content, 'folder_exchanges', NEW.token, NEW.key, NEW.family, NEW.records, NEW.identifier,
            NEW.written, NEW.state);
END;

CREATE TRIGGER ledger_outbox_insert AFTER INSERT ON outbox
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'outbox', NEW.number, NEW.id, NEW.key, NEW.kind, NEW.patient, NEW.visit,
            NEW.since, NEW.asked, NEW.tries, NEW.again, NEW.state, NEW.failure, NEW.schema, NEW.content);
END;

CREATE TRIGGER ledger_outbox_delete AFTER DELETE ON outbox
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'outbox', OLD.number, OLD.id, OLD.key, OLD.kind, OLD.patient, OLD.visit,
            OLD.since, OLD.asked, OLD.tries, OLD.again, OLD.state, OLD.failure, OLD.schema, OLD.content);
END;

CREATE TRIGGER ledger_outbox_update AFTER UPDATE ON outbox
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'outbox', OLD.number, OLD.id, OLD.key, OLD.kind, OLD.patient, OLD.visit,
            OLD.since, OLD.asked, OLD.tries, OLD.again, OLD.state, OLD.failure, OLD.schema, OLD.content);
    UPDATE ledger SET content =
        ledger_with(content, 'outbox', NEW.number, NEW.id, NEW.key, NEW.kind, NEW.patient, NEW.visit,
            NEW.since, NEW.asked, NEW.tries, NEW.again, NEW.state, NEW.failure, NEW.schema, NEW.content);
END;

CREATE TRIGGER ledger_bulk_queries_insert AFTER INSERT ON bulk_queries
BEGIN
    UPDATE ledger SET content =
        ledger_with(content, 'bulk_queries', NEW.number, NEW.id, NEW.key, NEW.day, NEW.since, NEW.asked,
            NEW.slip, NEW.tries, NEW.again, NEW.state, NEW.failure, NEW.schema, NEW.content, NEW.result);
END;

CREATE TRIGGER ledger_bulk_queries_delete AFTER DELETE ON bulk_queries
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'bulk_queries', OLD.number, OLD.id, OLD.key, OLD.day, OLD.since, OLD.asked,
            OLD.slip, OLD.tries, OLD.again, OLD.state, OLD.failure, OLD.schema, OLD.content, OLD.result);
END;

CREATE TRIGGER ledger_bulk_queries_update AFTER UPDATE ON bulk_queries
BEGIN
    UPDATE ledger SET content =
        ledger_without(content, 'bulk_queries', OLD.number, OLD.id, OLD.key, OLD.day, OLD.since, OLD.asked,
            OLD.slip, OLD.tries, OLD.again, OLD.state, OLD.failure, OLD.schema, OLD.content, OLD.result);
    UPDATE ledger SET content =
        ledger_with(content, 'bulk_queries', NEW.number, NEW.id, NEW.key, NEW.day, NEW.since, NEW.asked,
            NEW.slip, NEW.tries, NEW.again, NEW.state, NEW.failure, NEW.schema, NEW.content, NEW.result);
END;
