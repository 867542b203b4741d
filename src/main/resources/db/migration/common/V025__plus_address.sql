-- Own plus-addresses (`me+3days@…`) that sent mail carried. `on_day` is empty where the tag was not understood;
-- `settled_at` is when its reminder was set, or the owner had seen that there is none.
create table plus_address (
    message_id text not null,
    tag        text not null,
    on_day     text,
    sent_at    text not null,
    settled_at text,
    primary key (message_id, tag)
);

create index plus_address_open on plus_address (settled_at);
