alter table listing_document
  add column form smallint not null default 0,
  add index listing_document_form (form);
