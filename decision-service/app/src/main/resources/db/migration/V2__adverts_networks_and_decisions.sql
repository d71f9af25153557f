-- What was sent, and what became of each line of it.
create table job (
    id         uuid primary key,
    person     uuid,
    name       text not null,
    source     text not null,
    state      text not null check (state in ('receiving', 'deciding', 'done', 'failed', 'interrupted')),
    stage      text not null default '',
    lines      bigint not null default 0,
    accepted   bigint not null default 0,
    known      bigint not null default 0,
    rejected   bigint not null default 0,
    begun_at   timestamptz not null,
    ended_at   timestamptz,
    fault      text not null default ''
);
create table rejected_line (
    job     uuid not null references job,
    line    bigint not null,
    advert  text not null,
    faults  text not null,
    primary key (job, line)
);
grant select, insert, update on job to ${app};
grant select, insert on rejected_line to ${app};

-- Every version of every advert that was accepted: the same line is there once, however often it is sent.
create table advert_version (
    seq         bigint generated always as identity primary key,
    advert      text not null,
    digest      bytea not null,
    line        text not null,
    job         uuid not null references job,
    unique (advert, digest)
);

-- The newest version of each, for reading.
create table advert (
    id          text primary key,
    kind        text not null,
    source      text not null,
    name        text not null,
    town        text not null,
    outcode     text not null,
    posted_at   timestamptz not null,
    version_at  timestamptz not null,
    title       text not null,
    body        text not null,
    line        text not null,
    words       tsvector generated always as (to_tsvector('simple', left(title || ' ' || body, 100000))) stored
);
create index on advert using gin (words);
create index on advert (source);
create table identifier (
    kind    text not null,
    value   text not null,
    advert  text not null references advert on delete cascade,
    primary key (kind, value, advert)
);
create index on identifier (advert);
grant select, insert on advert_version to ${app};
grant select, insert, update on advert to ${app};
grant select, insert, delete on identifier to ${app};

-- One pass of the rules over everything that is there.
create table run (
    id            bigint generated always as identity primary key,
    pack_id       text not null,
    pack_version  text not null,
    pack_hash     text not null,
    as_of         timestamptz not null,
    begun_at      timestamptz not null,
    ended_at      timestamptz not null,
    up_to         bigint not null,
    summary       json not null
);
create table decision (
    id          bigint generated always as identity primary key,
    run         bigint not null references run,
    subject     text not null,
    decided_at  timestamptz not null,
    outcome     text not null,
    route       text not null,
    points      integer not null,
    families    json not null,
    rows        json not null,
    unknown     json not null,
    trace       text not null,
    digest      bytea not null
);
create index on decision (subject, id);
grant select, insert on run, decision to ${app};
create trigger append_only before update or delete on decision for each row execute function refuse_change();
create trigger append_only_whole before truncate on decision for each statement execute function refuse_change();

-- Facts and evidence are personal data; they can be erased while decisions and the log stand.
create table facts (
    decision  bigint primary key references decision,
    facts     json not null
);
create table evidence (
    decision  bigint primary key references decision,
    -- The lines of evidence, without the subject's name.
    bases     text not null
);
grant select, insert on facts, evidence to ${app};

-- The newest decision of each subject.
create table standing (
    subject   text primary key,
    decision  bigint not null references decision
);
grant select, insert, update, delete on standing to ${app};

create table network (
    id            text primary key,
    active        boolean not null,
    adverts       integer not null,
    towns         text[] not null,
    outcodes      text[] not null,
    -- The letters that its outcodes begin with.
    areas         text[] not null,
    sources       text[] not null,
    grounds       text[] not null,
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    -- How many of its adverts were posted or changed in the seven days before the run's moment.
    lately        integer not null,
    summary       text not null,
    -- The line of `networks.jsonl`, without facts.
    line          text not null,
    outcome       text not null,
    route         text not null,
    points        integer not null,
    digest        bytea not null,
    begun_run     bigint not null references run,
    changed_run   bigint not null references run,
    changed_at    timestamptz not null
);
create index on network (active, adverts);
create table network_advert (
    advert   text primary key,
    network  text not null references network
);
create index on network_advert (network);
-- What happened to a network from run to run.
create table network_change (
    id       bigint generated always as identity primary key,
    network  text not null references network,
    run      bigint not null references run,
    at       timestamptz not null,
    what     text not null
);
create index on network_change (network);
grant select, insert, update on network to ${app};
grant select, insert, update, delete on network_advert to ${app};
grant select, insert on network_change to ${app};

create table hub (
    kind     text not null,
    value    text not null,
    adverts  integer not null,
    reason   text not null,
    primary key (kind, value)
);
grant select, insert, delete on hub to ${app};
