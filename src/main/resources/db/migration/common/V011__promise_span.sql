-- "In January" names a month: the first day that the words can mean stands beside the last.
alter table promise add column due_from text;
update promise set due_from = due_on;
