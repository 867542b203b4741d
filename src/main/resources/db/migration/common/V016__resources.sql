-- What can be offered with a no.
create table resource (
    id          text not null primary key,
    sort        text not null,
    title       text not null,
    place       text not null,
    for_whom    text not null,
    -- one a line
    tags        text not null,
    -- the file to attach, as JSON; its bytes are in kept_file
    file        text,
    dead_at     text,
    archived_at text,
    edited_at   text not null
);

-- Files to attach, by the checksum of their bytes: what was approved stays the same whatever becomes of the
-- resource. Base64, so that one table serves both databases.
create table kept_file (
    sha256  text not null primary key,
    content text not null
);
