-- STOP by SMS or WhatsApp holds for the number: earlier ones, that stopped one of the two, are made whole. Per gemeente, because
-- the rows of a gemeente can only be seen and written as that gemeente, also by the owner of the table.
do $$
declare gemeente smallint;
begin
	for gemeente in select id from gemeenten loop
		perform set_config('app.gemeente', gemeente::text, true);
		insert into afmeldingen (gemeente_id, kanaal, waarde, antwoord_id, afgemeld_op)
			select a.gemeente_id, case a.kanaal when 'SMS' then 'WhatsApp' else 'SMS' end, a.waarde, a.antwoord_id, a.afgemeld_op
			from afmeldingen a where a.gemeente_id = gemeente and a.kanaal in ('SMS', 'WhatsApp')
			on conflict do nothing;
	end loop;
	perform set_config('app.gemeente', '', true);
end $$;
