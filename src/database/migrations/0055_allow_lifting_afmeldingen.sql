-- A resident who asks for messages again gets them again. That it was lifted, by whom and why stands in the audit log.
grant delete on afmeldingen to voordeur_app;
