-- Sittings in which the owner goes through what is pending. `number` counts them: a clock that was set back must not
-- bring an old one to the front. `details` holds the order, and what was done in the review itself.
create table review (
    id       text not null primary key,
    number   integer not null,
    begun_at text not null,
    ended_at text,
    details  text not null
);

create index review_number on review (number);
