alter table event add column archived boolean not null default false;
