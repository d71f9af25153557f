-- How much somebody works; without a row the usual hours are assumed.
create table working_hours (
    person             uuid primary key references person,
    team               text not null,
    -- Of one day of work.
    minutes            integer not null check (minutes between 0 and 1440),
    -- The days of work as ISO numbers, Monday is 1.
    weekdays           text not null check (weekdays ~ '^1?2?3?4?5?6?7?$'),
    -- The most difficult content that one day may show.
    difficult_minutes  integer not null check (difficult_minutes between 0 and 1440),
    version            integer not null default 1
);
create table absence (
    id        uuid primary key,
    person    uuid not null references person,
    from_day  date not null,
    to_day    date not null check (to_day >= from_day)
);
create index on absence (person, to_day);
grant select, insert, update on working_hours to ${app};
grant select, insert, delete on absence to ${app};

-- Every plan that was made, as the page shows it; a plan is never changed, another one is made.
create table plan (
    id        uuid primary key,
    made_at   timestamptz not null,
    name      text not null,
    -- The number of the plan that was in force when it was made; 0 where there was none.
    replaces  integer not null check (replaces >= 0),
    body      text not null
);
create index on plan (made_at);
-- Which plan is in force: the highest number. Two who publish at once want the same number, and the first has it.
create table publication (
    number  integer primary key check (number >= 1),
    plan    uuid not null unique references plan,
    person  uuid not null references person,
    name    text not null,
    at      timestamptz not null
);
create trigger append_only before update or delete on plan for each row execute function refuse_change();
create trigger append_only_whole before truncate on plan for each statement execute function refuse_change();
create trigger append_only before update or delete on publication for each row execute function refuse_change();
create trigger append_only_whole before truncate on publication for each statement execute function refuse_change();
grant select, insert on plan, publication to ${app};
