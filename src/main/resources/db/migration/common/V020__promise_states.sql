-- A promise has a state, a day on which it comes up, and a way it came to be known.
alter table promise add column status text not null default 'open';
alter table promise add column binds integer not null default 1;
alter table promise add column state text not null default '{"kind":"Open"}';
alter table promise add column comes_up text not null default '';
alter table promise add column how text not null default 'read';
alter table promise add column changed_at text not null default '';

update promise set comes_up = coalesce(due_on, substr(made_at, 1, 10)), changed_at = made_at;
update promise set how = 'decided' where made_in is null;
update promise
   set status = 'kept', binds = 0, changed_at = kept_at, state = '{"kind":"Kept","at":"' || kept_at || '","seen":false}'
 where kept_at is not null;

drop index promise_open;
alter table promise drop column kept_at;

create index promise_binding on promise (binds, mine, comes_up, id);
create index promise_of_introduction on promise (introduction_id);
create index promise_to on promise (to_address, binds);
create index promise_made_in on promise (made_in);
create index promise_changed on promise (changed_at);

-- What can be taken back: each promise as it was before the last act; empty for one that was not there yet.
create table promise_undo (
    id     text not null primary key,
    at     text not null,
    said   text not null,
    before text
);
