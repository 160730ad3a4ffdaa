-- in which boot of the host the kernel last brought it up: in another one, what was brought there may be gone
alter table host add boot varchar(190) null;
