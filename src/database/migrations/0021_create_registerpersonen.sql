-- The extract of the population register of a gemeente without a link, replaced as a whole by each upload. A person is
-- found by the same keys as in src/rules/verify/zoeksleutels.ts (address, BSN, birthday with name, sound of the name),
-- each kept as eight bytes of a blind index: whoever reads the table alone learns nobody's name, address or birthday.
create table registerpersonen (
	gemeente_id smallint not null references gemeenten,
	id integer not null,
	persoon bytea not null,
	primary key (gemeente_id, id)
);
call bescherm_per_gemeente('registerpersonen');

create table registersleutels (
	gemeente_id smallint not null references gemeenten,
	sleutel bigint not null,
	persoon_id integer not null,
	primary key (gemeente_id, sleutel, persoon_id)
);
call bescherm_per_gemeente('registersleutels');

-- The uploads: who, when, how many; the newest is the one in use.
create table registerleveringen (
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity,
	bestandsnaam text not null,
	personen integer not null,
	overgeslagen integer not null,
	door bigint,
	op timestamptz not null,
	primary key (gemeente_id, id)
);
call bescherm_per_gemeente('registerleveringen', 'select, insert');
