-- Forced row-level security binds the owner of the table too: without a gemeente this function found nobody, unless the owner
-- was a superuser (the embedded server). Now it reads as the gemeente that it is asked for, and puts back what was set.
create or replace function lees_actieve_gebruiker(gemeente smallint, gebruiker bigint)
	returns table (
		id bigint, naam text, email text, rol text, wijken text[], telefoon text, wachtwoord text, totp_geheim bytea,
		gemeentenaam text, instellingen jsonb
	)
	language plpgsql volatile security definer set search_path = pg_catalog, public
	as $$
declare
	eerder constant text := current_setting('app.gemeente', true);
begin
	perform set_config('app.gemeente', gemeente::text, true);
	return query
		select g.id, g.naam, g.email, g.rol, g.wijken, g.telefoon, g.wachtwoord, g.totp_geheim, m.naam, m.instellingen
		from gebruikers g join gemeenten m on m.id = g.gemeente_id
		where g.gemeente_id = gemeente and g.id = gebruiker and g.actief;
	perform set_config('app.gemeente', coalesce(eerder, ''), true);
end $$;
