-- An appointment that is over and of which nobody wrote down how it went must not keep the resident from a new one. That one
-- stands at a time is kept by the lock on the zaak: an index does not know what time it is.
drop index afspraken_een_per_zaak;
create index afspraken_staand on afspraken (gemeente_id, zaak_id, eind) where status = 'gepland';
