-- How each connected mailbox gives the automatic reply, and what of it lies on the mail server now. The reply itself is
-- a setting.
create table auto_reply_place (
    account_id text not null primary key,
    details    text not null
);
