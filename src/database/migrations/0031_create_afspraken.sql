-- The resident's page. It is opened with a code, before the gemeente is known; only the SHA-256 is kept.
-- geheim: 128 bits, in a link or QR; kort: eight signs to type over from a letter, asks the birth date as well.
create table inwonercodes (
	code_hash bytea primary key,
	soort text not null check (soort in ('geheim', 'kort')),
	gemeente_id smallint not null references gemeenten,
	zaak_id bigint not null,
	bericht_id bigint,
	verloopt_op timestamptz not null,
	-- wrong birth dates; at five it is closed
	mislukt smallint not null default 0,
	ingetrokken_op timestamptz
);
create index on inwonercodes (gemeente_id, zaak_id);
grant select, insert, update, delete on inwonercodes to voordeur_app;

-- After the resident proved who they are (code and birth date). The key is the SHA-256 of the cookie.
create table inwonersessies (
	sid_hash bytea primary key,
	gemeente_id smallint not null references gemeenten,
	zaak_id bigint not null,
	verloopt_op timestamptz not null
);
create index on inwonersessies (verloopt_op);
grant select, insert, update, delete on inwonersessies to voordeur_app;

-- Where one can meet: kantoor, thuis, bibliotheek, telefoon, video.
create table afspraakplekken (
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity,
	vorm text not null check (vorm in ('kantoor', 'thuis', 'bibliotheek', 'telefoon', 'video')),
	naam text not null,
	adres text not null default '',
	uitleg text not null default '',
	actief boolean not null default true,
	primary key (gemeente_id, id)
);
call bescherm_per_gemeente('afspraakplekken');

-- When a colleague has time for appointments, every week: local times, at which places, how long one takes (minutes).
create table spreekuren (
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity,
	gebruiker_id bigint not null,
	plek_id bigint not null,
	weekdag smallint not null check (weekdag between 1 and 7),
	van time not null,
	tot time not null check (tot > van),
	duur_minuten smallint not null check (duur_minuten between 10 and 180),
	primary key (gemeente_id, id),
	foreign key (gemeente_id, plek_id) references afspraakplekken (gemeente_id, id)
);
create index on spreekuren (gemeente_id, gebruiker_id);
call bescherm_per_gemeente('spreekuren');

create table afspraken (
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity,
	zaak_id bigint not null,
	gebruiker_id bigint not null,
	plek_id bigint not null,
	begin timestamptz not null,
	eind timestamptz not null check (eind > begin),
	status text not null check (status in ('gepland', 'verzet', 'afgezegd', 'gemist', 'geweest')),
	-- in whose place it came when it was moved
	verzet_van bigint,
	-- by the resident (null) or by a colleague
	gemaakt_door bigint,
	gemaakt_op timestamptz not null default now(),
	gewijzigd_op timestamptz not null default now(),
	primary key (gemeente_id, id)
);
-- two residents never get the same slot of the same colleague
create unique index afspraken_plek_bezet on afspraken (gemeente_id, gebruiker_id, begin) where status = 'gepland';
-- and one resident has one standing appointment
create unique index afspraken_een_per_zaak on afspraken (gemeente_id, zaak_id) where status = 'gepland';
create index on afspraken (gemeente_id, begin) where status = 'gepland';
create index on afspraken (gemeente_id, zaak_id);
call bescherm_per_gemeente('afspraken', 'select, insert, update');

-- Who wants a sooner slot when one comes free.
create table wachtlijst (
	gemeente_id smallint not null references gemeenten,
	zaak_id bigint not null,
	plek_id bigint,
	sinds timestamptz not null default now(),
	aangeboden_op timestamptz,
	primary key (gemeente_id, zaak_id)
);
call bescherm_per_gemeente('wachtlijst');

-- One question after a contact. Without zaak or exact time: the consulent cannot see who said what.
create table tevredenheid (
	gemeente_id smallint not null references gemeenten,
	id uuid not null default gen_random_uuid(),
	maand date not null,
	contactsoort text not null,
	-- 1 (slecht) to 5 (goed)
	cijfer smallint not null check (cijfer between 1 and 5),
	opmerking bytea,
	primary key (gemeente_id, id)
);
call bescherm_per_gemeente('tevredenheid', 'select, insert');
-- so that one contact is asked once; says nothing about the answer
create table tevredenheidsvragen (
	gemeente_id smallint not null references gemeenten,
	zaak_id bigint not null,
	gevraagd_op date not null,
	beantwoord boolean not null default false,
	primary key (gemeente_id, zaak_id)
);
call bescherm_per_gemeente('tevredenheidsvragen');
