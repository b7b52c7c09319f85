alter table programme add column population mediumtext
