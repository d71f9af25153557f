-- Languages that somebody reads besides English, as tasking names them, separated by commas; and the letters of the postcodes
-- that they know best.
alter table working_hours
    add column languages text not null default '',
    add column home_area text not null default '' check (home_area ~ '^[A-Z]{0,2}$');

-- How long looking really took, where the reviewer said so with a decision.
create table time_spent (
    judgement  uuid primary key references judgement,
    -- How many adverts the network had then.
    adverts    integer not null,
    minutes    integer not null check (minutes between 1 and 6000)
);
create trigger append_only before update or delete on time_spent for each row execute function refuse_change();
create trigger append_only_whole before truncate on time_spent for each statement execute function refuse_change();
grant select, insert on time_spent to ${app};
