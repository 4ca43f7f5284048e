-- /vandaag reads one kanaal at a time, oldest first, and stops after fifty rows: kanaal must come before the day.
drop index if exists zaken_gemeente_id_volgende_op_volgende_kanaal_idx;
create index zaken_werklijst on zaken (gemeente_id, volgende_kanaal, volgende_op, id)
	where status in ('te-benaderen', 'in-gesprek');

-- What comes first on /vandaag: a date of the law, or an appointment to call back. Few zaken have one.
create index zaken_nu_eerst on zaken (gemeente_id, volgende_op)
	where status in ('te-benaderen', 'in-gesprek') and (uiterlijk is not null or terugbellen_op is not null);
