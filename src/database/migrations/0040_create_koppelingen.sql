-- Who else was born on that day: the key by which a person is found again at another address or partner. Names are
-- compared by src/rules/match/persoon, so a typing error in a name hides nobody.
create index signalen_geboortedatum on signalen (gemeente_id, geboortedatum, signaaldatum) where geboortedatum is not null;

-- The record-linkage engine says that two signalen are about one person: the later one was linked to the earlier one.
-- Kept with the sum as it was worked out, so that the page of the zaak can show why. Written again by every match.
create table koppelingen (
	gemeente_id smallint not null,
	signaal_id bigint not null,
	-- no foreign key: taking a delivery back removes signalen, and the match that follows mends what pointed to them
	met_signaal_id bigint not null,
	-- per million
	kans integer not null check (kans between 0 and 1000000),
	-- the bars of the picture, in the order of the sum: [[vergelijking, niveau, gewicht, frequentie], ...]; together the
	-- log2 odds that belong to the chance
	stappen jsonb not null,
	primary key (gemeente_id, signaal_id),
	foreign key (gemeente_id, signaal_id) references signalen (gemeente_id, id) on delete cascade
);
call bescherm_per_gemeente('koppelingen');

-- A colleague said: "dit is iemand anders". Two people as they were delivered (blind index of name, birth date, BSN and
-- address, the lower one first); signalen that read like this are never one person again, nor next month's.
create table koppelverboden (
	gemeente_id smallint not null references gemeenten,
	een bytea not null,
	ander bytea not null,
	-- the signaal that was split off, and one it was linked to
	signaal_id bigint not null,
	met_signaal_id bigint not null,
	door bigint,
	op timestamptz not null default now(),
	primary key (gemeente_id, een, ander)
);
call bescherm_per_gemeente('koppelverboden', 'select, insert');
