-- The gemeente's own texts. A text is one purpose, one kanaal, one audience, one language; its content has versions. What
-- the gemeente did not write itself comes from the ready set (src/rules/reach/tekst), which has version 0.
create table teksten (
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity,
	-- what the message is for, for whom, how: src/rules/reach/tekst/tekst.ts
	soort text not null,
	kanaal text not null,
	doelgroep text not null,
	taal text not null,
	primary key (gemeente_id, id)
);
create unique index on teksten (gemeente_id, soort, kanaal, doelgroep, taal);
call bescherm_per_gemeente('teksten', 'select, insert');

create table tekstversies (
	gemeente_id smallint not null references gemeenten,
	tekst_id bigint not null,
	versie integer not null,
	onderwerp text,
	inhoud text not null,
	-- concept -> ter-publicatie -> gepubliceerd -> vervangen; publishing is done by somebody else than the writer
	status text not null check (status in ('concept', 'ter-publicatie', 'gepubliceerd', 'vervangen')),
	geschreven_door bigint not null,
	geschreven_op timestamptz not null default now(),
	gepubliceerd_door bigint,
	gepubliceerd_op timestamptz,
	check (gepubliceerd_door is null or gepubliceerd_door <> geschreven_door),
	primary key (gemeente_id, tekst_id, versie),
	foreign key (gemeente_id, tekst_id) references teksten (gemeente_id, id)
);
create unique index on tekstversies (gemeente_id, tekst_id) where status = 'gepubliceerd';
call bescherm_per_gemeente('tekstversies');

-- Which supplier carries a kanaal, with its settings. A kanaal without a row, or with actief = false, is skipped, and said so.
create table kanaalinstellingen (
	gemeente_id smallint not null references gemeenten,
	kanaal text not null,
	aanbieder text not null,
	actief boolean not null default false,
	-- settings without secrets: sender, address window, windows in which may be sent
	instellingen jsonb not null default '{}',
	-- passwords and API keys, encrypted as one JSON document
	geheimen bytea,
	-- the last test message: { op, naar, gelukt, melding }
	laatste_proef jsonb,
	gewijzigd_op timestamptz not null default now(),
	primary key (gemeente_id, kanaal)
);
call bescherm_per_gemeente('kanaalinstellingen');

-- The outbox: one message to one resident. status: gepland -> bezig -> verzonden -> bezorgd; mislukt (the next kanaal of the
-- route takes over), onbekend (handed over or not: nobody can know, shown to a colleague), vervallen (not needed any more),
-- handwerk (waits for a colleague: card, hand-written envelope), afgedrukt (in a print file).
create table berichten (
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity,
	zaak_id bigint not null,
	soort text not null,
	kanaal text not null,
	doelgroep text not null,
	taal text not null,
	-- the step and attempt of the route that it carries out; null for a confirmation, a reminder, a test
	stap text,
	poging smallint,
	-- the appointment that it is about
	afspraak_id bigint,
	-- instead of an earlier message that could not be delivered
	vervangt_id bigint,
	status text not null check (status in ('gepland', 'bezig', 'verzonden', 'bezorgd', 'mislukt', 'onbekend', 'vervallen', 'handwerk', 'afgedrukt')),
	-- not sent before this moment
	gepland_op timestamptz not null,
	-- our reference at the supplier: the same at every try, so that the supplier can be asked whether it has the message
	kenmerk uuid not null default gen_random_uuid(),
	extern_id text,
	aanbieder text,
	naar text,
	-- the message as it went out, encrypted; null until it is made
	inhoud bytea,
	-- the text it was made with: 0 = ready set
	tekst_id bigint,
	tekst_versie integer,
	pogingen smallint not null default 0,
	-- why it failed, is unknown or is not needed: Dutch kebab-case reason, and a sentence
	reden text,
	uitleg text,
	contactpoging_id bigint,
	bezig_sinds timestamptz,
	verzonden_op timestamptz,
	status_op timestamptz not null default now(),
	gemaakt_op timestamptz not null default now(),
	primary key (gemeente_id, id)
);
-- planning twice changes nothing: one message per step and attempt that is not replaced
create unique index berichten_stap on berichten (gemeente_id, zaak_id, stap, poging, kanaal) where stap is not null and status <> 'vervallen';
create index on berichten (gemeente_id, gepland_op) where status = 'gepland';
create index on berichten (gemeente_id, status, bezig_sinds) where status in ('bezig', 'onbekend', 'handwerk');
create index on berichten (gemeente_id, zaak_id);
create index on berichten (gemeente_id, naar, verzonden_op) where naar is not null;
create unique index on berichten (kenmerk);
call bescherm_per_gemeente('berichten', 'select, insert, update');

-- What suppliers told about a message, as it came in; told twice counts once.
create table berichtmeldingen (
	gemeente_id smallint not null references gemeenten,
	bericht_id bigint not null,
	extern_sleutel text not null,
	uitkomst text not null,
	gemeld_op timestamptz not null,
	primary key (gemeente_id, bericht_id, extern_sleutel)
);
call bescherm_per_gemeente('berichtmeldingen', 'select, insert');

-- A callback knows only our reference or the supplier's id, not the gemeente: this directory says where it belongs.
create table berichtkenmerken (
	kenmerk uuid primary key,
	gemeente_id smallint not null references gemeenten,
	bericht_id bigint not null
);
grant select, insert on berichtkenmerken to voordeur_app;

-- What residents sent back: by mail, SMS, WhatsApp, or on their page. zaak_id is null until it is known whose it is.
create table antwoorden (
	gemeente_id smallint not null references gemeenten,
	id bigint generated always as identity,
	zaak_id bigint,
	kanaal text not null,
	-- stop, ja, nee, betaald, regelt-het-zelf, bel-mij, vraag, nieuw-nummer, afspraak, overig
	soort text not null,
	van text,
	inhoud bytea,
	extern_id text,
	ontvangen_op timestamptz not null,
	afgehandeld_op timestamptz,
	afgehandeld_door bigint,
	primary key (gemeente_id, id)
);
create unique index on antwoorden (gemeente_id, kanaal, extern_id) where extern_id is not null;
create index on antwoorden (gemeente_id, ontvangen_op) where afgehandeld_op is null;
create index on antwoorden (gemeente_id, zaak_id);
call bescherm_per_gemeente('antwoorden', 'select, insert, update');

-- STOP: this number or address never again gets a message through this kanaal, in any zaak.
create table afmeldingen (
	gemeente_id smallint not null references gemeenten,
	kanaal text not null,
	waarde text not null,
	antwoord_id bigint,
	afgemeld_op timestamptz not null,
	primary key (gemeente_id, kanaal, waarde)
);
call bescherm_per_gemeente('afmeldingen', 'select, insert');
