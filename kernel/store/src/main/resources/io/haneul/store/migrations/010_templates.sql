-- ready: the content need not be brought, or was
alter table template add column ready boolean not null default true after is_dynamically_scalable;

-- where a template is; one without rows is in all zones
create table template_zone (
  template_id uuid not null,
  zone_id uuid not null,
  primary key (template_id, zone_id),
  key (zone_id)
);

-- who may use a private template besides its owner
create table template_share (
  template_id uuid not null,
  account_id uuid not null,
  primary key (template_id, account_id),
  key (account_id)
);
