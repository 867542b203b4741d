-- The one question of each month: lighter or heavier than the one before?
create table month_felt (
    month   text not null primary key,
    felt    text not null,
    said_at text not null
);

-- How answers like this one were taken so far.
create index outcome_alike on outcome (kind, framework, received, follow_ups);

-- A report asks how the waits of a month ended: all of it from the index.
drop index wait_since;
create index wait_since on wait (since, number, ending, in_time, due_at, until);

-- Who introduces well, over a year.
drop index outcome_introducer;
create index outcome_introducer on outcome (introducer, asked_at, framework, received, felt_right, introduction_id)
    where introducer is not null;
