-- Indicatie geheim of the resident in the BRP: the address may never go to a partner.
alter table zaken add column adres_geheim boolean not null default false;
