-- In which language a resident is written to. `taal_vast`: somebody said so in as many words; reading the page in another
-- language then changes nothing any more.
alter table zaken add column taal text not null default 'nl' check (taal in ('nl', 'en', 'tr', 'ar', 'pl', 'uk', 'so')),
	add column taal_vast boolean not null default false;
