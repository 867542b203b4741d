-- The promises page asks these of ten thousand rows at every look: each has to find its answer in an index.
create index promise_status on promise (status, mine, comes_up, id);
create index promise_read on promise (mine, how, status);
create index promise_ended on promise (mine, changed_at, status);
drop index promise_changed;
