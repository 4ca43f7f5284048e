-- What was done with an answer, in one sentence; and where answers of one number or address are found back.
alter table antwoorden add column afhandeling text;
create index on antwoorden (gemeente_id, van, ontvangen_op) where van is not null;
create index on antwoorden (gemeente_id, ontvangen_op desc);

-- How many calls an aanbieder made to us and what came of them, per day. An unknown reference is counted here and nowhere else.
create table terugmeldtellingen (
	gemeente_id smallint not null references gemeenten,
	aanbieder text not null,
	dag date not null,
	uitkomst text not null check (uitkomst in ('verwerkt', 'dubbel', 'onbekend', 'geweigerd', 'onleesbaar')),
	aantal integer not null,
	primary key (gemeente_id, aanbieder, dag, uitkomst)
);
call bescherm_per_gemeente('terugmeldtellingen', 'select, insert, update');
