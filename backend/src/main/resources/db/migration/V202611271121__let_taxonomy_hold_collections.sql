alter table taxonomy_entry
  drop constraint taxonomy_entry_kind_known,
  add constraint taxonomy_entry_kind_listed check (entry_kind in ('LIFE_EVENT', 'CATEGORY', 'COLLECTION'))
