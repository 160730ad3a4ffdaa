-- display: whether users are shown it; scalable: whether it may be scaled while it runs, as its template says where absent;
-- guarded: whether it is kept from being destroyed
alter table vm
  add column display boolean not null default true after group_id,
  add column scalable boolean null after display,
  add column guarded boolean not null default false after scalable;
