-- What was answered to a machine that gave its call a name (Idempotency-Key): told again, it gets the same answer and
-- nothing counts twice. Removed after two days.
create table api_antwoorden (
	gemeente_id smallint not null references gemeenten,
	sleutel_id bigint not null,
	-- SHA-256 of the name the caller chose
	kenmerk_hash bytea not null,
	-- blind index of the body: another body under the same name is refused
	vraag_index bytea not null,
	status smallint not null,
	-- encrypted: a correction repeats what was sent
	antwoord bytea not null,
	gegeven_op timestamptz not null default now(),
	primary key (gemeente_id, sleutel_id, kenmerk_hash)
);
call bescherm_per_gemeente('api_antwoorden', 'select, insert, delete');

-- BRP events that were acted on, by blind index of person, kind and day: told twice counts once. Of somebody we do not
-- know nothing is kept.
create table brp_gebeurtenissen (
	gemeente_id smallint not null references gemeenten,
	sleutel bytea not null,
	ontvangen_op timestamptz not null,
	primary key (gemeente_id, sleutel)
);
call bescherm_per_gemeente('brp_gebeurtenissen', 'select, insert, delete');
-- An event of the BRP names a person: found through confirmed checks too.
create index on controles (gemeente_id, bsn_index) where bsn_index is not null;
