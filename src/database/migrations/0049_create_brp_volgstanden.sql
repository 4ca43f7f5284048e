-- From which day the changes of followed persons (BRP bijwerken) must be asked next time.
create table brp_volgstanden (
	gemeente_id smallint primary key references gemeenten,
	opgehaald_op date not null
);
call bescherm_per_gemeente('brp_volgstanden');
