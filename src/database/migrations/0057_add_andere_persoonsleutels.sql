-- The other person keys under which partners report the resident of this zaak: the match knows them as one person (a typing
-- error, a changed name). Who was excluded, refused help or was written to in another language is found under each of them.
alter table zaken add column andere_persoonsleutels text[] not null default '{}';
