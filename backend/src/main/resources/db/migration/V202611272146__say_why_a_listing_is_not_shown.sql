alter table listing
  add column unlisted_reason varchar(1000)
