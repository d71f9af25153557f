-- Runs as the owner. The service comes as ${app}, which owns nothing: every table says below what it may do there.

create table person (
    id            uuid primary key,
    sign_in_name  text not null unique check (sign_in_name = lower(sign_in_name) and sign_in_name <> ''),
    name          text not null check (name <> ''),
    role          text not null,
    organisation  text not null default '',
    -- Postcode areas such as `LS`, separated by spaces; empty: everywhere.
    areas         text not null default '',
    -- Argon2id; none until the person has chosen one.
    password      text,
    active        boolean not null default true,
    failures      integer not null default 0,
    locked_until  timestamptz,
    version       integer not null default 0
);

-- A link by which a person chooses a password, once. Only the link's digest is kept.
create table invitation (
    digest      bytea primary key,
    person      uuid references person,
    expires_at  timestamptz not null,
    used_at     timestamptz
);

grant select, insert, update on person, invitation to ${app};

-- Who did what with personal data, and for which stated purpose (Data Protection Act 2018, s. 62).
create table access_log (
    seq        bigint generated always as identity primary key,
    at         timestamptz not null default clock_timestamp(),
    person     uuid,
    name       text not null,
    role       text not null,
    act        text not null check (act in ('collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure')),
    subject    text not null,
    detail     text not null default '',
    purpose    text not null,
    recipient  text not null default ''
);
create index on access_log (person, at);
create index on access_log (subject, at);

grant select, insert on access_log to ${app};

-- The grants keep the service out; this keeps everybody out, the owner too.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete on access_log for each row execute function refuse_change();
create trigger append_only_whole before truncate on access_log for each statement execute function refuse_change();

grant select on flyway_schema_history to ${app};
