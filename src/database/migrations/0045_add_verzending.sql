-- What sending needs besides the message itself.
alter table berichten
	-- how often the zaak was opened again: a route that starts anew may send the same step again
	add column ronde smallint not null default 0,
	-- the visit that this message announces: with the message it is fixed
	add column bezoek_op date,
	add column bezoek_dagdeel text check (bezoek_dagdeel in ('Ochtend', 'Middag', 'Avond')),
	-- the print file it stands in
	add column drukbestand_id bigint;

-- One living message per step, attempt and kanaal. A failed one makes room for another number or address.
drop index berichten_stap;
create unique index berichten_stap on berichten (gemeente_id, zaak_id, ronde, stap, poging, kanaal)
	where stap is not null and status not in ('vervallen', 'mislukt');
create index on berichten (gemeente_id, status_op) where status = 'mislukt';
create index on berichten (gemeente_id, drukbestand_id) where drukbestand_id is not null;

-- Some aanbieders tell of a message by their own id only.
alter table berichtkenmerken add column extern_id text;
create index on berichtkenmerken (extern_id) where extern_id is not null;
grant update (extern_id) on berichtkenmerken to voordeur_app;

-- The letters of one day in one file for the printer, encrypted; the file goes when the letters are in the post.
create table drukbestanden (
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity,
	dag date not null,
	aantal integer not null,
	bladzijden integer not null,
	inhoud bytea,
	-- which letter begins on which page, for who must take one out: [{ bericht, bladzijde }]
	lijst jsonb not null default '[]',
	gemaakt_op timestamptz not null,
	opgehaald_op timestamptz,
	gepost_op timestamptz,
	gepost_door bigint,
	primary key (gemeente_id, id)
);
create index on drukbestanden (gemeente_id, dag);
call bescherm_per_gemeente('drukbestanden', 'select, insert, update');
