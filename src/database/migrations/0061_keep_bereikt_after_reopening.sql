-- Opening again used to forget that somebody was spoken to, and the zaak then ended as "Definitief geen contact" (DDAS).
-- The owner of the tables sees every gemeente for this, also where it is no superuser; 0060 is done again for that reason.
alter table zaken no force row level security;
alter table contactpogingen no force row level security;
update zaken z set bereikt = true where not z.bereikt and exists (select from contactpogingen p
	where p.gemeente_id = z.gemeente_id and p.zaak_id = z.id and p.ongedaan_op is null and p.bereikt);
update zaken set route_versie = werkinstructie_versie where route is not null and route_versie is null;
alter table contactpogingen force row level security;
alter table zaken force row level security;
