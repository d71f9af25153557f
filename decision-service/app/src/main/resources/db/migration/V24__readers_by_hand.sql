-- Which languages a network needs a reader of, where a manager knows better than the guess; the newest entry counts.
create table reader_needed (
    id         bigint generated always as identity primary key,
    network    text not null references network,
    -- Besides English, separated by commas; empty: none.
    languages  text not null,
    person     uuid not null references person,
    name       text not null,
    at         timestamptz not null
);
create index on reader_needed (network, id);
create trigger append_only before update or delete on reader_needed for each row execute function refuse_change();
create trigger append_only_whole before truncate on reader_needed for each statement execute function refuse_change();
grant select, insert on reader_needed to ${app};
