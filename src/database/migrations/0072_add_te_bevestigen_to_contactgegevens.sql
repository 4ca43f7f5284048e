-- A number or address that somebody gave on the own page with only what stands on the envelope: it may be a housemate's. It is
-- not used until a colleague says that it is right. What was given that way before waits too. Per gemeente, because the rows of a
-- gemeente can only be seen and written as that gemeente, also by the owner of the table.
alter table contactgegevens drop constraint contactgegevens_status_check;
alter table contactgegevens add constraint contactgegevens_status_check
	check (status in ('onbekend', 'werkt', 'fout', 'te-bevestigen'));
do $$
declare gemeente smallint;
begin
	for gemeente in select id from gemeenten loop
		perform set_config('app.gemeente', gemeente::text, true);
		update contactgegevens set status = 'te-bevestigen' where gemeente_id = gemeente and status = 'onbekend'
			and opmerking = 'van de eigen pagina, zonder geboortedatum';
	end loop;
	perform set_config('app.gemeente', '', true);
end $$;
