-- Keys for machines: a partner that delivers one signaal at a time, a BRP that tells of events. Found before the gemeente is
-- known; only the SHA-256 is kept.
create table api_sleutels (
	sleutel_hash bytea primary key,
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity unique,
	naam text not null,
	-- signalen: deliver for `partner_id`; brp: tell of events
	recht text not null check (recht in ('signalen', 'brp')),
	partner_id bigint,
	gemaakt_door bigint,
	gemaakt_op timestamptz not null default now(),
	laatst_gebruikt_op timestamptz,
	ingetrokken_op timestamptz
);
create index on api_sleutels (gemeente_id);
grant select, insert, update on api_sleutels to voordeur_app;
