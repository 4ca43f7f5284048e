-- The version of the werkinstructie whose route the zaak follows. Stays while the zaak waits for a new decision
-- (werkinstructie_versie is null then), and after it when the route that was begun goes on.
alter table zaken add column route_versie integer;
update zaken set route_versie = werkinstructie_versie where route is not null;
-- Was it opened again, and since when? Asked of every zaak that the match or a decision looks at.
create index gebeurtenissen_heropend on gebeurtenissen (gemeente_id, zaak_id) where soort = 'heropend';
