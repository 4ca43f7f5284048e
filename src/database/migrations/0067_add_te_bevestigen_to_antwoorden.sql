-- The answer names one of our messages but came from an address that the zaak does not know: perhaps of the resident, perhaps of
-- somebody to whom it was passed on. A colleague looks whose it is.
alter table antwoorden add column te_bevestigen boolean not null default false;
