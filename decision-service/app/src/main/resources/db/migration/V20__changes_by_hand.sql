-- What a manager decides by hand about who looks at a network. The newest entry for a network counts, and no plan undoes it.
create table by_hand (
    id       bigint generated always as identity primary key,
    network  text not null references network,
    -- Who is to have it; none: plans decide again.
    analyst  uuid references person,
    -- Whether it changed hands at once, or is only held there by the plans to come.
    at_once  boolean not null,
    because  text not null check (length(because) between 1 and 2000),
    person   uuid not null references person,
    name     text not null,
    at       timestamptz not null
);
create index on by_hand (network, id);
create trigger append_only before update or delete on by_hand for each row execute function refuse_change();
create trigger append_only_whole before truncate on by_hand for each statement execute function refuse_change();
grant select, insert on by_hand to ${app};
