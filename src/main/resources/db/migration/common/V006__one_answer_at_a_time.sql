-- Two nodes may approve an answer to the same introduction at the same moment: only one may enter. The column says
-- for which introduction it was approved; unlike `introduction_id` it stays when introductions are joined. Rows from
-- before have none, since joined ones among them may rightly be two.
alter table outbox add column approved_for text;

create unique index outbox_one_on_its_way on outbox (approved_for)
    where status in ('waiting', 'attempting', 'unclear');
