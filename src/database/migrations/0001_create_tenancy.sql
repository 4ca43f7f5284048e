-- Every table with resident data carries gemeente_id first in its keys, and shows nothing without the right gemeente:
-- a forgotten WHERE shows an empty page instead of a neighbour's residents.

create function huidige_gemeente() returns smallint
	language sql stable parallel safe
	as $$ select nullif(current_setting('app.gemeente', true), '')::smallint $$;

-- One permissive policy opens the table, one restrictive policy closes it to all but the own gemeente.
-- Restrictive, because several permissive policies would be OR-ed.
create procedure bescherm_per_gemeente(tabel regclass, rechten text default 'select, insert, update, delete')
	language plpgsql as $$
begin
	execute format('alter table %s enable row level security', tabel);
	execute format('alter table %s force row level security', tabel);
	execute format('create policy toegang on %s using (true) with check (true)', tabel);
	execute format('create policy eigen_gemeente on %s as restrictive using (gemeente_id = huidige_gemeente()) with check (gemeente_id = huidige_gemeente())', tabel);
	execute format('grant %s on %s to voordeur_app', rechten, tabel);
end $$;

-- id is the CBS code as a number (957 for "0957"): small in every key, readable in every log.
create table gemeenten (
	id smallint primary key,
	code text not null unique check (code ~ '^\d{4}$'),
	naam text not null,
	inwoners integer not null check (inwoners > 0),
	-- settings of the gemeente; shape: src/rules/zaak/gemeente-instellingen.ts
	instellingen jsonb not null default '{}',
	aangemaakt_op timestamptz not null default now()
);
grant select, insert, update on gemeenten to voordeur_app;
