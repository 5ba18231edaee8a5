-- What the account that the bot runs as may do, and no more: read, add entries and looks, and keep what may be lost.
-- Run as the owner of the tables, once kraftbot init or migrate-store has made them. Nothing that is saved can be changed
-- or taken away by this account; erasing (kraftbot erase) and new versions of the tables are the owner's.
grant usage on schema public to kraftbot_app;
grant select on schema_version, head, entries, looks, lease, memory to kraftbot_app;
grant insert on entries, looks, lease, memory to kraftbot_app;
grant update (position, sum) on head to kraftbot_app;
grant update on lease, memory to kraftbot_app;
grant delete on memory to kraftbot_app;
