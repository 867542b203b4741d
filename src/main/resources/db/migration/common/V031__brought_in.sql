-- Which messages came in by which export, so that it can be taken back.
create table brought_in (
    id      text not null primary key,
    name    text not null,
    channel text not null,
    at      text not null,
    counts  text not null
);

create table brought_in_message (
    brought_in_id text not null,
    message_id    text not null,
    primary key (brought_in_id, message_id)
);
