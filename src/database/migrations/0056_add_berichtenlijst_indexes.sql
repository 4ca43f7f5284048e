-- When a message went, or else goes. A column of its own and not an expression: under row-level security the planner trusts a
-- comparison with coalesce(...) not enough to use an index for it.
alter table berichten add column moment timestamptz not null generated always as (coalesce(verzonden_op, gepland_op)) stored;
-- /berichten: the newest first, of one state or of all; the order is read from the index, not sorted.
create index berichten_lijst on berichten (gemeente_id, moment, id);
create index berichten_lijst_status on berichten (gemeente_id, status, moment, id);
