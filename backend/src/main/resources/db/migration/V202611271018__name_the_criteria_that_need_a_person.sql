alter table impact_result
  add column needs_person varchar(1000) not null default ''
