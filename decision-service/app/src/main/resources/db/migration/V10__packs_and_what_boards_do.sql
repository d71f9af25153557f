-- Every version of the rules that was ever kept here, byte for byte: what weighed, what is proposed, each saved draft.
create table pack_version (
    hash     text primary key check (hash ~ '^[0-9a-f]{64}$'),
    id       text not null,
    version  text not null,
    title    text not null,
    kept_at  timestamptz not null
);
create table pack_file (
    pack  text not null references pack_version,
    path  text not null,
    body  bytea not null,
    primary key (pack, path)
);

-- Everything that happened to the rules and to the board, in one list. Of two who act at once both want the same number, and one has it.
-- Names in the events are pseudonyms; who signed in stands beside them.
create table governing_event (
    number  integer primary key check (number >= 1),
    kind    text not null,
    body    text not null,
    person  uuid,
    at      timestamptz not null
);

-- What binds a pack to its evidence, its votes and its activation: a signed note. Without one that holds, a pack does not weigh.
create table approval_record (
    number  integer primary key references governing_event,
    pack    text not null references pack_version,
    note    text not null
);
create index on approval_record (pack, number);

-- Under which name somebody sits on the board.
create table board_name (
    name    text primary key,
    person  uuid not null references person,
    at      timestamptz not null
);
create index on board_name (person);

-- What a draft looked like each time that it was saved; the newest is the draft.
create table draft_version (
    proposal  integer not null,
    number    integer not null check (number >= 1),
    pack      text not null references pack_version,
    person    uuid not null references person,
    at        timestamptz not null,
    primary key (proposal, number)
);

-- What was computed about a proposal, as the pages show it; the sheet's hash stands in the events.
create table evidence_report (
    sheet     text primary key,
    proposal  integer not null,
    body      text not null,
    at        timestamptz not null
);

create trigger append_only before update or delete on pack_version for each row execute function refuse_change();
create trigger append_only_whole before truncate on pack_version for each statement execute function refuse_change();
create trigger append_only before update or delete on pack_file for each row execute function refuse_change();
create trigger append_only_whole before truncate on pack_file for each statement execute function refuse_change();
create trigger append_only before update or delete on governing_event for each row execute function refuse_change();
create trigger append_only_whole before truncate on governing_event for each statement execute function refuse_change();
create trigger append_only before update or delete on approval_record for each row execute function refuse_change();
create trigger append_only_whole before truncate on approval_record for each statement execute function refuse_change();
create trigger append_only before update or delete on board_name for each row execute function refuse_change();
create trigger append_only_whole before truncate on board_name for each statement execute function refuse_change();
create trigger append_only before update or delete on draft_version for each row execute function refuse_change();
create trigger append_only_whole before truncate on draft_version for each statement execute function refuse_change();
create trigger append_only before update or delete on evidence_report for each row execute function refuse_change();
create trigger append_only_whole before truncate on evidence_report for each statement execute function refuse_change();
grant select, insert on pack_version, pack_file, governing_event, approval_record, board_name, draft_version, evidence_report to ${app};
