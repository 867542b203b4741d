-- How each letter kept was joined to its conversation, and by what it may be found when another one comes: so that one
-- letter more is filed without reading all. Its own file, since "without rowid" halves what the marks take.
create table joint (
    n            integer not null primary key,
    message_id   text    not null,
    at           bigint  not null,
    print        text    not null,
    conversation text    not null,
    linked       integer not null,
    joined_to    text
);

create unique index joint_of_message on joint (message_id);
create index joint_of_conversation on joint (conversation);

create table joint_mark (
    kind integer not null,
    mark bigint  not null,
    at   bigint  not null,
    n    integer not null,
    primary key (kind, mark, at, n)
) without rowid;

create index joint_mark_of_letter on joint_mark (n);

-- Messages that came, changed or went since they were last filed.
create table unfiled (
    message_id text not null primary key,
    stamp      text not null
);
