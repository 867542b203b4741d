-- A draft goes in the change in which its letter leaves. What is still to be taken out of the Drafts folder stays known
-- with the letter.
alter table outbox add column receipt text;

-- Until now a draft was kept, and hidden where an approval was newer. What was typed in one of two conversations that
-- were joined later was hidden by an answer to the other: only what reads as the letter that left, or was sent by hand,
-- has left.
update outbox set receipt = (select d.filed from draft d where d.introduction_id = outbox.introduction_id)
 where status = 'sent' and copied_at is null
   and exists (select 1 from draft d
                where d.introduction_id = outbox.introduction_id and d.body = outbox.body);
delete from draft
 where exists (select 1 from approval a where a.introduction_id = draft.introduction_id and a.at >= draft.updated_at)
   and not exists (select 1 from outbox o
                    where o.introduction_id = draft.introduction_id
                      and o.status in ('waiting', 'attempting', 'unclear'))
   and (exists (select 1 from outbox o
                 where o.introduction_id = draft.introduction_id and o.status = 'sent' and o.body = draft.body)
        or not exists (select 1 from outbox o
                        where o.introduction_id = draft.introduction_id and o.approved_at >= draft.updated_at));
