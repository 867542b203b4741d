-- What search compares: names, address and ask without case and accents. SQLite's own lower() knows ASCII only, so
-- this is a first step that the program makes whole.
alter table introduction add column searched text not null default '';

update introduction
   set searched = lower(coalesce(requester_name, '') || ' ' || coalesce(requester_address, '') || ' '
                     || coalesce(introducer_name, '') || ' ' || coalesce(target_name, '') || ' ' || ask);
