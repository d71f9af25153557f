-- A network that was put forward, until somebody has decided.
create table review (
    network      text primary key references network,
    decision     bigint not null references decision,
    opened_at    timestamptz not null,
    -- The end of the time within which somebody was promised to look; none where capacity decides.
    promised_by  timestamptz,
    assigned_to  uuid references person,
    state        text not null check (state in ('open', 'second', 'closed')),
    version      integer not null default 0
);
create index on review (state, promised_by);
grant select, insert, update on review to ${app};

-- What a person thinks, in their own words: a first view, a decision, or a second reviewer's. Never changed, only added to.
create table judgement (
    id          uuid primary key,
    network     text not null references network,
    decision    bigint not null references decision,
    person      uuid not null references person,
    name        text not null,
    kind        text not null check (kind in ('first view', 'decision', 'second')),
    outcome     text not null,
    reason      text not null check (length(reason) between 1 and 5000),
    grounds     text not null,
    at          timestamptz not null
);
create index on judgement (network, at);
create trigger append_only before update or delete on judgement for each row execute function refuse_change();
create trigger append_only_whole before truncate on judgement for each statement execute function refuse_change();
grant select, insert on judgement to ${app};

-- Support that a partner is asked to offer, and what came of it.
create table referral (
    id            uuid primary key,
    network       text not null references network,
    judgement     uuid not null references judgement,
    organisation  text not null,
    what          text not null,
    sent_at       timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text not null default ''
);
create index on referral (organisation);
create table follow_up (
    id       bigint generated always as identity primary key,
    network  text not null references network,
    what     text not null,
    says     text not null,
    words    text not null default '',
    happened_on date not null,
    at       timestamptz not null,
    name     text not null
);
create index on follow_up (network);
grant select, insert, update on referral to ${app};
grant select, insert on follow_up to ${app};

create table note (
    id       bigint generated always as identity primary key,
    network  text not null references network,
    name     text not null,
    words    text not null check (length(words) between 1 and 5000),
    at       timestamptz not null
);
create index on note (network);
grant select, insert on note to ${app};

-- Somebody says that something here is wrong; a named role answers within a stated time.
create table challenge (
    id           uuid primary key,
    network      text not null,
    name         text not null,
    words        text not null check (length(words) between 1 and 5000),
    at           timestamptz not null,
    answer_by    timestamptz not null,
    answered_at  timestamptz,
    answered_by  text not null default '',
    answer       text not null default ''
);
grant select, insert, update on challenge to ${app};

-- When somebody last looked at a network, so that the page can say what changed since.
create table looked (
    person   uuid not null references person,
    network  text not null references network,
    at       timestamptz not null,
    primary key (person, network)
);
grant select, insert, update on looked to ${app};

-- What analysts say about links, as lines of `unlinks.jsonl`; an undo is a line of its own.
create table link_act (
    id    bigint generated always as identity primary key,
    act   text not null,
    a     text not null,
    b     text not null,
    line  text not null,
    name  text not null,
    because text not null,
    at    timestamptz not null
);
create index on link_act (a);
create index on link_act (b);
create trigger append_only before update or delete on link_act for each row execute function refuse_change();
grant select, insert on link_act to ${app};
