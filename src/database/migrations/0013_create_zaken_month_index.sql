-- The werkinstructie's comparison reads the zaken of one month.
create index on zaken (gemeente_id, matchingsdatum);
