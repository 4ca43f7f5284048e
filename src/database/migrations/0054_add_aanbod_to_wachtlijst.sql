-- Which moment somebody who waits was offered, or saw on the page when getting in line: nobody else is offered it at the same
-- time, and nobody is written to twice about the same one.
alter table wachtlijst
	add column aangeboden_plek bigint,
	add column aangeboden_gebruiker bigint,
	add column aangeboden_begin timestamptz,
	-- messages so far
	add column aanbiedingen smallint not null default 0;
