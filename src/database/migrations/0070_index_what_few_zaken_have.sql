-- What the match and the decision ask of every new zaak, and few zaken have: small indexes, so that the plan is right too where
-- the tables were never analysed. A first delivery of 5,000 rows compared every new zaak with every other.
create index zaken_andere_taal on zaken (gemeente_id, persoonsleutel) where taal <> 'nl' or taal_vast;
create index zaken_geen_hulp on zaken (gemeente_id, gesloten_op)
	where resultaat = 'Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering';
