-- Since when the BRP says that something happened to this person, and the person was not looked up again yet: until then
-- nothing is sent.
alter table controles add gebeurtenis_op timestamptz;
create index controles_gebeurtenis on controles (gemeente_id, signaal_id) where gebeurtenis_op is not null;
