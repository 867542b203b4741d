create table setting (
    name  text not null primary key,
    value text not null
);

-- `secret` is encrypted with the key file beside the database.
create table account (
    id      text not null primary key,
    details text not null,
    secret  text not null
);

-- What can be taken back: the rows as they were before.
create table undo (
    id      text not null primary key,
    at      text not null,
    said    text not null,
    before  text not null
);
