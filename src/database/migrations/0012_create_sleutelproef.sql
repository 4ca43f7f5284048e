-- One known text, encrypted with the master key: a start with another key is refused before it makes anything unreadable.
create table sleutelproef (
	id boolean primary key default true check (id),
	proef bytea not null
);
