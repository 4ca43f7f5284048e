-- The app role may queue work in its own transaction, and nothing else of the job tables. gemeente_id travels in the payload.
create function queue_job(naam text, gegevens jsonb, sleutel text default null, vanaf timestamptz default null) returns void
	language sql security definer set search_path = pg_catalog, public
	as $$ select graphile_worker.add_job(naam, gegevens::json, run_at => vanaf, job_key => sleutel, max_attempts => 12) $$;
revoke all on function queue_job from public;
grant execute on function queue_job to voordeur_app;
grant usage on all sequences in schema public to voordeur_app;
