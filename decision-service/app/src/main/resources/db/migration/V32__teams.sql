-- Whose work a manager looks after: a team is on the account, where an administrator sets it, and no more among the hours,
-- where any manager could have moved anybody into their own.
alter table person add column team text not null default '' check (length(team) <= 100);
update person set team = h.team from working_hours h where h.person = person.id;
alter table working_hours drop column team;
