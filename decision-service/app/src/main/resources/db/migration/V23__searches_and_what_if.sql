-- A search for a plan, from its beginning to its end; one that has no end when the service starts was lost.
create table search (
    id        uuid primary key,
    what      text not null,
    name      text not null,
    begun_at  timestamptz not null,
    ended_at  timestamptz,
    ending    text not null default '' check (ending in ('', 'made', 'failed', 'lost'))
);
create index on search (begun_at);
grant select, insert, update on search to ${app};

-- What was asked of a plan that nobody means to publish, and what came of it, as the page shows it.
create table what_if (
    id       uuid primary key,
    made_at  timestamptz not null,
    name     text not null,
    body     text not null
);
create index on what_if (made_at);
create trigger append_only before update or delete on what_if for each row execute function refuse_change();
create trigger append_only_whole before truncate on what_if for each statement execute function refuse_change();
grant select, insert on what_if to ${app};
