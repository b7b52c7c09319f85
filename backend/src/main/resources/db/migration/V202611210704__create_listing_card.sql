create table listing_card (
  listing_id binary(16) not null,
  card longtext not null,
  name_text varchar(1000) character set utf8mb4 not null,
  search_text text character set utf8mb4 not null,
  name_key varchar(190) character set utf8mb4 not null,
  newest_at datetime(6) not null,
  primary key (listing_id),
  constraint listing_card_listing foreign key (listing_id) references listing (id),
  index listing_card_name_key (name_key),
  fulltext index listing_card_name_text (name_text),
  fulltext index listing_card_search_text (search_text)
)
