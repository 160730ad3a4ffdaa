-- 255 characters of any script, sealed
alter table api_key modify sealed_secret varchar(2048) character set ascii not null;
