-- added: by somebody here, rather than by the product
alter table os_type
  add column added boolean not null default false,
  add column hidden boolean not null default false;
