-- The birth date as the partner wrote it, when it is no whole date ("13-25-1980", "00-00-1975", "1975"): the BRP check
-- can use half a date, nothing else may. Null when the date was read.
alter table signalen add column geboortedatum_opgegeven text;

-- An extract is read by the worker: ontvangen (the file is kept, a job is queued) -> ingelezen (in force) or afgekeurd
-- (nothing was replaced).
alter table registerleveringen add column status text not null default 'ingelezen'
	check (status in ('ontvangen', 'ingelezen', 'afgekeurd'));
-- the file itself, encrypted, only until it is read
alter table registerleveringen add column inhoud bytea;
-- lines read so far: written outside the transaction of the reading, for the progress bar
alter table registerleveringen add column voortgang integer not null default 0;
-- lines in the file, when that is known before its end
alter table registerleveringen add column regels integer;
-- { uitleg, fouten, soorten }
alter table registerleveringen add column rapport jsonb not null default '{}';
alter table registerleveringen alter column personen set default 0, alter column overgeslagen set default 0;
grant update on registerleveringen to voordeur_app;
