-- A record that somebody's data were let go of at their request. It names nobody: whoever asks gives the address, and
-- the print of it with the salt says whether it is one of these.
create table erased (
    id            text not null primary key,
    at            text not null,
    salt          text not null,
    -- one a line
    prints        text not null,
    conversations integer not null,
    promises      integer not null
);
