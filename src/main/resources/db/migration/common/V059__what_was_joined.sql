-- What the owner wrote down about introductions that became part of another one, or were taken back, lay there still,
-- and no erasure reached it.
delete from weighing
 where introduction_id not in (select id from introduction) and introduction_id not in (select id from double_opt_in);
delete from giving_member
 where introduction_id not in (select id from introduction) and introduction_id not in (select id from double_opt_in);
delete from door
 where introduction_id not in (select id from introduction) and introduction_id not in (select id from double_opt_in);
-- An answer that left is known by what was sent, and that went along.
update template_use set introduction_id = (select o.introduction_id from outbox o where o.id = answer)
 where introduction_id not in (select id from introduction) and introduction_id not in (select id from double_opt_in)
   and exists (select 1 from outbox o where o.id = answer);
delete from template_use
 where introduction_id not in (select id from introduction) and introduction_id not in (select id from double_opt_in);
delete from proposal
 where introduction_id not in (select id from introduction) and introduction_id not in (select id from double_opt_in);
delete from reminder
 where introduction_id not in (select id from introduction) and introduction_id not in (select id from double_opt_in);
-- Counts stay.
update outcome set asker = null, introducer = null, note = ''
 where introduction_id not in (select id from introduction);
