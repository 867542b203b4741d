-- How often an export showed the owner in touch with somebody: taken away again when the export is taken back.
create table brought_in_contact (
    brought_in_id text not null,
    address       text not null,
    received      integer not null,
    sent          integer not null,
    primary key (brought_in_id, address)
);
