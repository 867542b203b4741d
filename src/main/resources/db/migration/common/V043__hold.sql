-- An answer in its time to undo can lie with the mail server: `asking` while it is handed over, `held`, or `no`.
alter table outbox add column hold text;
