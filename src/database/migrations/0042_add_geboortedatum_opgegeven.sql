-- The birth date as the partner wrote it, when it is no whole date ("13-25-1980", "00-00-1975", "1975"): the BRP check
-- can use half a date, nothing else may. Null when the date was read.
alter table signalen add column geboortedatum_opgegeven text;

-- An uploaded extract, until the worker has read it: ontvangen (the file is kept, a job is queued) -> ingelezen (in force,
-- see registerleveringen) or afgekeurd (nothing was replaced).
create table registerbestanden (
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity,
	bestandsnaam text not null,
	-- encrypted, only until it is read
	inhoud bytea,
	status text not null default 'ontvangen' check (status in ('ontvangen', 'ingelezen', 'afgekeurd')),
	-- lines in the file, when that is known before its end; and read so far, written outside the transaction of the reading
	regels integer,
	voortgang integer not null default 0,
	-- { personen, overgeslagen, uitleg, soorten }
	rapport jsonb not null default '{}',
	door bigint,
	ontvangen_op timestamptz not null,
	klaar_op timestamptz,
	primary key (gemeente_id, id)
);
call bescherm_per_gemeente('registerbestanden');

-- Five search keys a person were 360,000 rows for 66,000 people, and half of the time of an upload. An extract is only
-- ever replaced as a whole, so the keys lie together in 8,192 boxes, found by the first bits of the key:
-- src/steps/verify/sleutelvakken.ts. Whoever uploaded an extract before this uploads it once more.
drop table registersleutels;
create table registersleutels (
	gemeente_id smallint not null references gemeenten,
	vak integer not null,
	-- per key: eight bytes of a blind index, four of the person
	sleutels bytea not null,
	primary key (gemeente_id, vak)
);
call bescherm_per_gemeente('registersleutels');
delete from registerpersonen;
