-- The werkinstructie is versioned data. A version that took effect never changes; a decision keeps its number.
create table werkinstructies (
	gemeente_id smallint not null references gemeenten,
	versie integer not null,
	inhoud jsonb not null,
	status text not null check (status in ('concept', 'actief', 'vervangen')),
	toelichting text not null default '',
	gemaakt_door bigint,
	gemaakt_op timestamptz not null default now(),
	actief_vanaf timestamptz,
	primary key (gemeente_id, versie)
);
-- one version in force, one draft at a time
create unique index on werkinstructies (gemeente_id) where status = 'actief';
create unique index on werkinstructies (gemeente_id, gemaakt_door) where status = 'concept';
call bescherm_per_gemeente('werkinstructies');

-- postcode is six characters ("6041AC") or the first four ("6041"); the longest that fits wins.
create table postcodewijken (
	gemeente_id smallint not null references gemeenten,
	postcode text not null check (postcode ~ '^[1-9]\d{3}([A-Z]{2})?$'),
	wijk text not null,
	buurt text,
	primary key (gemeente_id, postcode)
);
call bescherm_per_gemeente('postcodewijken');

-- Who must not be picked up or not be visited, found by address or by person.
create table uitsluitingen (
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity,
	soort text not null check (soort in ('bekend-bij-schuldhulp', 'niet-bezoeken')),
	adressleutel text,
	persoonsleutel text,
	omschrijving text not null,
	toelichting text not null default '',
	geldig_tot date,
	gemaakt_door bigint,
	gemaakt_op timestamptz not null default now(),
	primary key (gemeente_id, id),
	check (adressleutel is not null or persoonsleutel is not null)
);
create index on uitsluitingen (gemeente_id, adressleutel);
create index on uitsluitingen (gemeente_id, persoonsleutel);
call bescherm_per_gemeente('uitsluitingen');
