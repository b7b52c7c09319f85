alter table certificate
  add column conditions_met longtext,
  add column condition_missed boolean not null default false
