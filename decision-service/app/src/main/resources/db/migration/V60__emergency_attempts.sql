-- What the responsible owner wanted to have proved: which rules, and in which words. A proof is never kept; it is computed anew.
create table emergency_attempt (
    number  integer generated always as identity primary key,
    pack    text not null references pack_version,
    what    text not null,
    at      timestamptz not null
);
create trigger append_only before update or delete on emergency_attempt for each row execute function refuse_change();
create trigger append_only_whole before truncate on emergency_attempt for each statement execute function refuse_change();
grant select, insert on emergency_attempt to ${app};
