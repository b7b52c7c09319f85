alter table taxonomy_edition
  add column ended boolean not null default false,
  add column leads_to varchar(60) character set ascii collate ascii_bin
