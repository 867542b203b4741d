-- A door left open in an answer: what was said, and from which day or on which condition it holds.
create table door (
    introduction_id text not null primary key,
    address         text not null,
    ask             text not null,
    said            text not null,
    opens_on        text,
    left_at         text not null
);

create index door_of_person on door (address);
