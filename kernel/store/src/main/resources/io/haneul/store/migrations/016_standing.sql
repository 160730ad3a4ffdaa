-- Nobody who has a disabled role may call.
alter table role add column enabled boolean not null default true;

-- Logins with a wrong password since the last with the right one.
alter table user add column failed_logins int not null default 0;
