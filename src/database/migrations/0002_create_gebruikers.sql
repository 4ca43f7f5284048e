create table gebruikers (
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity,
	email text not null,
	naam text not null,
	rol text not null check (rol in ('vroegsignaleerder', 'coordinator', 'beheerder')),
	actief boolean not null default true,
	-- argon2id hash in PHC notation; null until the invitation is used
	wachtwoord text,
	-- TOTP secret, encrypted; counts only after totp_bevestigd_op
	totp_geheim bytea,
	totp_bevestigd_op timestamptz,
	-- the last accepted time step, so that one code works once
	totp_stap bigint not null default 0,
	mislukte_pogingen integer not null default 0,
	geblokkeerd_tot timestamptz,
	wijken text[] not null default '{}',
	aangemaakt_op timestamptz not null default now(),
	laatst_aangemeld_op timestamptz,
	primary key (gemeente_id, id)
);
create unique index on gebruikers (gemeente_id, lower(email));
call bescherm_per_gemeente('gebruikers');

-- Before sign-in no gemeente is known: this directory only says in which gemeente an e-mail address has its account.
create table aanmeldnamen (
	email text primary key check (email = lower(email)),
	gemeente_id smallint not null references gemeenten,
	gebruiker_id bigint not null,
	foreign key (gemeente_id, gebruiker_id) references gebruikers (gemeente_id, id) on delete cascade
);
grant select, insert, update, delete on aanmeldnamen to voordeur_app;

-- One-time links for a first password or a lost one; only the SHA-256 of the token is kept.
create table aanmeldlinks (
	token_hash bytea primary key,
	gemeente_id smallint not null references gemeenten,
	gebruiker_id bigint not null,
	verloopt_op timestamptz not null,
	gebruikt_op timestamptz,
	foreign key (gemeente_id, gebruiker_id) references gebruikers (gemeente_id, id) on delete cascade
);
grant select, insert, update, delete on aanmeldlinks to voordeur_app;

-- Sessions are looked up before the gemeente is known; the key is the SHA-256 of the session id in the cookie.
create table sessies (
	sid_hash bytea primary key,
	gegevens jsonb not null,
	verloopt_op timestamptz not null
);
create index on sessies (verloopt_op);
grant select, insert, update, delete on sessies to voordeur_app;
