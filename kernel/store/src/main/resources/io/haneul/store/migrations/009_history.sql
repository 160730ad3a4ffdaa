alter table job add column history mediumtext null;
