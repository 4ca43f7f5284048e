-- The direct number of a colleague: a resident is written to by somebody with a name and a number, not by an office.
alter table gebruikers add column telefoon text;

drop function lees_actieve_gebruiker(smallint, bigint);
create function lees_actieve_gebruiker(gemeente smallint, gebruiker bigint)
	returns table (
		id bigint, naam text, email text, rol text, wijken text[], telefoon text, wachtwoord text, totp_geheim bytea,
		gemeentenaam text, instellingen jsonb
	)
	language sql stable security definer set search_path = pg_catalog, public
	as $$
		select g.id, g.naam, g.email, g.rol, g.wijken, g.telefoon, g.wachtwoord, g.totp_geheim, m.naam, m.instellingen
		from gebruikers g join gemeenten m on m.id = g.gemeente_id
		where g.gemeente_id = gemeente and g.id = gebruiker and g.actief
	$$;
revoke all on function lees_actieve_gebruiker from public;
grant execute on function lees_actieve_gebruiker to voordeur_app;
