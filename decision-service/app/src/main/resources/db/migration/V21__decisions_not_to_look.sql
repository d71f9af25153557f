-- That nobody looks at a network for a while, and that somebody does after all; the newest entry counts.
create table not_looked_at (
    id        bigint generated always as identity primary key,
    network   text not null references network,
    -- What the rules had decided then: once they decide something else, it waits again.
    decision  bigint not null references decision,
    -- The last day on which nobody looks; none: the decision not to look is taken back.
    until     date,
    because   text not null check (length(because) between 1 and 2000),
    person    uuid not null references person,
    name      text not null,
    at        timestamptz not null
);
create index on not_looked_at (network, id);
create trigger append_only before update or delete on not_looked_at for each row execute function refuse_change();
create trigger append_only_whole before truncate on not_looked_at for each statement execute function refuse_change();

-- Networks at which nobody looks, if the day is not over yet.
create view resting as
    select l.* from not_looked_at l join review r on r.network = l.network
    where l.id = (select max(id) from not_looked_at n where n.network = l.network)
        and l.until is not null and l.decision = r.decision and r.state <> 'closed';
grant select, insert on not_looked_at to ${app};
grant select on resting to ${app};
