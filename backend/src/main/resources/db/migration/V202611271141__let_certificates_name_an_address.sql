alter table certificate
  add column address varchar(2000)
