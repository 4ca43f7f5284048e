-- Four eyes on what residents get: the writer cannot publish, whatever the application does. A version that was offered or
-- published never changes again, because a message keeps the version it was made with.
alter table tekstversies
	add check (status not in ('gepubliceerd', 'vervangen') or (gepubliceerd_door is not null and gepubliceerd_op is not null));
create unique index on tekstversies (gemeente_id, tekst_id) where status = 'ter-publicatie';

create function bewaak_tekstversie() returns trigger
	language plpgsql as $$
begin
	if tg_op = 'INSERT' then
		if new.status not in ('concept', 'ter-publicatie') then
			raise exception 'a version begins as a draft or as an offer';
		end if;
		return new;
	end if;
	if tg_op = 'DELETE' then
		if old.status <> 'concept' then
			raise exception 'only a draft can be thrown away';
		end if;
		return old;
	end if;
	if new.geschreven_door <> old.geschreven_door then
		raise exception 'a version keeps its writer';
	end if;
	if old.status <> 'concept' and (new.inhoud, new.onderwerp) is distinct from (old.inhoud, old.onderwerp) then
		raise exception 'only a draft can be changed';
	end if;
	if new.status <> old.status and (old.status, new.status) not in (
		('concept', 'ter-publicatie'), ('ter-publicatie', 'concept'), ('ter-publicatie', 'gepubliceerd'), ('gepubliceerd', 'vervangen')
	) then
		raise exception 'a version does not go from % to %', old.status, new.status;
	end if;
	if old.status in ('gepubliceerd', 'vervangen')
		and (new.gepubliceerd_door, new.gepubliceerd_op) is distinct from (old.gepubliceerd_door, old.gepubliceerd_op) then
		raise exception 'who published a version stays known';
	end if;
	return new;
end $$;

create trigger bewaak_tekstversie before insert or update or delete on tekstversies
	for each row execute function bewaak_tekstversie();
