-- The BRP check of one signaal: what came of it, and what became of the zaak. No row: not looked at yet.
create table controles (
	gemeente_id smallint not null references gemeenten,
	signaal_id bigint not null,
	-- null: waits for the register (an outage, or a job that holds it for a moment); niet-gekeken: waits for a colleague
	-- of a gemeente that looks people up by hand
	uitkomst text check (uitkomst in ('inwoner', 'verhuisd-binnen', 'elders', 'overleden', 'geen-persoon', 'twijfel',
		'niet-gevonden', 'niet-gekeken')),
	-- per thousand
	zekerheid smallint not null default 0,
	redenen text[] not null default '{}',
	-- the register person this signaal is about
	bsn_versleuteld bytea,
	bsn_index bytea,
	-- what the page shows side by side: src/steps/verify/kandidaat.ts
	kandidaten bytea,
	-- the address and the rest of the accepted person, encrypted
	persoon bytea,
	adres_geheim boolean not null default false,
	-- what the check itself said, when a colleague decided otherwise
	gevonden text,
	-- null: on the drop-out list (or waiting)
	besloten text check (besloten in ('vanzelf', 'collega')),
	besluit text check (besluit in ('aanvaard', 'geweigerd', 'met-de-hand', 'gevraagd')),
	controlebesluit_id bigint,
	door bigint,
	op timestamptz,
	-- when the zaak learned of it; null: still to do
	verwerkt_op timestamptz,
	-- the zaak as it was before the effect, to undo: { versie, velden }
	zaak_voor jsonb,
	-- when the partner was told or asked
	gemeld_op timestamptz,
	-- asked again from this moment: an outage, a refusal, or the monthly check of an open zaak
	opnieuw_op timestamptz,
	pogingen smallint not null default 0,
	-- why it waits: storing, or the refusal of the register
	wacht_op text,
	wacht_sinds timestamptz not null default now(),
	primary key (gemeente_id, signaal_id),
	foreign key (gemeente_id, signaal_id) references signalen (gemeente_id, id) on delete cascade
) with (fillfactor = 85);
create index controles_opnieuw on controles (gemeente_id, opnieuw_op) where opnieuw_op is not null;
create index controles_open on controles (gemeente_id, wacht_sinds, signaal_id)
	where uitkomst is not null and (besloten is null or besluit = 'gevraagd');
create index controles_te_verwerken on controles (gemeente_id, signaal_id)
	where besloten is not null and verwerkt_op is null;
create index controles_te_melden on controles (gemeente_id, signaal_id) where besloten is not null and gemeld_op is null;
call bescherm_per_gemeente('controles');

-- What a colleague decided about a row as a partner delivers it: next month's same row is decided the same way.
create table controlebesluiten (
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity,
	partner_id bigint not null,
	-- blind index of name, initials, birth date and address as delivered
	sleutel bytea not null,
	besluit text not null check (besluit in ('aanvaard', 'geweigerd')),
	-- who was accepted; null for a refusal
	bsn_versleuteld bytea,
	bsn_index bytea,
	-- name and address as delivered, encrypted: to recognise it on the list
	wie bytea not null,
	signaal_id bigint not null,
	door bigint not null,
	op timestamptz not null,
	toegepast integer not null default 0,
	laatst_toegepast_op timestamptz,
	ingetrokken_op timestamptz,
	ingetrokken_door bigint,
	primary key (gemeente_id, id)
);
create unique index on controlebesluiten (gemeente_id, partner_id, sleutel) where ingetrokken_op is null;
call bescherm_per_gemeente('controlebesluiten');
