-- /vandaag of one wijk, also in a large gemeente; and the list of what was not picked up, which is a small part of all.
create index zaken_werklijst_wijk on zaken (gemeente_id, wijk, volgende_kanaal, volgende_op, id)
	where status in ('te-benaderen', 'in-gesprek');
create index zaken_niet_opgepakt on zaken (gemeente_id, id) where status = 'niet-opgepakt';
